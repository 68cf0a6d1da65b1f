import type { Atlas, View } from '../atlas/atlas';
import { BUILT_IN } from '../atlas/base-map';
import type { NameOrder } from '../atlas/place';
import { isIsoDate } from '../dates/iso-date';
import { isBackward } from './date-filter';
import { voicesOf } from './voices';

/** Longer searches are cut, in UTF-16 units. */
export const LONGEST_SEARCH = 200;

/** Longer queries are no permalink of ours; servers cut them off too. In UTF-16 units. */
const LONGEST_QUERY = 8000;

/** One query parameter: both directions of it, and its value where it is absent. */
interface Parameter<Value> {
  fallback(atlas: Atlas): Value;
  /** The value that `text` stands for, and the parts of it that mean nothing here. */
  parse(text: string, atlas: Atlas): { value: Value; ignored: string[] };
  /** Null where the value is the fallback, so that short links stay short. */
  format(value: Value, atlas: Atlas): string | null;
}

/**
 * The table of a permalink: each key is a query parameter, and everything else
 * about it (`Choice`, its defaults, both directions) follows from its entry. The
 * camera is MapLibre's own `#map=`.
 */
const PARAMETERS = {
  /** The place whose popup is open. */
  place: optional((text, atlas) => atlas.places.some(({ id }) => id === text)),
  /** Ids of the layers that are on, in panel order. */
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
    format: (ids, atlas) => {
      const text = ids.join(',');
      return text === defaultLayers(atlas).join(',') ? null : text;
    },
  } satisfies Parameter<string[]>,
  /** Which name comes first. */
  names: oneOf<NameOrder>('title', ({ nameOrders }) => nameOrders),
  view: oneOf<View>('places', ({ views }) => views),
  /** The step of the tour, counted from 1, as it is written; null stands for the first. */
  step: optional(
    (text, { tour }) => /^[1-9]\d*$/.test(text) && tour !== undefined && +text <= tour.steps,
  ),
  /** Whose words are shown alone, an article's or the visitor's own; null for everybody's. */
  says: optional((text, atlas) => voicesOf(atlas).includes(text)),
  /** The article that is read, in the view of the articles. */
  article: optional((text, atlas) => atlas.articles.some(({ id }) => id === text)),
  /** The excerpt that is read, in its article: the index does not know which there are. */
  excerpt: optional((text) => /^[\w-]+$/.test(text)),
  /** What is searched for, as it was typed. */
  q: {
    fallback: () => '',
    parse: (text) => ({ value: cutSearch(text), ignored: [] }),
    format: (text) => text || null,
  } satisfies Parameter<string>,
  /** The first and last date of the excerpts that are shown, ISO 8601; see `Span`. */
  from: optional(isIsoDate),
  to: optional(isIsoDate),
  /** The id of the base map. */
  base: oneOf<string>(BUILT_IN, ({ baseMaps }) => [BUILT_IN, ...baseMaps.map(({ id }) => id)]),
  /** Whether what the articles say of the place stands side by side. */
  compare: {
    fallback: () => false,
    parse: (text) => ({ value: text === 'yes', ignored: text === 'yes' ? [] : [text] }),
    format: (compare) => (compare ? 'yes' : null),
  } satisfies Parameter<boolean>,
};

/** What a visitor has chosen and a permalink brings back. */
export type Choice = {
  -readonly [Key in keyof typeof PARAMETERS]: (typeof PARAMETERS)[Key] extends Parameter<
    infer Value
  >
    ? Value
    : never;
};

/** The names of the query parameters. */
export const PARAMETER_NAMES = Object.keys(PARAMETERS) as (keyof Choice)[];

/** The table for code that treats all parameters alike. */
const table = PARAMETERS as unknown as Record<keyof Choice, Parameter<unknown>>;

/**
 * Reads a permalink's query ("?place=shusha&layers=…"). Never throws: what is
 * unknown or oversized falls back, and `ignored` says what ("layers=moon").
 */
export function parsePermalink(query: string, atlas: Atlas): { choice: Choice; ignored: string[] } {
  const isTooLong = query.length > LONGEST_QUERY;
  const given = new URLSearchParams(isTooLong ? '' : query);
  const ignored: string[] = [];
  const choice = Object.fromEntries(
    PARAMETER_NAMES.map((name) => {
      const text = given.get(name);
      if (text === null) return [name, table[name].fallback(atlas)];
      const { value, ignored: unknown } = table[name].parse(text, atlas);
      ignored.push(...unknown.map((part) => `${name}=${part}`));
      return [name, value];
    }),
  ) as Choice;
  if (isBackward(choice)) {
    ignored.push(`from=${choice.from}`, `to=${choice.to}`);
    Object.assign(choice, { from: null, to: null });
  }
  if (choice.compare && choice.place === null) {
    ignored.push('compare=yes');
    choice.compare = false;
  }
  // A step alone opens the tour too, and is of nothing else.
  if (choice.step && !given.has('view')) choice.view = 'tour';
  if (choice.step && choice.view !== 'tour') {
    ignored.push(`step=${choice.step}`);
    choice.step = null;
  }
  if (isTooLong) ignored.push('the whole query, which is too long');
  return { choice, ignored };
}

/** The query that brings `choice` back: "?place=shusha", or "" for the opening view. */
export function formatPermalink(choice: Choice, atlas: Atlas): string {
  const parts = PARAMETER_NAMES.flatMap((name) => {
    const text = table[name].format(choice[name], atlas);
    return text === null ? [] : [`${name}=${encodeURIComponent(text).replaceAll('%2C', ',')}`];
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** A search as a permalink can hold it: not too long, and no half of a character. */
export function cutSearch(text: string): string {
  return text.slice(0, LONGEST_SEARCH).replace(/\p{Surrogate}/gu, '');
}

/** A text that may be absent. */
function optional(isKnown: (text: string, atlas: Atlas) => boolean): Parameter<string | null> {
  return {
    fallback: () => null,
    parse: (text, atlas) =>
      isKnown(text, atlas) ? { value: text, ignored: [] } : { value: null, ignored: [text] },
    format: (text) => text,
  };
}

/** One of a few words. */
function oneOf<Word extends string>(
  fallback: Word,
  known: (atlas: Atlas) => readonly Word[],
): Parameter<Word> {
  return {
    fallback: () => fallback,
    parse: (text, atlas) => {
      const value = known(atlas).find((word) => word === text);
      return { value: value ?? fallback, ignored: value === undefined ? [text] : [] };
    },
    format: (word) => (word === fallback ? null : word),
  };
}

function defaultLayers(atlas: Atlas): string[] {
  return atlas.layers.filter((layer) => layer.visible).map((layer) => layer.id);
}
