import * as v from 'valibot';
import type { Bounds } from '../../../domain/atlas/place';
import { checkGeometry } from './check-geometry';
import { checkSchema, tellInside, valueAt, type RawFile } from './raw-file';
import { show } from '../../../library/schema/describe-issue';
import { AtlasSchema, BASEMAP_SCHEMAS, type BasemapName } from '../schema/atlas';

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
