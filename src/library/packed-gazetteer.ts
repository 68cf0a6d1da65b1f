import { KINDS, type LngLat } from '../domain/atlas/place';
import type { KnownArticle } from '../domain/editing/match-known-article';
import type { GazetteerEntry, GazetteerFile, NamedPlace } from '../domain/geoparsing/gazetteer';
import { inEnglish, inRussian } from '../domain/geoparsing/name-variants';
import { fold } from '../domain/geoparsing/tokens';

type Names = GazetteerEntry['names'];
type Nameless = Omit<GazetteerEntry, 'id'>;

/**
 * Gazetteer files by columns, each a line for each place, which compress to
 * half of the same as JSON. A name that follows from another by rule, or that
 * the browser knows, is a sign.
 */
export interface PackedGazetteer {
  files: (Omit<GazetteerFile, 'places'> & { count: number })[];
  columns: Record<string, string>;
  /** From where positions are counted, west and south, and how many steps there are to the north. */
  grid: [west: number, south: number, height: number];
}

/** What places are found with in a reader's text; a file of its own, since most readers bring none. */
export interface SiteGazetteer {
  /** The atlas's own places. */
  atlas: NamedPlace[];
  gazetteer: PackedGazetteer;
  knownArticles: KnownArticle[];
}

/** Between places: a control character, which no name has, and the only one that JSON writes as one byte. */
const LINE = '\x7f';
/** Between the names of a place. */
const NAME = '\x80';
/** Between a name and the years when it was used. */
const YEARS = '\x81';

/** Columns of names besides those by language. */
const LISTS = ['spellings', 'bare', 'lesser', 'near', 'cues'] as const;
/** Columns of what is so or not. */
const FLAGS = ['seat', 'outside', 'elsewhere', 'quoted'] as const;
/**
 * How columns follow each other where a place has them all, others last: like
 * letters beside each other, since gzip looks back 32 kB.
 */
const ORDER =
  'at,names az-Latn,names en,near,spellings,id,former,lesser,bare,names ru,names hy,cues'.split(
    ',',
  );
/** Thousandths of a degree, as the gazetteer has positions. */
const STEPS = 1000;

/** Files as they are fetched; see `unpackGazetteer`. */
export function packGazetteer(files: GazetteerFile[]): PackedGazetteer {
  const places = files.flatMap((file) => file.places);
  const grid = gridOf(places.flatMap(({ at }) => (at ? [at] : [])));
  const column = (of: (place: GazetteerEntry) => string) => places.map(of).join(LINE);
  const languages = new Set(['en', ...places.flatMap(({ names }) => Object.keys(names))]);
  const columns: Record<string, string> = {
    kind: column(({ kind }) => KINDS.indexOf(kind).toString(36)),
    id: column((place) => withoutTitle(place.id, idByTitle(place))),
    at: column(({ at }) => (at ? toDigits(at, grid) : '')),
    former: column(({ former = {} }) =>
      Object.entries(former)
        .map((entry) => entry.join(YEARS))
        .join(NAME),
    ),
  };
  for (const language of languages) {
    columns[`names ${language}`] = column((place) => withSign(place, language).join(NAME));
  }
  for (const list of LISTS) columns[list] = column((place) => (place[list] ?? []).join(NAME));
  for (const flag of FLAGS) columns[flag] = column((place) => (place[flag] ? '1' : ''));
  const about = files.map(({ title, source, places: { length: count } }) => ({
    title,
    source,
    count,
  }));
  const position = ([name]: [string, string]) =>
    ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length;
  const inOrder = Object.entries(columns).toSorted((a, b) => position(a) - position(b));
  return { files: about, columns: Object.fromEntries(inOrder), grid };
}

/** The files that were packed; positions are rounded to thousandths of a degree. */
export function unpackGazetteer({ files, columns, grid }: PackedGazetteer): GazetteerFile[] {
  const lines = new Map(Object.entries(columns).map(([name, text]) => [name, text.split(LINE)]));
  const cell = (column: string, index: number) => lines.get(column)![index]!;
  const list = (column: string, index: number) => cell(column, index).split(NAME).filter(Boolean);
  const languages = [...lines.keys()].flatMap((name) => /^names (.+)/.exec(name)?.[1] ?? []);
  const places = lines.get('kind')!.map((kind, index): GazetteerEntry => {
    const names: Names = Object.fromEntries(
      languages
        .map((language) => [language, list(`names ${language}`, index)] as const)
        .filter(([, all]) => all.length > 0),
    );
    const at = cell('at', index);
    const former = list('former', index).map((entry) => entry.split(YEARS) as [string, string]);
    const entry: Nameless = {
      kind: KINDS[Number.parseInt(kind, 36)]!,
      names: withoutSigns(names),
      ...(at && { at: fromDigits(at, grid) }),
      ...(former.length > 0 && { former: Object.fromEntries(former) }),
    };
    for (const name of LISTS) {
      const all = list(name, index);
      if (all.length > 0) entry[name] = all;
    }
    for (const flag of FLAGS) if (cell(flag, index)) entry[flag] = true;
    return { ...entry, id: withTitle(cell('id', index), idByTitle(entry)) };
  });
  let from = 0;
  return files.map(({ count, ...about }) => {
    from += count;
    return { ...about, places: places.slice(from - count, from) };
  });
}

