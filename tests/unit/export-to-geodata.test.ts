import { expect, test } from 'vitest';
import { exportToGeodata } from '../../src/domain/editing/export-to-geodata';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import { createAtlas } from '../fixtures/create-atlas';
import { createGeodata, writeGeodata } from '../fixtures/create-geodata';
import { createLibrary, createLibraryArticle } from '../fixtures/create-library';

test('a published article is accepted by the build, and holds excerpts without the text', async () => {
  const folder = createGeodata();
  const own = createLibraryArticle();
  const library = createLibrary(own);
  // The test's folder knows none of these places: all stand in the new layer.
  const places = [
    ...library.places,
    ...['aldo', 'brun'].map((id) => ({ ...library.places[0]!, id, title: id, at: null })),
  ].map((place) => ({ ...place, at: null }));
  const files = await exportToGeodata(own, places, { ...createAtlas(), places: [] });
  for (const { path, text } of files) writeGeodata(folder, path, text);

  expect(files.map(({ path }) => path)).toEqual([
    'articles/hill-news-2023-02-03.json',
    'layers/hill-news-2023-02-03-places.geojson',
  ]);
  const { articles } = readGeodata(folder);
  const published = articles.find(({ citation }) => citation.id === 'hill-news-2023-02-03')!;
  expect(published.excerpts.map(({ selectors: [{ exact }] }) => exact)).toContain(
    'Brun has sent two ploughs.',
  );
  expect(files[0]!.text).not.toContain('promised salt');
});
