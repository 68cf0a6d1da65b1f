import { describe, expect, test } from 'vitest';
import { buildAtlas } from '../../src/build/atlas/build-atlas';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import type { FeatureCollection } from 'geojson';
import { inNameOrder } from '../../src/domain/atlas/atlas';
import { textInNameOrder } from '../../src/domain/atlas/names-in-text';
import { orderedNames } from '../../src/domain/atlas/place';
import { quotationsByPlace } from '../../src/domain/atlas/quotations';
import { quotedShare } from '../../src/domain/atlas/article';

const geodata = readGeodata('geodata');
const { atlas, places } = buildAtlas(geodata);
const quotations = quotationsByPlace(atlas.articles);

describe('the atlas as it is published', () => {
  const named = new Set(atlas.places.filter((place) => place.named).map(({ id }) => id));

  // Where the article writes “Lachin” alone it means the district; the road passed by the town before.
  test.each(atlas.places.filter(({ id }) => id !== 'lachin-town'))(
    '$title is quoted, or listed as named where its sentences are left out',
    ({ id }) => {
      expect(quotations.has(id) || named.has(id)).toBe(true);
    },
  );

  test('the sentences that carry the articles’ point, and those that limit it, are quoted', () => {
    const quoted = (articleId: string) =>
      atlas.articles
        .find(({ id }) => id === articleId)!
        .excerpts.map(({ exact }) => exact)
        .join(' ');
    expect(quoted('edm-20-11')).toContain('Armenia should provide the same unimpeded access');
    for (const words of [
      'Armenia denied the allegations, but',
      'neither Armenia nor Russia has sovereign rights over the road',
      'while the road is open for civilian and humanitarian use',
      'The impact of this unfortunate situation on the civilians',
      'a balance must be struck',
    ]) {
      expect(quoted('azemedia-2023-01-19')).toContain(words);
    }
  });

  test('with the Armenian names chosen nothing that is ours shows the other name first', () => {
    const firstNames = atlas.places
      .map(({ names }) => orderedNames(names, 'other'))
      .flatMap(({ first, second }) => (second && second !== first ? [second.toponym] : []));
    const towns = geodata.basemap.towns as FeatureCollection;
    const named = towns.features.filter(({ properties }) => properties!['name:other']);
    expect(named.length).toBeGreaterThan(12);
    const labels = [...places.features, ...named].map(({ properties }) =>
      String((properties as Record<string, unknown>)['name:other']),
    );
    const turned = inNameOrder(atlas, 'other');
    const panel = turned.layers.flatMap(({ title, description }) => [title, description]);
    const inOrder = textInNameOrder(atlas, 'other');
    const measured = atlas.claims.flatMap(({ measured: figures, published = [], note = '' }) => [
      ...figures.map(({ method }) => method),
      ...published.map(({ words }) => words),
      note,
    ]);
    const described = [
      ...atlas.places.flatMap(({ shapes }) => shapes.flatMap((s) => [s.title, s.geometryNote])),
      ...measured,
      ...atlas.about.flatMap(({ statements }) => statements.map(({ text }) => text)),
    ].map((text) =>
      inOrder(text)
        .replace(/“[^”]*”/g, '')
        .replace(/ \([^)]*\)/g, ''),
    );
    const titles = turned.places.map(({ title }) => title);
    const inside = (text: string) =>
      firstNames.filter((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(text));
    const ours = [...labels, ...panel, ...titles, ...described];
    expect(ours.filter((text) => inside(text).length > 0)).toEqual([]);
  });

  test('About says what share of each article is quoted', () => {
    const [edm, azemedia] = ['edm-20-11', 'azemedia-2023-01-19'].map((id) =>
      Math.round(quotedShare(atlas.articles.find((article) => article.id === id)!) * 100),
    );
    expect(JSON.stringify(atlas.about)).toContain(
      `Of the Eurasia Daily Monitor article ${edm} % is quoted, of the Aze.Media article ${azemedia} %`,
    );
  });

  test('a reply of the other side says when it was given and who reports it', () => {
    expect(atlas.replies.length).toBeGreaterThan(4);
    for (const { date, sources, who } of atlas.replies) {
      expect(date, who).toMatch(/^202[123]-\d\d-\d\d$/);
      expect(sources.length, who).toBeGreaterThan(0);
    }
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
