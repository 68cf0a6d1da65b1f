import * as v from 'valibot';
import type { ClaimRecord } from '../../../domain/atlas/claim';
import {
  takeMeasure,
  type Country,
  type MeasurableFeatures,
} from '../../../domain/measuring/measure';
import { show } from '../../../library/schema/describe-issue';
import { ClaimSchema } from '../schema/article';
import { BASEMAP_SCHEMAS } from '../schema/atlas';
import type { PlacedFeature } from './check-layers';
import { entriesAt, fittingEntries, valueAt, type RawFile, type Tell } from './raw-file';

/** Reports what is wrong with the claims of an article beyond their schema. */
export function checkClaims(
  { value, tell }: RawFile,
  placeIds: Set<string>,
  measurable: MeasurableFeatures,
): void {
  for (const { entry, index } of fittingEntries(entriesAt(value, 'claims'), ClaimSchema)) {
    const tellClaim: Tell = (what, path) => tell(what, `claims[${index}].${path}`);
    checkWords(entry, entriesAt(value, 'excerpts'), tellClaim);
    for (const [at, id] of entry.places.entries()) {
      if (placeIds.has(id)) continue;
      tellClaim(`expected the id of a place in a layer, got ${show(id)}`, `places[${at}]`);
    }
    for (const [at, measure] of entry.measures.entries()) {
      try {
        takeMeasure(measure, measurable);
      } catch (error) {
        tellClaim((error as Error).message, `measures[${at}]`);
      }
    }
  }
}

function checkWords({ excerpt: id, words }: ClaimRecord, excerpts: unknown[], tell: Tell): void {
  const found = excerpts.find((excerpt) => valueAt(excerpt, 'id') === id);
  if (!found) {
    return tell(`expected the id of an excerpt of this article, got ${show(id)}`, 'excerpt');
  }
  const exact = valueAt(found, 'selectors', '0', 'exact');
  if (typeof exact !== 'string' || exact.includes(words)) return;
  tell(`expected words of the excerpt ${id}, got ${show(words)}`, 'words');
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
