import {
  primaryLanguage,
  type DescribedPlace,
  type Kind,
  type LngLat,
  type SourceReference,
  type Toponym,
} from '../atlas/place';
import { otherSpellings } from './name-variants';
import { fold, isCapital, scriptLanguage, tokenize } from './tokens';
import { createTree, type Entry, type Sense, type ToponymNode } from './toponym-tree';

/** What of a place is needed to find it in a text. */
export type NamedPlace = Pick<DescribedPlace, 'id' | 'kind' | 'spellings'> & {
  /** `lang` is BCP 47; without it a name has the case endings of the language of its script. */
  names: (Pick<Toponym, 'toponym'> & Partial<Toponym>)[];
  /** Names that mean this place only next to a noun for its kind: "Basel" in "Basel district". */
  bare?: string[];
  /** Names that mean this place only where its neighbours in the text, or `cues`, say so. */
  lesser?: string[];
  /** Ids of places that, named in the same text, tell it from its namesakes; the first is where it is, roughly. */
  near?: string[];
  /** Words beside its name that tell it from its namesakes. */
  cues?: string[];
  /** Whether it stands for a government as a capital does: a palace. */
  seat?: boolean;
  /** Whether texts put its name in quotation marks and mean it still: one that not everybody uses. */
  quoted?: boolean;
  /** Whether its names mean it before any other place: one of the atlas, or of the reader's own. */
  preferred?: boolean;
  /** Whether it is far away and known only to be told from a place here: the Georgia whose capital is Atlanta. */
  elsewhere?: boolean;
  at?: LngLat | null;
};

/** The set of places, looked up by id and by toponym. */
export interface Gazetteer {
  places: ReadonlyMap<string, NamedPlace>;
  toponyms: ToponymNode;
}

/**
 * Indexes places by id, and by every name and spelling, with the case endings
 * of its language.
 */
export function createGazetteer(places: NamedPlace[]): Gazetteer {
  return {
    places: new Map(places.map((place) => [place.id, place])),
    toponyms: createTree(places.flatMap(entriesOf)),
  };
}

function entriesOf(place: NamedPlace): Entry[] {
  const { id, names, spellings, bare = [], lesser = [] } = place;
  const english = new Set(
    names.flatMap((name) => (name.lang === 'en' ? [fold(name.toponym)] : [])),
  );
  const nameOf = (toponym: string, lang: string | undefined, sense: Sense = 'plain') =>
    entryOf(id, toponym, lang, sense, english);
  const isAzerbaijani = names.some(({ lang }) => lang === 'az-Latn');
  const local = (toponym: string) =>
    scriptLanguage(toponym) ?? (isAzerbaijani ? 'az-en' : undefined);
  return [
    // Azerbaijani texts decline the names that towns had in Soviet times as they stand in English.
    ...names.map(({ toponym, lang, usedBy }) =>
      nameOf(toponym, usedBy && lang === 'en' ? 'az-en' : lang),
    ),
    ...spellings.map((toponym) => nameOf(toponym, undefined)),
    ...otherSpellings(place).map(({ toponym, lang }) => nameOf(toponym, lang)),
    ...bare.map((toponym) => nameOf(toponym, local(toponym), 'bare')),
    ...lesser.map((toponym) => nameOf(toponym, local(toponym), 'lesser')),
  ].filter(({ words }) => words.length > 0);
}

function entryOf(
  placeId: string,
  toponym: string,
  lang: string | undefined,
  sense: Sense,
  english: ReadonlySet<string>,
): Entry {
  const words = tokenize(toponym);
  const language =
    lang === undefined ? scriptLanguage(toponym) : primaryLanguage({ toponym, lang });
  return {
    words: words.map(({ folded }) => folded),
    // A name that is the English one too has no ending that makes an English word (Pakistani).
    lang: language === 'az' && english.has(fold(toponym)) ? 'az-en' : language,
    end: {
      placeId,
      capital: words.findIndex((word) => isCapital(toponym, word.start)),
      acronym: /^\p{Lu}{2,5}$/u.test(toponym),
      sense,
    },
  };
}

