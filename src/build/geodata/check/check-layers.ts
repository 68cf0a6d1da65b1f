import type { Bounds } from '../../../domain/atlas/place';
import { checkGeometry } from './check-geometry';
import { entryName, show } from '../../../library/schema/describe-issue';
import type { Fault, Problem } from '../geodata-error';
import { FeatureSchema, LayerSchema, type LayerFeature } from '../schema/layer';
import { splitStretches } from '../stretches';
import { checkSchema, entriesAt, fittingEntries, valueAt, type RawFile } from './raw-file';

/** A feature that fits its schema, and where it stands. */
export interface PlacedFeature {
  file: string;
  /** As a problem names it. */
  where: string;
  feature: LayerFeature;
}

/**
 * Everything wrong with the layers, each by itself and against each other.
 *
 * @param files in panel order
 * @param features of these files, as `featuresOf` gives them
 * @param box that the features lie in; null where it is not known
 */
export function checkLayers(
  files: RawFile[],
  features: PlacedFeature[],
  box: Bounds | null,
): Problem[] {
  return [
    ...files.flatMap((raw) => checkSchema(LayerSchema, raw)),
    ...checkOrders(files),
    ...checkRepeats(features),
    ...features.flatMap((feature) => checkShape(feature, box)),
    ...checkFirstNames(features),
  ];
}

/** The ids of all places, also of those whose feature is faulty otherwise. */
export function placeIdsOf(files: RawFile[]): Set<string> {
  const features = files.flatMap(({ value }) => entriesAt(value, 'features'));
  const ids = features.map((feature) => valueAt(feature, 'properties', 'placeId'));
  return new Set(ids.filter((id) => typeof id === 'string'));
}

/** For sorting files in panel order; those that say none come last. */
export function byOrder(a: RawFile, b: RawFile): number {
  return (orderOf(a) ?? Infinity) < (orderOf(b) ?? Infinity) ? -1 : 1;
}

function orderOf({ value }: RawFile): number | null {
  const order = valueAt(value, 'layer', 'order');
  return typeof order === 'number' ? order : null;
}

/** The features of a layer that fit their schema. */
export function featuresOf({ file, value }: RawFile): PlacedFeature[] {
  return fittingEntries(entriesAt(value, 'features'), FeatureSchema).map(({ entry, index }) => ({
    file,
    where: entryName('features', entry, index),
    feature: entry as LayerFeature,
  }));
}

function checkOrders(files: RawFile[]): Problem[] {
  const taken = new Map<number, string>();
  return files.flatMap((raw) => {
    const order = orderOf(raw);
    if (order === null) return [];
    const other = taken.get(order);
    if (other === undefined) taken.set(order, raw.file);
    const what = `expected an order of its own, got ${order} as in ${other}`;
    return other === undefined ? [] : [{ file: raw.file, where: ['layer.order'], what }];
  });
}

/** One layer holds a place once; several parts are one Multi… geometry. */
function checkRepeats(features: PlacedFeature[]): Problem[] {
  const seen = new Set<string>();
  return features.flatMap(({ file, where, feature }) => {
    const key = `${file} ${feature.properties.placeId}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const what = 'expected each place once in a layer, got this id a second time';
    return [{ file, where: [where, 'properties.placeId'], what }];
  });
}

function checkShape({ file, where, feature }: PlacedFeature, box: Bounds | null): Problem[] {
  if (feature.geometry === null) return [];
  const faults = checkGeometry(feature.geometry, box);
  if (feature.properties.precisionMetres === null) {
    const what = 'expected a number of metres, since there is a geometry, got null';
    faults.push({ path: 'properties.precisionMetres', what });
  }
  faults.push(...checkStretches(feature));
  return faults.map(({ path, what }) => ({ file, where: [where, path], what }));
}

/** Stretches cover the line, and the feature's precision is that of the least exact. */
function checkStretches(feature: LayerFeature): Fault[] {
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
function checkFirstNames(features: PlacedFeature[]): Problem[] {
  const firsts = new Map<string, PlacedFeature>();
  for (const placed of features.toReversed()) firsts.set(placed.feature.properties.placeId, placed);
  return [...firsts.values()].flatMap(({ file, where, feature: { properties } }) => {
    const { title, names } = properties;
    const problem = (path: string, what: string) => [{ file, where: [where, path], what }];
    if (names === undefined) {
      const what = 'expected the names of the place, since no layer before this one has them';
      return problem('properties.names', `${what}, got nothing`);
    }
    const first = names[0]!.toponym;
    if (first === title) return [];
    const what = `expected the title, ${show(title)}, as the first name, got ${show(first)}`;
    return problem('properties.names[0].toponym', what);
  });
}
