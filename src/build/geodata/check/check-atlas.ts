import * as v from 'valibot';
import type { Bounds } from '../../../domain/atlas/place';
import { checkGeometry } from './check-geometry';
import { checkSchema, valueAt, type RawFile } from './raw-file';
import { show } from '../../../library/schema/describe-issue';
import type { Problem } from '../geodata-error';
import { AtlasSchema, BASEMAP_SCHEMAS, type BasemapName } from '../schema/atlas';

/** What is wrong with `atlas.json`, and the box it sets (null where it is no use). */
export function checkAtlas(raw: RawFile | undefined): { problems: Problem[]; box: Bounds | null } {
  if (!raw) return { problems: [], box: null };
  const { file, value } = raw;
  const problems = checkSchema(AtlasSchema, raw);
  const box = valueAt(value, 'box');
  if (!v.is(AtlasSchema.entries.box, box)) return { problems, box: null };
  if (v.is(AtlasSchema, value) && !holds(box, value.view)) {
    const what = `expected a view inside the box ${show(box)}, got ${show(value.view)}`;
    problems.push({ file, where: ['view'], what });
  }
  return { problems, box };
}

/** What is wrong with a base map file. It may reach beyond the atlas's box. */
export function checkBasemap(raw: RawFile): Problem[] {
  const { id, file, value } = raw;
  const schema = BASEMAP_SCHEMAS[id as BasemapName];
  const problems = checkSchema(schema, raw);
  if (!v.is(schema, value)) return problems;
  const faults = value.features.flatMap(({ geometry }, index) =>
    checkGeometry(geometry, null, { crossings: false }).map(({ path, what }) => ({
      file,
      where: [`feature number ${index + 1}`, path],
      what,
    })),
  );
  return [...problems, ...faults];
}

function holds(outer: Bounds, [west, south, east, north]: Bounds): boolean {
  return west >= outer[0] && south >= outer[1] && east <= outer[2] && north <= outer[3];
}
