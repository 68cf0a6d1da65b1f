import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { iso31661Alpha2ToAlpha3 } from 'iso-3166/1-a2-to-1-a3.js';
import { iso31661NumericToAlpha2 } from 'iso-3166/1-n-to-1-a2.js';
import type { Topology } from 'topojson-client';

/** A country as Natural Earth has it, through world-atlas. */
export interface NaturalCountry {
  type: 'Polygon' | 'MultiPolygon';
  arcs: unknown[];
  /** ISO 3166-1 numeric. */
  id?: string;
  properties: { name: string };
}

interface NaturalEarth extends Topology<'countries'> {
  objects: { countries: { geometries: NaturalCountry[] } };
}

/** The countries of the world as Natural Earth draws them, at 1:50 or 1:10 million. */
export function readNaturalEarth(scale: '50m' | '10m'): NaturalEarth {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as NaturalEarth;
}

/** States of which Natural Earth draws a part as a country of its own, by the name that it gives that part. */
const PARTS: Record<string, string> = {
  Akrotiri: 'CYP',
  Baikonur: 'KAZ',
  'Cyprus U.N. Buffer Zone': 'CYP',
  Dhekelia: 'CYP',
  'Indian Ocean Ter.': 'AUS',
  Kosovo: 'XKX',
  'N. Cyprus': 'CYP',
  Somaliland: 'SOM',
  'USNB Guantanamo Bay': 'CUB',
};

/** ISO 3166-1 alpha-3; undefined for what is no state's, such as a glacier in dispute. */
export function codeOf({ id, properties: { name } }: NaturalCountry): string | undefined {
  return PARTS[name] ?? iso31661Alpha2ToAlpha3[iso31661NumericToAlpha2[id ?? ''] ?? ''];
}
