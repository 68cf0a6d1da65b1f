import * as v from 'valibot';
import type { Country, Drawn, MeasurableFeatures } from '../../domain/measuring/measure';
import type { RawFile } from './check/check-layers';
import { BASEMAP_SCHEMAS } from './schema/atlas';
import { FeatureSchema } from './schema/layer';

interface RawLayer {
  layer?: { order?: unknown };
  features?: unknown;
}

/**
 * What claims can be measured on: every shape that is drawn, in panel order,
 * and the countries of the base map. Takes only what is as it should be; the
 * rest is somebody else's problem.
 */
export function readGround(layers: RawFile[], basemap: RawFile[]): MeasurableFeatures {
  const drawn = layers
    .toSorted((a, b) => orderOf(a) - orderOf(b))
    .flatMap(({ value }) => drawnOf((value as RawLayer | null)?.features));
  const file = (name: string) => basemap.find(({ id }) => id === name)?.value;
  return { drawn, countries: countriesOf(file('land'), file('countries')) };
}

function orderOf({ value }: RawFile): number {
  const order = (value as RawLayer | null)?.layer?.order;
  return typeof order === 'number' ? order : Infinity;
}

function drawnOf(features: unknown): Drawn[] {
  if (!Array.isArray(features)) return [];
  return features.flatMap((feature) => {
    if (!v.is(FeatureSchema, feature)) return [];
    const { geometry, properties } = feature;
    const { placeId, title, precisionMetres, schematic } = properties;
    if (geometry === null || precisionMetres === null) return [];
    return [{ placeId, title, geometry, precisionMetres, schematic }];
  });
}

function countriesOf(land: unknown, labels: unknown): Country[] {
  if (!v.is(BASEMAP_SCHEMAS.land, land)) return [];
  const named = v.is(BASEMAP_SCHEMAS.countries, labels) ? labels.features : [];
  const codes = [...new Set(land.features.map(({ properties }) => properties.country))];
  return codes.map((code) => ({
    code,
    name: named.find(({ properties }) => properties['country'] === code)?.properties.name ?? code,
    areas: land.features
      .filter(({ properties }) => properties.country === code)
      .map(({ geometry }) => geometry),
  }));
}
