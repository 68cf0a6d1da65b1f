import * as v from 'valibot';
import type { ClaimRecord } from '../../../domain/atlas/claim';
import {
  takeMeasure,
  type Country,
  type MeasurableFeatures,
} from '../../../domain/measuring/measure';
import { show } from '../../../library/schema/describe-issue';
import type { Fault, Problem } from '../geodata-error';
import { ClaimSchema } from '../schema/article';
import { BASEMAP_SCHEMAS } from '../schema/atlas';
import type { PlacedFeature } from './check-layers';
import { entriesAt, fittingEntries, valueAt, type RawFile } from './raw-file';

/** What is wrong with the claims of the articles beyond their schema. */
export function checkClaims(
  files: RawFile[],
  placeIds: Set<string>,
  measurable: MeasurableFeatures,
): Problem[] {
  return files.flatMap(({ file, value }) =>
    fittingEntries(entriesAt(value, 'claims'), ClaimSchema).flatMap(({ entry: claim, index }) => {
      const faults = [
        ...checkWords(claim, entriesAt(value, 'excerpts')),
        ...checkPlaces(claim, placeIds),
        ...checkMeasures(claim, measurable),
      ];
      return faults.map(({ path, what }) => ({ file, where: [`claims[${index}].${path}`], what }));
    }),
  );
}

function checkWords({ excerpt: id, words }: ClaimRecord, excerpts: unknown[]): Fault[] {
  const found = excerpts.find((excerpt) => valueAt(excerpt, 'id') === id);
  if (!found) {
    const what = `expected the id of an excerpt of this article, got ${show(id)}`;
    return [{ path: 'excerpt', what }];
  }
  const exact = valueAt(found, 'selectors', '0', 'exact');
  if (typeof exact !== 'string' || exact.includes(words)) return [];
  return [{ path: 'words', what: `expected words of the excerpt ${id}, got ${show(words)}` }];
}

function checkPlaces({ places }: ClaimRecord, placeIds: Set<string>): Fault[] {
  return places.flatMap((id, index) => {
    if (placeIds.has(id)) return [];
    const what = `expected the id of a place in a layer, got ${show(id)}`;
    return [{ path: `places[${index}]`, what }];
  });
}

function checkMeasures({ measures }: ClaimRecord, measurable: MeasurableFeatures): Fault[] {
  return measures.flatMap((measure, index) => {
    try {
      takeMeasure(measure, measurable);
      return [];
    } catch (error) {
      return [{ path: `measures[${index}]`, what: (error as Error).message }];
    }
  });
}

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
