import type { Feature, Point, Position } from 'geojson';

interface Label {
  country: string;
  /** Where the name stands: inside the country, in its part of the box. */
  at: Position;
  /** The name by language, as each country and its neighbours write it. */
  names: Record<'en' | 'az' | 'hy' | 'ru', string>;
}

/** Azerbaijan has two: Nakhchivan is apart from the rest, and named as a place. */
const LABELS: Label[] = [
  {
    country: 'ARM',
    at: [44.75, 40.62],
    names: { en: 'Armenia', az: 'Ermənistan', hy: 'Հայաստան', ru: 'Армения' },
  },
  {
    country: 'AZE',
    at: [47.9, 40.3],
    names: { en: 'Azerbaijan', az: 'Azərbaycan', hy: 'Ադրբեջան', ru: 'Азербайджан' },
  },
  {
    country: 'GEO',
    at: [44.45, 41.85],
    names: { en: 'Georgia', az: 'Gürcüstan', hy: 'Վրաստան', ru: 'Грузия' },
  },
  {
    country: 'IRN',
    at: [46.75, 38.55],
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

/** One point per country with `name` and `name:az`, `name:hy`, `name:ru`. */
export function countryLabels(): Feature<Point>[] {
  return LABELS.map(({ country, at, names: { en, ...others } }) => ({
    type: 'Feature',
    properties: {
      country,
      name: en,
      ...Object.fromEntries(Object.entries(others).map(([lang, name]) => [`name:${lang}`, name])),
    },
    geometry: { type: 'Point', coordinates: at },
  }));
}