type Grid = PackedGazetteer['grid'];

const toSteps = (degrees: number) => Math.round(degrees * STEPS);

function gridOf(positions: LngLat[]): Grid {
  const [lngs, lats] = [0, 1].map((axis) => positions.map((at) => toSteps(at[axis]!)));
  const [west, south, north] = [Math.min(...lngs!), Math.min(...lats!), Math.max(...lats!)];
  return positions.length === 0 ? [0, 0, 1] : [west, south, north - south + 1];
}

/** A position as one number, in the digits of which there are most. */
function toDigits([lng, lat]: LngLat, [west, south, height]: Grid): string {
  return ((toSteps(lng) - west) * height + toSteps(lat) - south).toString(36);
}

function fromDigits(digits: string, [west, south, height]: Grid): LngLat {
  const number = Number.parseInt(digits, 36);
  return [(Math.floor(number / height) + west) / STEPS, ((number % height) + south) / STEPS];
}

/** What an id has behind that of the title, from its hyphen on; or all of it where that is no part of it. */
function withoutTitle(id: string, title: string): string {
  if (id === title) return '';
  return title && id.startsWith(`${title}-`) ? id.slice(title.length) : id;
}

const withTitle = (rest: string, title: string) =>
  rest === '' || rest.startsWith('-') ? title + rest : rest;

/** Most ids are made of the first name. */
function idByTitle({ names, bare = [], lesser = [] }: Nameless): string {
  const title = names['en']?.[0] ?? bare[0] ?? lesser[0] ?? '';
  return title
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .map(fold)
    .join('-');
}

/** Stand for the first name in English or Russian, if it is that in another language by its rules. */
const SIGNS: Record<string, string> = { hy: '<', 'az-Latn': '>', en: '^' };
const RULES: Record<string, typeof inEnglish> = { en: inEnglish, ru: inRussian };
/** Stands, with the code of ISO 3166-1 behind it, for the name of a state that the browser knows. */
const STATE = '@';

function withSign({ kind, names }: GazetteerEntry, language: string): string[] {
  const [first, ...others] = names[language] ?? [];
  if (first === undefined) return [];
  const rule = RULES[language];
  const from = Object.keys(SIGNS).find((other) => {
    const [name] = names[other] ?? [];
    return name !== undefined && other !== language && rule?.(name, other) === first;
  });
  if (from !== undefined) return [SIGNS[from]!, ...others];
  const code = kind === 'state' ? codeOf(names, language) : undefined;
  return [code === undefined ? first : STATE + code, ...others];
}

function withoutSigns(names: Names): Names {
  const code = CODED.map((language) => names[language]?.[0] ?? '').find(
    (name) => name.length === 3 && name.startsWith(STATE),
  );
  for (const language of CODED) {
    if (names[language]?.[0]?.startsWith(STATE))
      names[language][0] = stateName(code!.slice(1), language);
  }
  for (const [language, rule] of Object.entries(RULES)) {
    const [first] = names[language] ?? [];
    const from = Object.keys(SIGNS).find((other) => SIGNS[other] === first);
    if (from !== undefined) names[language]![0] = rule(names[from]![0]!, from)!;
  }
  return names;
}

const DISPLAY_NAMES = new Map<string, Intl.DisplayNames>();

/** The name of a state by CLDR, which browsers bring. */
function stateName(code: string, language: string): string {
  const names = DISPLAY_NAMES.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
  DISPLAY_NAMES.set(language, names);
  return names.of(code)!;
}

/** Languages that name states by CLDR; the English names are the atlas's own. */
const CODED = ['az-Latn', 'hy', 'ru'];
const CODES = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].flatMap((a, _, all) => all.map((b) => a + b));

/** Of the state whose name that is by CLDR; "" where the name before it in another language says so. */
function codeOf(names: Names, language: string): string | undefined {
  const known = CODED.filter((other) => names[other]);
  const code = CODES.find((each) =>
    known.every((other) => stateName(each, other) === names[other]![0]),
  );
  return known.includes(language) && code !== undefined
    ? known[0] === language
      ? code
      : ''
    : undefined;
}
