import * as v from 'valibot';
import type { Bounds } from '../../../domain/atlas/place';
import { checkGeometry } from './check-geometry';
import { entryName, show } from '../../../library/schema/describe-issue';
import { AtlasSchema, BASEMAP_SCHEMAS, GazetteerSchema, type BasemapName } from '../schema/atlas';
import { Name } from '../schema/text';
import { FeatureSchema, LayerSchema } from '../schema/layer';
import { GeometrySchema } from '../../../library/schema/values';
import { splitStretches } from '../stretches';
import { checkSchema, entriesAt, tellInside, valueAt, type RawFile, type Tell } from './raw-file';

/** A feature as it stands in its file; `tell` reports what is wrong in it. */
export type PlacedFeature = ReturnType<typeof featuresOf>[number];

/**
 * Reports everything wrong with the layers, each by itself and against each other.
 * A fault of one member keeps no other from being checked.
 *
 * @param files in panel order
 * @param features of these files, as `featuresOf` gives them
 * @param box that the features lie in; null where it is not known
 */
export function checkLayers(files: RawFile[], features: PlacedFeature[], box: Bounds | null): void {
  for (const file of files) checkSchema(LayerSchema, file);
  checkOrders(files);
  checkRepeats(features);
  const elsewhere = new Set(files.filter((raw) => !isInDegrees(raw)).map(({ file }) => file));
  for (const feature of features) {
    if (!elsewhere.has(feature.file)) checkShape(feature, box);
    checkPrecision(feature);
  }
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

/** The features of a layer, whatever they are. */
export function featuresOf({ file, value, tell }: RawFile) {
  return entriesAt(value, 'features').map((feature, index) => ({
    file,
    feature,
    tell: tellInside(tell, entryName('features', feature, index)),
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

/** Names of WGS 84 as programs write them, longitude first as GeoJSON has it whatever they say. */
const WGS84 = /(CRS84h?|EPSG(:|::|:[\d.]+:|\/[\d.]+\/)(4326|4979))$/i;

/** Reports members `crs` of another datum: GeoJSON is WGS 84 (RFC 7946, 4). @returns whether there are none */
function isInDegrees({ value, tell }: RawFile): boolean {
  const features = entriesAt(value, 'features');
  const all = [value, ...features, ...features.map((feature) => valueAt(feature, 'geometry'))];
  const named = all.flatMap((each) => {
    const crs = valueAt(each, 'crs');
    return crs === undefined ? [] : [valueAt(crs, 'properties', 'name') ?? crs];
  });
  const other = named.find((name) => typeof name !== 'string' || !WGS84.test(name));
  if (other === undefined) return true;
  const what = `expected WGS 84 (EPSG:4326), the reference system of GeoJSON, got ${show(other)}`;
  tell(`${what}; convert the layer and save it again`, 'crs');
  return false;
}

/** One layer holds a place once; several parts are one Multi… geometry. */
function checkRepeats(features: PlacedFeature[]): void {
  const seen = new Set<string>();
  for (const { file, feature, tell } of features) {
    const placeId = valueAt(feature, 'properties', 'placeId');
    if (typeof placeId !== 'string') continue;
    const key = `${file} ${placeId}`;
    const what = 'expected each place once in a layer, got this id a second time';
    if (seen.has(key)) tell(what, 'properties.placeId');
    seen.add(key);
  }
}

function checkShape({ feature, tell }: PlacedFeature, box: Bounds | null): void {
  const geometry = valueAt(feature, 'geometry');
  if (v.is(GeometrySchema, geometry)) checkGeometry(geometry, box, tell);
  if (v.is(StretchedSchema, feature)) checkStretches(feature, tell);
  if (v.is(SketchedSchema, feature)) checkKnownPoints(feature, tell);
}

function checkPrecision({ feature, tell }: PlacedFeature): void {
  const isDrawn = typeof valueAt(feature, 'geometry', 'type') === 'string';
  if (!isDrawn || valueAt(feature, 'properties', 'precisionMetres') !== null) return;
  const what = 'expected a number of metres, since there is a geometry, got null';
  tell(what, 'properties.precisionMetres');
}

/** A feature as far as its stretches go, or its known points: what else it has may be faulty. */
const { stretches, precisionMetres, knownPoints, schematic } =
  FeatureSchema.entries.properties.entries;
const geometry = v.nullable(GeometrySchema);
const StretchedSchema = v.object({
  geometry,
  properties: v.object({ stretches, precisionMetres }),
});
const SketchedSchema = v.object({ geometry, properties: v.object({ knownPoints, schematic }) });

/** Stretches cover the line, and the feature's precision is that of the least exact. */
function checkStretches(feature: v.InferOutput<typeof StretchedSchema>, tell: Tell): void {
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

/** Known points lie on their line, exactly, and only a schematic line has any to tell apart. */
function checkKnownPoints(
  { geometry, properties }: v.InferOutput<typeof SketchedSchema>,
  tell: Tell,
): void {
  const { knownPoints = [], schematic } = properties;
  const isSketch = geometry?.type === 'LineString' && schematic;
  const positions = isSketch ? geometry.coordinates : [];
  for (const [index, { at }] of knownPoints.entries()) {
    if (positions.some(([lng, lat]) => lng === at[0] && lat === at[1])) continue;
    const what = isSketch
      ? 'expected a position of the line'
      : 'expected none, since there is no schematic line of one part';
    tell(`${what}, got ${show(at)}`, `properties.knownPoints[${index}].at`);
  }
}

/** The first feature of a place, in panel order, gives the place its names. */
function checkFirstNames(features: PlacedFeature[]): void {
  const named = new Set<unknown>();
  for (const { feature, tell } of features) {
    const placeId = valueAt(feature, 'properties', 'placeId');
    if (typeof placeId !== 'string' || named.has(placeId)) continue;
    named.add(placeId);
    const title = valueAt(feature, 'properties', 'title');
    const names = valueAt(feature, 'properties', 'names');
    const first = valueAt(names, '0', 'toponym');
    if (names === undefined) {
      const what = 'expected the names of the place, since no layer before this one has them';
      tell(`${what}, got nothing`, 'properties.names');
    } else if (v.is(Name, first) && v.is(Name, title) && first !== title) {
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
  const view = valueAt(value, 'view');
  if (v.is(AtlasSchema.entries.view, view) && !holds(box, view)) {
    tell(`expected a view inside the box ${show(box)}, got ${show(view)}`, 'view');
  }
  return box;
}

/** Reports what is wrong with a base map file. It may reach beyond the atlas's box. */
export function checkBasemap(raw: RawFile): void {
  checkSchema(BASEMAP_SCHEMAS[raw.id as BasemapName], raw);
  for (const [index, feature] of entriesAt(raw.value, 'features').entries()) {
    const geometry = valueAt(feature, 'geometry');
    const tell = tellInside(raw.tell, `feature number ${index + 1}`);
    if (v.is(GeometrySchema, geometry)) checkGeometry(geometry, null, tell, { outlines: false });
  }
}

/** Reports what is wrong with a gazetteer file: files unite what they say of an id, a file says it once. */
export function checkGazetteer(raw: RawFile): void {
  checkSchema(GazetteerSchema, raw);
  const seen = new Set<unknown>();
  for (const [index, entry] of entriesAt(raw.value, 'places').entries()) {
    const id = valueAt(entry, 'id');
    const what = 'expected each place once in a file, got this id a second time';
    if (seen.has(id)) tellInside(raw.tell, entryName('places', entry, index))(what, 'id');
    if (typeof id === 'string') seen.add(id);
  }
}

function holds(outer: Bounds, [west, south, east, north]: Bounds): boolean {
  return west >= outer[0] && south >= outer[1] && east <= outer[2] && north <= outer[3];
}
