import { describe, expect, test } from 'vitest';
import { buildAtlas } from '../../src/build/atlas/build-atlas';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import { quotationsByPlace } from '../../src/domain/atlas/quotations';
import { quotedShare } from '../../src/domain/atlas/article';

const { atlas } = buildAtlas(readGeodata('geodata'));
const quotations = quotationsByPlace(atlas.articles);

describe('the atlas as it is published', () => {
  test.each(atlas.places)('$title is quoted', ({ id }) => {
    expect(quotations.get(id)?.length ?? 0).toBeGreaterThan(0);
  });

  test.each(atlas.places)('$title says how it was drawn, or why it was not', ({ shapes }) => {
    for (const { geometryNote, geometry, precisionMetres } of shapes) {
      expect(geometryNote.length).toBeGreaterThan(10);
      expect(precisionMetres === null).toBe(geometry === null);
    }
  });

  test.each(atlas.articles)('less than 60 % of $id is quoted', (article) => {
    expect(quotedShare(article)).toBeGreaterThan(0.2);
    expect(quotedShare(article)).toBeLessThan(0.6);
  });

  test('what About states as a fact carries its source, and what happened its date', () => {
    const statements = atlas.about.flatMap((section) => section.statements);
    expect(statements.length).toBeGreaterThan(20);
    for (const { text, date, sources, basis } of statements) {
      if (basis === 'rule') continue;
      expect(sources?.length, text).toBeGreaterThan(0);
      const dated = date !== undefined || /\d{4}/.test(text + JSON.stringify(sources));
      const undatable = sources?.some(({ title }) => title.includes('as supplied'));
      expect(dated || undatable, text).toBe(true);
    }
  });
});
