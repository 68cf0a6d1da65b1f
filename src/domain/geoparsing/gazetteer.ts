import { inflections, transliterations } from './name-variants';
import type { DescribedPlace, Kind, LngLat, SourceReference } from '../atlas/place';
import { isCapital, tokenize } from './tokens';

/** What of a place is needed to find it in a text. */
export type NamedPlace = Pick<DescribedPlace, 'id' | 'kind' | 'spellings'> & {
  /** `lang` is BCP 47; without it a name has no case endings. */
  names: { toponym: string; lang?: string }[];
  /** Names that mean this place only next to a noun for its kind: "Basel" in "Basel district". */
  bare?: string[];
  /** Whether it stands for a government as a capital does: a palace. */
  seat?: boolean;
};

/** A toponym that ends at a node. */
export interface ToponymEnd {
  placeId: string;
  /** Index of the toponym's first capitalised word; a text must capitalise it too. -1 if none. */
  capital: number;
  /** Whether all its letters are capitals ("US"); a text's must be too. */
  acronym: boolean;
  /** Whether it needs a noun for the place's kind next to it. */
  bare: boolean;
}

/** Toponyms as a tree of folded words: one step for each word of a text. */
export interface ToponymNode {
  next: Map<string, ToponymNode>;
  ends: ToponymEnd[];
}

/** The set of places, looked up by id and by toponym. */
export interface Gazetteer {
  places: ReadonlyMap<string, NamedPlace>;
  toponyms: ToponymNode;
}

/**
 * Indexes places by id, and by every name and spelling, with the case endings
 * of its language. Where two places share a toponym, the earlier place has it,
 * but a name as it stands goes before an inflected one. Time grows with the
 * number of toponyms.
 */
export function createGazetteer(places: NamedPlace[]): Gazetteer {
  const toponyms = createNode();
  const entries = places.flatMap(entriesOf);
  for (const { words, end } of entries) addEnd(walk(toponyms, words), end);
  for (const { words, lang, end } of entries) {
    if (lang !== undefined) addInflected(toponyms, words, lang, end);
  }
  return { places: new Map(places.map((place) => [place.id, place])), toponyms };
}

function entriesOf({ id, kind, names, spellings, bare = [] }: NamedPlace) {
  // English texts use states' English names; transliterations of others are words (Çad, Çin).
  const written = kind === 'state' ? [] : names;
  const variants = written.flatMap(({ toponym, lang }) => transliterations(toponym, lang));
  return [
    ...names.map(({ toponym, lang }) => entryOf(id, toponym, lang)),
    ...[...spellings, ...variants].map((toponym) => entryOf(id, toponym)),
    ...bare.map((toponym) => entryOf(id, toponym, undefined, true)),
  ].filter(({ words }) => words.length > 0);
}

function entryOf(placeId: string, toponym: string, lang?: string, bare = false) {
  const words = tokenize(toponym);
  return {
    words: words.map(({ folded }) => folded),
    /** Primary language subtag. */
    lang: lang?.split('-')[0],
    end: {
      placeId,
      capital: words.findIndex((word) => isCapital(toponym, word.start)),
      acronym: /^\p{Lu}{2,5}$/u.test(toponym),
      bare,
    },
  };
}

function addEnd({ ends }: ToponymNode, end: ToponymEnd): void {
  const known = ends.some(
    ({ placeId, capital, bare }) =>
      placeId === end.placeId && capital === end.capital && bare === end.bare,
  );
  if (!known) ends.push(end);
}

/** Russian inflects every word of a name, the other languages only the last. */
function addInflected(root: ToponymNode, words: string[], lang: string, end: ToponymEnd): void {
  const forms = words.map((word, index) => {
    const declined = lang === 'ru' || index === words.length - 1;
    return declined ? inflections(word, lang, words.length > 1) : [];
  });
  let node = root;
  words.forEach((word, index) => {
    const child = walk(node, [word]);
    for (const form of forms[index]!) {
      const known = node.next.get(form);
      if (!known) node.next.set(form, child);
      else if (known !== child && index === words.length - 1 && known.ends.length === 0) {
        known.ends.push(end);
      }
    }
    node = child;
  });
}

function walk(from: ToponymNode, words: string[]): ToponymNode {
  let node = from;
  for (const word of words) {
    const next = node.next.get(word) ?? createNode();
    node.next.set(word, next);
    node = next;
  }
  return node;
}

function createNode(): ToponymNode {
  return { next: new Map(), ends: [] };
}

/** A place as it stands in `geodata/gazetteer/<name>.json`. */
export interface GazetteerEntry {
  id: string;
  kind: Kind;
  /** Toponyms by language (BCP 47); the first English one is the title. */
  names: Record<string, string[]>;
  spellings?: string[];
  /** See `NamedPlace.bare`. */
  bare?: string[];
  seat?: true;
  /** Left out where not looked up, or where several places share the name. */
  at?: LngLat;
}

/** A gazetteer file: places to be found in texts besides those of the layers. */
export interface GazetteerFile {
  title: string;
  /** Where its names and positions come from. */
  source: SourceReference;
  places: GazetteerEntry[];
}

/** A place of the gazetteer with its title and position. */
export interface KnownPlace extends NamedPlace {
  title: string;
  at: LngLat | null;
  /** Of the files that gave a name or the position. */
  sources: SourceReference[];
}

/**
 * Merges the places of an atlas and the entries of gazetteer files: an entry
 * with a known id adds its names to that place. Where two places share a name,
 * the earlier one has it.
 */
export function uniteEntries(atlas: readonly NamedPlace[], files: GazetteerFile[]): KnownPlace[] {
  const places = new Map<string, KnownPlace>();
  for (const place of atlas) {
    const title = place.names[0]?.toponym ?? place.id;
    places.set(place.id, { ...place, title, at: null, sources: [] });
  }
  const entries = files.flatMap(({ source, places: all }) =>
    all.map((entry) => ({ entry, source })),
  );
  for (const { entry, source } of entries) {
    const known = places.get(entry.id);
    const names = Object.entries(entry.names).flatMap(([lang, toponyms]) =>
      toponyms.map((toponym) => ({ toponym, lang })),
    );
    const gives = names.length > 0 || (entry.at !== undefined && !known?.at);
    places.set(entry.id, {
      id: entry.id,
      kind: known?.kind ?? entry.kind,
      title: known?.title ?? entry.names.en?.[0] ?? entry.bare?.[0] ?? entry.id,
      names: [...(known?.names ?? []), ...names],
      spellings: [...(known?.spellings ?? []), ...(entry.spellings ?? [])],
      bare: [...(known?.bare ?? []), ...(entry.bare ?? [])],
      seat: known?.seat ?? entry.seat ?? false,
      at: known?.at ?? entry.at ?? null,
      sources: [...(known?.sources ?? []), ...(gives ? [source] : [])],
    });
  }
  return [...places.values()];
}
