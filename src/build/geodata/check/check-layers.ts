import * as v from 'valibot';
import type { Bounds } from '../../../domain/atlas/place';
import { checkGeometry } from './check-geometry';
import { entryName, show } from '../../../library/schema/describe-issue';
import { checkSchema, type Fault, type Problem } from '../geodata-error';
import { GeometrySchema } from '../../../library/schema/geometry';
import { FeatureSchema, LayerSchema } from '../schema/layer';
import { splitStretches } from '../stretches';

/** A file that is JSON, not yet known to be more. `id` is its name without ending. */
export interface RawFile {
  id: string;
  file: string;
  value: unknown;
}

interface RawLayer {
  layer?: { order?: unknown };
  features?: unknown[];
}
interface RawFeature {
  properties?: {
    placeId?: unknown;
    title?: unknown;
    names?: { toponym?: unknown }[];
    precisionMetres?: unknown;
  } | null;
  geometry?: unknown;
}
interface Found {
  file: string;
  where: string;
  order: number;
  feature: RawFeature;
}

/** Everything wrong with the layers, each by itself and against each other. */
export function checkLayers(files: RawFile[], box: Bounds | null): Problem[] {
  const found = files.flatMap(featuresOf);
  return [
    ...files.flatMap(({ value, file }) => checkSchema(LayerSchema, value, file)),
    ...checkOrders(files),
    ...files.flatMap((file) => checkRepeats(featuresOf(file))),
    ...found.flatMap((item) => checkShape(item, box)),
    ...checkFirstNames(found),
  ];
}

/** The ids of all places, also of those whose feature is faulty otherwise. */
export function placeIdsOf(files: RawFile[]): Set<string> {
  const ids = files.flatMap(featuresOf).map(({ feature }) => feature.properties?.placeId);
  return new Set(ids.filter((id) => typeof id === 'string'));
}

function featuresOf({ file, value }: RawFile): Found[] {
  const { layer, features } = (value ?? {}) as RawLayer;
  if (!Array.isArray(features)) return [];
  const order = typeof layer?.order === 'number' ? layer.order : Infinity;
  return features.map((feature, index) => ({
    file,
    where: entryName('features', feature, index),
    order,
    feature: (feature ?? {}) as RawFeature,
  }));
}

function checkOrders(files: RawFile[]): Problem[] {
  const taken = new Map<number, string>();
  return files.flatMap(({ file, value }) => {
    const order = (value as RawLayer | null)?.layer?.order;
    if (typeof order !== 'number') return [];
    const other = taken.get(order);
    if (other === undefined) taken.set(order, file);
    const what = `expected an order of its own, got ${order} as in ${other}`;
    return other === undefined ? [] : [{ file, where: ['layer.order'], what }];
  });
}

/** One layer holds a place once; several parts are one Multi… geometry. */
function checkRepeats(found: Found[]): Problem[] {
  const seen = new Set<unknown>();
  return found.flatMap(({ file, where, feature }) => {
    const id = feature.properties?.placeId;
    if (typeof id !== 'string' || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    const what = 'expected each place once in a layer, got this id a second time';
    return [{ file, where: [where, 'properties.placeId'], what }];
  });
}

function checkShape({ file, where, feature }: Found, box: Bounds | null): Problem[] {
  if (!v.is(GeometrySchema, feature.geometry)) return [];
  const faults = checkGeometry(feature.geometry, box);
  if (feature.properties?.precisionMetres === null) {
    const what = 'expected a number of metres, since there is a geometry, got null';
    faults.push({ path: 'properties.precisionMetres', what });
  }
  faults.push(...checkStretches(feature));
  return faults.map(({ path, what }) => ({ file, where: [where, path], what }));
}

/** Stretches cover the line, and the feature's precision is that of the least exact. */
function checkStretches(feature: RawFeature): Fault[] {
  if (!v.is(FeatureSchema, feature)) return [];
  const { stretches, precisionMetres } = feature.properties;
  if (splitStretches(feature) === null) {
    const what = 'expected ends that are positions of the line, in its order, up to its last';
    return [{ path: 'properties.stretches', what }];
  }
  const widest = Math.max(...(stretches ?? []).map((stretch) => stretch.precisionMetres));
  if (stretches === undefined || widest === precisionMetres) return [];
  const what = `expected ${widest}, the largest of its stretches, got ${show(precisionMetres)}`;
  return [{ path: 'properties.precisionMetres', what }];
}

/** The first feature of a place, in panel order, gives the place its names. */
function checkFirstNames(found: Found[]): Problem[] {
  const firsts = new Map<unknown, Found>();
  for (const item of found.toSorted((a, b) => a.order - b.order)) {
    const id = item.feature.properties?.placeId;
    if (typeof id === 'string' && !firsts.has(id)) firsts.set(id, item);
  }
  return [...firsts.values()].flatMap(({ file, where, feature: { properties } }) => {
    const { title, names } = properties!;
    const problem = (path: string, what: string) => [{ file, where: [where, path], what }];
    if (names === undefined) {
      const what = 'expected the names of the place, since no layer before this one has them';
      return problem('properties.names', `${what}, got nothing`);
    }
    const first = Array.isArray(names) ? names[0]?.toponym : undefined;
    if (typeof title !== 'string' || typeof first !== 'string' || first === title) return [];
    const what = `expected the title, ${show(title)}, as the first name, got ${show(first)}`;
    return problem('properties.names[0].toponym', what);
  });
}
