import { createArticleText, type ArticleText } from '../domain/geoparsing/article-text';
import { mentionsByRange, type Mention, type Range } from '../domain/atlas/excerpt';
import { createGazetteer, type Gazetteer, type NamedPlace } from '../domain/geoparsing/gazetteer';
import {
  uniteEntries,
  type GazetteerEntry,
  type KnownPlace,
} from '../domain/geoparsing/gazetteer-file';
import { findToponyms, mentionsBySentence } from '../domain/geoparsing/find-mentions';
import type {
  LibraryArticle,
  LibraryPlace,
  LibrarySentence,
  LibraryUnknown,
} from '../domain/library/library';
import { articleSentences } from '../domain/geoparsing/sentences';
import { findUnknownToponyms } from '../domain/geoparsing/unknown-toponyms';
import { fold } from '../domain/geoparsing/tokens';

/** What is found in a reader's text. */
export interface Findings extends Pick<
  LibraryArticle,
  'text' | 'mentions' | 'sentences' | 'unknown'
> {
  title: string;
  /** The places mentioned, but for those of the atlas. */
  places: LibraryPlace[];
}

/** What to find places with. */
export interface Known {
  /** Those of the atlas go first. */
  atlas: NamedPlace[];
  entries: GazetteerEntry[];
  /** The reader's own. */
  made: LibraryPlace[];
  /** Words that are no place. */
  notPlaces: string[];
}

/**
 * Finds the places of a text, and the capitalised names that nobody here
 * knows. The text is made an article text first; offsets are of that.
 *
 * @throws Error where there is no text.
 */
export function findPlaces(source: string, known: Known, language?: string): Findings {
  const article = createArticleText(source);
  const made = known.made.map(({ names, ...place }) => ({ ...place, names, spellings: [] }));
  const places = uniteEntries([...made, ...known.atlas], known.entries);
  const gazetteer = createGazetteer(places);
  const not = new Set(known.notPlaces.map(fold));
  const isPlace = ({ start, end }: Mention) => !not.has(fold(article.text.slice(start, end)));
  const sentences = articleSentences(article, language);
  const mentions = mentionsBySentence(
    article.text,
    withHeadings(sentences, article),
    gazetteer,
  ).filter(isPlace);
  const first = article.blocks[0]!;
  return {
    text: article.text,
    title: article.text.slice(first.start, first.end),
    mentions,
    sentences: sentencesWith(mentions, sentences),
    unknown: unknownOf(article, gazetteer, not),
    places: placesOf(mentions, places, known),
  };
}

/** Places are looked for in headings too, each of which is read as one sentence. */
function withHeadings(sentences: Range[], { blocks }: ArticleText): Range[] {
  const headings = blocks.filter(({ heading }) => heading);
  return [...headings, ...sentences].toSorted((a, b) => a.start - b.start);
}

/** The sentences that hold a mention, numbered from 1; both come in order. */
function sentencesWith(mentions: Mention[], sentences: Range[]): LibrarySentence[] {
  const held = mentionsByRange(mentions, sentences);
  return sentences.flatMap(({ start, end }, index) =>
    held[index]!.length > 0 ? [{ number: index + 1, start, end }] : [],
  );
}

/** A sentence is shown up to this length, in UTF-16 units. */
const SHOWN = 240;

function unknownOf(article: ArticleText, gazetteer: Gazetteer, not: ReadonlySet<string>) {
  const known = findToponyms(article.text, gazetteer);
  const unknown = new Map<string, LibraryUnknown>();
  for (const { name, start, end } of findUnknownToponyms(article, known)) {
    if (not.has(fold(name))) continue;
    const entry = unknown.get(name);
    if (entry) entry.count += 1;
    else unknown.set(name, { name, count: 1, sentence: around(article.text, start, end) });
  }
  return [...unknown.values()].toSorted((a, b) => b.count - a.count);
}

/** The sentence that a name stands in, or what fits of it. */
function around(text: string, start: number, end: number): string {
  const from = Math.max(0, start - SHOWN);
  const window = text.slice(from, end + SHOWN);
  const at = start - from;
  const before = Math.max(window.lastIndexOf('. ', at) + 1, window.lastIndexOf('\n', at) + 1, 0);
  const rest = /[.!?](?=\s|$)|\n/.exec(window.slice(end - from));
  const after = rest ? end - from + rest.index + 1 : window.length;
  return window.slice(before, after).trim();
}

function placesOf(
  mentions: Mention[],
  places: KnownPlace[],
  { atlas, made }: Known,
): LibraryPlace[] {
  const ids = new Set(mentions.map(({ placeId }) => placeId));
  const apart = new Set([...atlas, ...made].map(({ id }) => id));
  return places
    .filter(({ id }) => ids.has(id) && !apart.has(id))
    .map(({ id, title, kind, names, bare = [], at }) => {
      const toponyms = names.map(({ toponym, lang = 'en' }) => ({ toponym, lang }));
      const shown = toponyms.length > 0 ? toponyms : [{ toponym: bare[0] ?? title, lang: 'en' }];
      return { id, title, kind, names: shown, at, made: false };
    });
}
