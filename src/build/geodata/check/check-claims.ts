import * as v from 'valibot';
import type { ClaimRecord } from '../../../domain/atlas/claim';
import { takeMeasure, type MeasurableFeatures } from '../../../domain/measuring/measure';
import type { RawFile } from './check-layers';
import { show } from '../../../library/schema/describe-issue';
import type { Fault, Problem } from '../geodata-error';
import { ClaimSchema } from '../schema/claim';

interface RawArticle {
  claims?: unknown;
  excerpts?: unknown;
}
interface RawExcerpt {
  id?: unknown;
  selectors?: [{ exact?: unknown }?];
}

/** What is wrong with the claims of the articles beyond their schema. */
export function checkClaims(
  files: RawFile[],
  placeIds: Set<string>,
  ground: MeasurableFeatures,
): Problem[] {
  return files.flatMap(({ file, value }) => {
    const { claims, excerpts } = (value ?? {}) as RawArticle;
    if (!Array.isArray(claims) || !Array.isArray(excerpts)) return [];
    return claims.flatMap((claim, index) => {
      if (!v.is(ClaimSchema, claim)) return [];
      const faults = [
        ...checkWords(claim, excerpts as RawExcerpt[]),
        ...checkPlaces(claim, placeIds),
        ...checkMeasures(claim, ground),
      ];
      return faults.map(({ path, what }) => ({ file, where: [`claims[${index}].${path}`], what }));
    });
  });
}

function checkWords({ excerpt, words }: ClaimRecord, excerpts: RawExcerpt[]): Fault[] {
  const found = excerpts.find((candidate) => candidate?.id === excerpt);
  if (!found) {
    const what = `expected the id of an excerpt of this article, got ${show(excerpt)}`;
    return [{ path: 'excerpt', what }];
  }
  const exact = found.selectors?.[0]?.exact;
  if (typeof exact !== 'string' || exact.includes(words)) return [];
  return [{ path: 'words', what: `expected words of the excerpt ${excerpt}, got ${show(words)}` }];
}

function checkPlaces({ places }: ClaimRecord, placeIds: Set<string>): Fault[] {
  return places.flatMap((id, index) => {
    if (placeIds.has(id)) return [];
    const what = `expected the id of a place in a layer, got ${show(id)}`;
    return [{ path: `places[${index}]`, what }];
  });
}

function checkMeasures({ measures }: ClaimRecord, ground: MeasurableFeatures): Fault[] {
  return measures.flatMap((measure, index) => {
    try {
      takeMeasure(measure, ground);
      return [];
    } catch (error) {
      return [{ path: `measures[${index}]`, what: (error as Error).message }];
    }
  });
}
