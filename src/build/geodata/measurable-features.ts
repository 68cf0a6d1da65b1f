import * as v from 'valibot';
import type { Country, MeasurableFeatures } from '../../domain/measuring/measure';
import type { PlacedFeature } from './check/check-layers';
import type { RawFile } from './check/raw-file';
import { BASEMAP_SCHEMAS } from './schema/atlas';

/**
 * What claims can be measured on: every shape that is drawn, in the order of
 * the features, and the countries of the base map. Leaves out what breaks its schema, which
 * is a problem told elsewhere.
 */
export function measurableFeatures(
  features: PlacedFeature[],
  basemap: RawFile[],
): MeasurableFeatures {
  const file = (name: string) => basemap.find(({ id }) => id === name)?.value;
  return {
    drawn: features.flatMap(({ feature: { geometry, properties } }) => {
      const { placeId, title, precisionMetres, schematic } = properties;
      if (geometry === null || precisionMetres === null) return [];
      return [{ placeId, title, geometry, precisionMetres, schematic }];
    }),
    countries: countriesOf(file('land'), file('countries')),
  };
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
