import {
  createArticleText,
  type ArticleText,
  articleSentences,
} from '../domain/geoparsing/article-text';
import { byRange, type Mention, type Range } from '../domain/atlas/article';
import { groupBy } from '../domain/atlas/group-by';
import {
  createGazetteer,
  type Gazetteer,
  type NamedPlace,
  uniteEntries,
  type GazetteerFile,
  type KnownPlace,
} from '../domain/geoparsing/gazetteer';
import { findToponyms, mentionsBySentence } from '../domain/geoparsing/find-mentions';
import type { LibraryPlace, LibrarySentence, LibraryUnknown } from '../domain/library/library';
import { findUnknownToponyms } from '../domain/geoparsing/unknown-toponyms';
import { fold } from '../domain/geoparsing/tokens';

/** What is found in a visitor's text. */
export type Findings = ReturnType<typeof findPlaces>;

/** Places to look for. */
export interface Known {
  /** They take precedence over those of the gazetteer. */
  atlas: NamedPlace[];
  gazetteer: GazetteerFile[];
  /** Made by the visitor. */
  made: LibraryPlace[];
  /** Words that are no place. */
  notPlaces: string[];
}

/**
 * Finds the places of a text, and capitalised names that are not known. Offsets
 * are those of the article text that is made of it.
 *
 * @throws Error if there is no text
 */
export function findPlaces(source: string, known: Known, language?: string) {
  const article = createArticleText(source);
  const made = known.made.map((place) => ({ ...place, spellings: [] }));
  const places = uniteEntries([...made, ...known.atlas], known.gazetteer);
  const gazetteer = createGazetteer(places);
  const notPlaces = new Set(known.notPlaces.map(fold));
  const isPlace = ({ start, end }: Mention) => !notPlaces.has(fold(article.text.slice(start, end)));
  const sentences = articleSentences(article, language);
  const searched = withHeadings(sentences, article);
  const mentions = mentionsBySentence(article.text, searched, gazetteer).filter(isPlace);
  const first = article.blocks[0]!;
  return {
    text: article.text,
    title: article.text.slice(first.start, first.end),
    mentions,
    sentences: sentencesWith(mentions, sentences),
    unknown: unknownNames(article, searched, gazetteer, notPlaces),
    /** Those mentioned, except those of the atlas. */
    places: placesBeyond(known, places, mentions),
  };
}

/** Places are looked for in headings too, each of which is read as one sentence. */
function withHeadings(sentences: Range[], { blocks }: ArticleText): Range[] {
  const headings = blocks.filter(({ heading }) => heading);
  return [...headings, ...sentences].toSorted((a, b) => a.start - b.start);
}

/** The sentences that hold a mention, numbered from 1; both come in order. */
function sentencesWith(mentions: Mention[], sentences: Range[]): LibrarySentence[] {
  const held = byRange(mentions, sentences);
  return sentences.flatMap(({ start, end }, index) =>
    held[index]!.length > 0 ? [{ number: index + 1, start, end }] : [],
  );
}

/** A sentence is shown up to this far from the name, in UTF-16 units. */
const SHOWN = 240;

/** @param sentences of the article, headings among them */
function unknownNames(
  article: ArticleText,
  sentences: Range[],
  gazetteer: Gazetteer,
  notPlaces: ReadonlySet<string>,
): LibraryUnknown[] {
  const unknown = findUnknownToponyms(article, findToponyms(article.text, gazetteer));
  const byName = groupBy(unknown, ({ name }) => (notPlaces.has(fold(name)) ? [] : [name]));
  const names = Array.from(byName, ([name, uses]) => {
    const { start, end } = uses[0]!;
    const sentence = sentences.findLast((range) => range.start <= start)!;
    const from = Math.max(sentence.start, start - SHOWN);
    const to = Math.min(sentence.end, end + SHOWN);
    return { name, count: uses.length, sentence: article.text.slice(from, to).trim() };
  });
  return names.toSorted((a, b) => b.count - a.count);
}

/** The places mentioned that come from the gazetteer alone. */
function placesBeyond(
  { atlas, made }: Known,
  places: KnownPlace[],
  mentions: Mention[],
): LibraryPlace[] {
  const mentioned = new Set(mentions.map(({ placeId }) => placeId));
  const known = new Set([...atlas, ...made].map(({ id }) => id));
  return places
    .filter(({ id }) => mentioned.has(id) && !known.has(id))
    .map(({ id, title, kind, names, bare = [], at, sources }) => {
      const toponyms = names.map(({ toponym, lang = 'en' }) => ({ toponym, lang }));
      const shown = toponyms.length > 0 ? toponyms : [{ toponym: bare[0] ?? title, lang: 'en' }];
      return { id, title, kind, names: shown, at, made: false, sources };
    });
}
