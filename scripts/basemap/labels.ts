import type { Feature, Point, Position } from 'geojson';

/** English always; a language whose name for it is not settled is left out. */
type Names = { en: string } & Partial<Record<'az' | 'hy' | 'ru', string>>;

interface Label {
  country: string;
  /** Where the name stands: inside the country, in its part of the box. */
  at: Position;
  /** A second position, for views in which the first is out of sight. */
  close?: Position;
  /** The name by language, as each country and its neighbours write it. */
  names: Names;
}

/** Azerbaijan has two: Nakhchivan is apart from the rest, and named as a place. */
const LABELS: Label[] = [
  {
    country: 'ARM',
    at: [44.75, 40.62],
    close: [46.12, 39.42],
    names: { en: 'Armenia', az: 'Ermənistan', hy: 'Հայաստան', ru: 'Армения' },
  },
  {
    country: 'AZE',
    at: [47.9, 40.3],
    close: [47.2, 39.72],
    names: { en: 'Azerbaijan', az: 'Azərbaycan', hy: 'Ադրբեջան', ru: 'Азербайджан' },
  },
  {
    country: 'GEO',
    at: [44.45, 41.85],
    names: { en: 'Georgia', az: 'Gürcüstan', hy: 'Վրաստան', ru: 'Грузия' },
  },
  {
    country: 'IRN',
    at: [46.6, 38.74],
    names: { en: 'Iran', az: 'İran', hy: 'Իրան', ru: 'Иран' },
  },
  {
    country: 'RUS',
    at: [47.2, 42.15],
    names: { en: 'Russia', az: 'Rusiya', hy: 'Ռուսաստան', ru: 'Россия' },
  },
  {
    country: 'TUR',
    at: [43.6, 39.4],
    names: { en: 'Turkey', az: 'Türkiyə', hy: 'Թուրքիա', ru: 'Турция' },
  },
];

const WATERS: { at: Position; names: Names }[] = [
  {
    at: [45.35, 40.3],
    names: { en: 'Lake Sevan', hy: 'Սևանա լիճ', ru: 'Севан' },
  },
  {
    at: [50.3, 40],
    names: { en: 'Caspian Sea', az: 'Xəzər dənizi', hy: 'Կասպից ծով', ru: 'Каспийское море' },
  },
];

/** From this zoom on the second names of countries show; MapLibre filters by a tile's whole zoom. */
const CLOSE_ZOOM = 7;

/** Points with `name`, `name:az`, `name:hy`, `name:ru`; those of countries with `country`. */
export function mapLabels(): Feature<Point>[] {
  const countries = LABELS.flatMap(({ country, at, close, names }) => [
    label(at, { country, ...named(names) }),
    ...(close ? [label(close, { country, ...named(names), minzoom: CLOSE_ZOOM })] : []),
  ]);
  return [...countries, ...WATERS.map(({ at, names }) => label(at, named(names)))];
}

function label(coordinates: Position, properties: Record<string, unknown>): Feature<Point> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
}

function named({ en, ...others }: Names): Record<string, string> {
  const entries = Object.entries(others).map(([lang, name]) => [`name:${lang}`, name]);
  return { name: en, ...Object.fromEntries(entries) };
}