/** A place as it stands in `geodata/gazetteer/<name>.json`. */
export interface GazetteerEntry {
  id: string;
  kind: Kind;
  /** Toponyms by language (BCP 47); the first English one is the title. */
  names: Record<string, string[]>;
  spellings?: string[];
  /** Names that it no longer has, and when it had them. */
  former?: Record<string, string>;
  /** See `NamedPlace`. */
  bare?: string[];
  lesser?: string[];
  near?: string[];
  cues?: string[];
  seat?: true;
  elsewhere?: true;
  quoted?: true;
  /** Left out where not looked up, or outside the map. */
  at?: LngLat;
  /** Whether it is known to lie beyond the map. */
  outside?: true;
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
  names: (Pick<Toponym, 'toponym'> & Partial<Toponym>)[];
  at: LngLat | null;
  outside: boolean;
  /** Of the files that gave a name or the position. */
  sources: SourceReference[];
}

/**
 * Merges the places of an atlas and the entries of gazetteer files: an entry
 * with a known id adds its names to that place. Where two places share a name,
 * the earlier one goes before. A district is called by every name of its seat,
 * the first that it is near, beside a word for a district.
 */
export function uniteEntries(atlas: readonly NamedPlace[], files: GazetteerFile[]): KnownPlace[] {
  const places = new Map<string, KnownPlace>();
  for (const place of atlas) {
    const title = place.names[0]?.toponym ?? place.id;
    places.set(place.id, {
      ...place,
      title,
      preferred: true,
      at: place.at ?? null,
      outside: false,
      sources: [],
    });
  }
  for (const { source, places: entries } of files) {
    for (const entry of entries) {
      places.set(entry.id, unite(places.get(entry.id), entry, source));
    }
  }
  for (const place of places.values()) {
    const seat = place.kind === 'district' ? places.get(place.near?.[0] ?? '') : undefined;
    if (seat) place.bare = [...new Set([...(place.bare ?? []), ...namesOf(seat)])];
  }
  return [...places.values()];
}

function unite(
  known: KnownPlace | undefined,
  entry: GazetteerEntry,
  source: SourceReference,
): KnownPlace {
  const names = Object.entries(entry.names).flatMap(([lang, toponyms]) =>
    toponyms.map((toponym): KnownPlace['names'][number] => ({ toponym, lang })),
  );
  const former = Object.entries(entry.former ?? {}).map(([toponym, usedBy]) => ({
    toponym,
    lang: scriptLanguage(toponym) ?? 'en',
    usedBy,
  }));
  const gives = names.length + former.length > 0 || (entry.at !== undefined && !known?.at);
  const both = (key: 'spellings' | 'bare' | 'lesser' | 'near' | 'cues') => [
    ...(known?.[key] ?? []),
    ...(entry[key] ?? []),
  ];
  const [first] = [...(entry.bare ?? []), ...(entry.lesser ?? [])];
  return {
    id: entry.id,
    kind: known?.kind ?? entry.kind,
    title: known?.title ?? entry.names['en']?.[0] ?? first ?? names[0]?.toponym ?? entry.id,
    names: [...(known?.names ?? []), ...names, ...former],
    spellings: both('spellings'),
    bare: both('bare'),
    lesser: both('lesser'),
    near: both('near'),
    cues: both('cues'),
    seat: known?.seat ?? entry.seat ?? false,
    preferred: known?.preferred ?? false,
    quoted: (known?.quoted || entry.quoted) ?? false,
    elsewhere: known?.elsewhere ?? entry.elsewhere ?? false,
    at: known?.at ?? entry.at ?? null,
    outside: (known?.outside ?? false) || (entry.outside ?? false),
    sources: [...(known?.sources ?? []), ...(gives ? [source] : [])],
  };
}

function namesOf(place: KnownPlace): string[] {
  const named = [...place.names, ...otherSpellings(place)];
  return [...named.map(({ toponym }) => toponym), ...place.spellings];
}
