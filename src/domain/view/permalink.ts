import type { Atlas } from '../atlas/atlas';
import { isBackward } from './date-filter';
import { isIsoDate } from '../dates/iso-date';
import { BUILT_IN } from '../atlas/base-map';
import { nameOrders } from '../atlas/name-order';
import type { NameOrder } from '../atlas/place';

/** What the panel beside the map shows. */
export const VIEWS = ['places', 'articles', 'about'] as const;
export type View = (typeof VIEWS)[number];

/** What a reader has chosen and a permalink brings back; the camera is MapLibre's own `#map=`. */
export interface Choice {
  /** The place whose popup is open. */
  place: string | null;
  /** Ids of the layers that are on, in panel order. */
  layers: string[];
  /** Which name comes first. */
  names: NameOrder;
  view: View;
  /** The article that is read, in the view of the articles. */
  article: string | null;
  /** The excerpt that is read, in its article. */
  excerpt: string | null;
  /** What is searched for, as it was typed. */
  q: string;
  /** The first and last date of the excerpts that are shown, ISO 8601; see `Span`. */
  from: string | null;
  to: string | null;
  /** The id of the base map. */
  base: string;
  /** Whether what the articles say of the place stands side by side. */
  compare: boolean;
}

/** Longer searches than this are nobody's, in UTF-16 units; what is longer is cut. */
export const LONGEST_SEARCH = 200;

/** One query parameter: both directions of it, and its value when it is absent. */
interface Parameter<Value> {
  fallback(atlas: Atlas): Value;
  /** The value that `text` stands for, and the parts of it that nobody here knows. */
  parse(text: string, atlas: Atlas): { value: Value; ignored: string[] };
  /** Null where the value is the fallback, so that short links stay short. */
  format(value: Value, atlas: Atlas): string | null;
}

/** The table: the key of each entry is the name of the query parameter. */
const PARAMETERS: { [Key in keyof Choice]: Parameter<Choice[Key]> } = {
  place: {
    fallback: () => null,
    parse: (text, atlas) =>
      oneOf(
        text,
        atlas.places.map(({ id }) => id),
        null,
      ),
    format: (id) => id,
  },
  layers: {
    fallback: defaultLayers,
    parse: (text, atlas) => {
      const asked = text === '' ? [] : [...new Set(text.split(','))];
      const known = atlas.layers.map((layer) => layer.id);
      return {
        value: known.filter((id) => asked.includes(id)),
        ignored: asked.filter((id) => !known.includes(id)),
      };
    },
    format: (ids, atlas) => (sameItems(ids, defaultLayers(atlas)) ? null : ids.join(',')),
  },
  names: {
    fallback: () => 'title',
    parse: (text, atlas) => oneOf(text, nameOrders(atlas.places), 'title'),
    format: (order) => (order === 'title' ? null : order),
  },
  view: {
    fallback: () => 'places',
    parse: (text) => oneOf<View, View>(text, VIEWS, 'places'),
    format: (view) => (view === 'places' ? null : view),
  },
  article: {
    fallback: () => null,
    parse: (text, atlas) =>
      oneOf(
        text,
        atlas.articles.map(({ id }) => id),
        null,
      ),
    format: (id) => id,
  },
  excerpt: {
    fallback: () => null,
    parse: (text, atlas) =>
      // Of a large atlas it is not known here which excerpts there are.
      atlas.rest && /^[\w-]+$/.test(text)
        ? { value: text, ignored: [] }
        : oneOf(text, excerptIds(atlas), null),
    format: (id) => id,
  },
  q: {
    fallback: () => '',
    parse: (text) => ({ value: cutSearch(text), ignored: [] }),
    format: (text) => (text === '' ? null : text),
  },
  from: dateParameter(),
  to: dateParameter(),
  base: {
    fallback: () => BUILT_IN,
    parse: (text, atlas) =>
      oneOf(text, [BUILT_IN, ...atlas.baseMaps.map(({ id }) => id)], BUILT_IN),
    format: (id) => (id === BUILT_IN ? null : id),
  },
  compare: {
    fallback: () => false,
    parse: (text) => ({ value: text === 'yes', ignored: text === 'yes' ? [] : [text] }),
    format: (compare) => (compare ? 'yes' : null),
  },
};

function dateParameter(): Parameter<string | null> {
  return {
    fallback: () => null,
    parse: (text) =>
      isIsoDate(text) ? { value: text, ignored: [] } : { value: null, ignored: [text] },
    format: (date) => date,
  };
}

/** Longer queries than this are nobody's permalink; servers cut them off too. */
const LONGEST_QUERY = 8000;

/**
 * Reads a permalink's query ("?place=aldo&layers=…"). Never throws: what is
 * unknown or oversized falls back, and `ignored` says what ("layers=moon").
 */
export function parsePermalink(query: string, atlas: Atlas): { choice: Choice; ignored: string[] } {
  const given = new URLSearchParams(query.length > LONGEST_QUERY ? '' : query);
  const ignored: string[] = [];
  const read = <Key extends keyof Choice>(key: Key): Choice[Key] => {
    const text = given.get(key);
    if (text === null) return PARAMETERS[key].fallback(atlas);
    const { value, ignored: unknown } = PARAMETERS[key].parse(text, atlas);
    ignored.push(...unknown.map((part) => `${key}=${part}`));
    return value;
  };
  const choice = {
    place: read('place'),
    layers: read('layers'),
    names: read('names'),
    view: read('view'),
    article: read('article'),
    excerpt: read('excerpt'),
    q: read('q'),
    from: read('from'),
    to: read('to'),
    base: read('base'),
    compare: read('compare'),
  };
  if (isBackward(choice)) {
    ignored.push(`from=${choice.from}`, `to=${choice.to}`);
    Object.assign(choice, { from: null, to: null });
  }
  if (choice.compare && choice.place === null) {
    ignored.push('compare=yes');
    choice.compare = false;
  }
  if (query.length > LONGEST_QUERY) ignored.push('the whole query, which is too long');
  return { choice, ignored };
}

/** The query that brings `choice` back: "?place=aldo", or "" for the opening view. */
export function formatPermalink(choice: Choice, atlas: Atlas): string {
  const parts = keysOf(PARAMETERS).flatMap((key) => {
    const text = formatOne(key, choice, atlas);
    return text === null ? [] : [`${key}=${encodeURIComponent(text).replaceAll('%2C', ',')}`];
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** A search as a permalink can hold it: not too long, and no half of a character. */
export function cutSearch(text: string): string {
  return text.slice(0, LONGEST_SEARCH).replace(/\p{Surrogate}/gu, '');
}

function formatOne<Key extends keyof Choice>(key: Key, choice: Choice, atlas: Atlas) {
  return PARAMETERS[key].format(choice[key], atlas);
}

function keysOf<T extends object>(table: T): (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[];
}

function defaultLayers(atlas: Atlas): string[] {
  return atlas.layers.filter((layer) => layer.visible).map((layer) => layer.id);
}

function excerptIds(atlas: Atlas): string[] {
  return atlas.articles.flatMap((article) => article.excerpts.map(({ id }) => id));
}

function oneOf<Known extends string, Fallback>(
  text: string,
  known: readonly Known[],
  fallback: Fallback,
): { value: Known | Fallback; ignored: string[] } {
  const value = known.find((candidate) => candidate === text);
  return value === undefined ? { value: fallback, ignored: [text] } : { value, ignored: [] };
}

function sameItems(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
