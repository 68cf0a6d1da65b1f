import * as v from 'valibot';
import type { Bounds } from '../../../domain/atlas/place';
import { checkGeometry } from './check-geometry';
import { entryName, show } from '../../../library/schema/describe-issue';
import { AtlasSchema, BASEMAP_SCHEMAS, type BasemapName } from '../schema/atlas';
import { FeatureSchema, LayerSchema, type LayerFeature } from '../schema/layer';
import { splitStretches } from '../stretches';
import {
  checkSchema,
  entriesAt,
  fittingEntries,
  tellInside,
  valueAt,
  type RawFile,
  type Tell,
} from './raw-file';

/** A feature that fits its schema; `tell` reports what is wrong in it. */
export type PlacedFeature = ReturnType<typeof featuresOf>[number];

/**
 * Reports everything wrong with the layers, each by itself and against each other.
 *
 * @param files in panel order
 * @param features of these files, as `featuresOf` gives them
 * @param box that the features lie in; null where it is not known
 */
export function checkLayers(files: RawFile[], features: PlacedFeature[], box: Bounds | null): void {
  for (const file of files) checkSchema(LayerSchema, file);
  checkOrders(files);
  checkRepeats(features);
  for (const feature of features) checkShape(feature, box);
  checkFirstNames(features);
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
export function featuresOf({ file, value, tell }: RawFile) {
  return fittingEntries(entriesAt(value, 'features'), FeatureSchema).map(({ entry, index }) => ({
    file,
    feature: entry as LayerFeature,
    tell: tellInside(tell, entryName('features', entry, index)),
  }));
}

function checkOrders(files: RawFile[]): void {
  const taken = new Map<number, string>();
  for (const raw of files) {
    const order = orderOf(raw);
    if (order === null) continue;
    const other = taken.get(order);
    if (other === undefined) taken.set(order, raw.file);
    else raw.tell(`expected an order of its own, got ${order} as in ${other}`, 'layer.order');
  }
}

/** One layer holds a place once; several parts are one Multi… geometry. */
function checkRepeats(features: PlacedFeature[]): void {
  const seen = new Set<string>();
  for (const { file, feature, tell } of features) {
    const key = `${file} ${feature.properties.placeId}`;
    const what = 'expected each place once in a layer, got this id a second time';
    if (seen.has(key)) tell(what, 'properties.placeId');
    seen.add(key);
  }
}

function checkShape({ feature, tell }: PlacedFeature, box: Bounds | null): void {
  if (feature.geometry === null) return;
  checkGeometry(feature.geometry, box, tell);
  if (feature.properties.precisionMetres === null) {
    const what = 'expected a number of metres, since there is a geometry, got null';
    tell(what, 'properties.precisionMetres');
  }
  checkStretches(feature, tell);
}

/** Stretches cover the line, and the feature's precision is that of the least exact. */
function checkStretches(feature: LayerFeature, tell: Tell): void {
  const { stretches, precisionMetres } = feature.properties;
  if (splitStretches(feature) === null) {
    const what = 'expected ends that are positions of the line, in its order, up to its last';
    return tell(what, 'properties.stretches');
  }
  const widest = Math.max(...(stretches ?? []).map((stretch) => stretch.precisionMetres));
  if (stretches === undefined || widest === precisionMetres) return;
  const what = `expected ${widest}, the largest of its stretches, got ${show(precisionMetres)}`;
  tell(what, 'properties.precisionMetres');
}

/** The first feature of a place, in panel order, gives the place its names. */
function checkFirstNames(features: PlacedFeature[]): void {
  const named = new Set<string>();
  for (const { feature, tell } of features) {
    const { placeId, title, names } = feature.properties;
    if (named.has(placeId)) continue;
    named.add(placeId);
    const first = names?.[0]?.toponym;
    if (first === undefined) {
      const what = 'expected the names of the place, since no layer before this one has them';
      tell(`${what}, got nothing`, 'properties.names');
    } else if (first !== title) {
      const what = `expected the title, ${show(title)}, as the first name, got ${show(first)}`;
      tell(what, 'properties.names[0].toponym');
    }
  }
}

/** Reports what is wrong with `atlas.json`. @returns the box it sets; null where it is no use */
export function checkAtlas(raw: RawFile | undefined): Bounds | null {
  if (!raw) return null;
  const { value, tell } = raw;
  checkSchema(AtlasSchema, raw);
  const box = valueAt(value, 'box');
  if (!v.is(AtlasSchema.entries.box, box)) return null;
  if (v.is(AtlasSchema, value) && !holds(box, value.view)) {
    tell(`expected a view inside the box ${show(box)}, got ${show(value.view)}`, 'view');
  }
  return box;
}

/** Reports what is wrong with a base map file. It may reach beyond the atlas's box. */
export function checkBasemap(raw: RawFile): void {
  const schema = BASEMAP_SCHEMAS[raw.id as BasemapName];
  checkSchema(schema, raw);
  if (!v.is(schema, raw.value)) return;
  for (const [index, { geometry }] of raw.value.features.entries()) {
    const tell = tellInside(raw.tell, `feature number ${index + 1}`);
    checkGeometry(geometry, null, tell, { crossings: false });
  }
}

function holds(outer: Bounds, [west, south, east, north]: Bounds): boolean {
  return west >= outer[0] && south >= outer[1] && east <= outer[2] && north <= outer[3];
}
