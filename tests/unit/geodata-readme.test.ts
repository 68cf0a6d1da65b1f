import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ArticleSchema, ClaimSchema } from '../../src/build/geodata/schema/article';
import { AtlasSchema, GazetteerSchema } from '../../src/build/geodata/schema/atlas';
import { LayerSchema } from '../../src/build/geodata/schema/layer';
import { KINDS, STATUSES } from '../../src/domain/atlas/place';
import { CitationSchema } from '../../src/library/schema/values';

const README = readFileSync('geodata/README.md', 'utf8');

/** Members as a schema has them, and of lists and objects within it. */
function membersOf(schema: unknown): string[] {
  const { entries, item, pipe, wrapped } = Object(schema) as Record<string, unknown>;
  const own = Object.entries(Object(entries) as object).flatMap(([name, inner]) => [
    name,
    ...membersOf(inner),
  ]);
  const inner = [item, wrapped, ...(Array.isArray(pipe) ? pipe.slice(0, 1) : [])];
  return [...own, ...inner.filter((each) => each !== schema && each).flatMap(membersOf)];
}

describe('geodata/README.md explains', () => {
  test.each([
    ['every member of atlas.json', membersOf(AtlasSchema)],
    ['every member of a layer', membersOf(LayerSchema.entries.layer)],
    ['every property of a feature', membersOf(LayerSchema.entries.features)],
    ['every member of an article', Object.keys(ArticleSchema.entries)],
    ['every member of a citation', Object.keys(CitationSchema.entries)],
    ['every member of a claim', Object.keys(ClaimSchema.entries)],
    ['every member of a gazetteer', membersOf(GazetteerSchema)],
    ['every kind', [...KINDS]],
    ['every status', [...STATUSES]],
    ['about.json', ['sections', 'heading', 'statements', 'text', 'date', 'sources', 'basis']],
  ])('%s', (_, members) => {
    expect(members.length).toBeGreaterThan(3);
    const geojson = ['type', 'geometry', 'coordinates', 'features', 'properties'];
    const wanted = [...new Set(members)].filter((name) => !geojson.includes(name));
    expect(wanted.filter((name) => !new RegExp(`[\`"{ ]${name}[\`"?,: }]`).test(README))).toEqual(
      [],
    );
  });
});
