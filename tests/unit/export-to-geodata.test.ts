import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importArticle } from '../../scripts/article-import';
import { decidedLibrary } from '../../src/domain/library/decided-library';
import { newPlace } from '../../src/domain/library/library-ids';
import type { Decision, LibraryArticle } from '../../src/domain/library/library';
import { exportToGeodata } from '../../src/domain/editing/export-to-geodata';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import { createAtlas } from '../fixtures/create-atlas';
import { createGeodata, writeGeodata } from '../fixtures/create-geodata';
import { findPlaces } from '../../src/library/find-places';
import {
  ARTICLE_TEXT,
  createKnown,
  createLibrary,
  createLibraryArticle,
} from '../fixtures/create-library';

test('a published article is accepted by the build, and holds excerpts without the text', async () => {
  const folder = createGeodata();
  const own = createLibraryArticle();
  const library = createLibrary(own);
  // The test's folder knows none of these places: all stand in the new layer.
  const places = [
    ...library.places,
    ...['aldo', 'brun'].map((id) => ({ ...library.places[0]!, id, title: id, at: null })),
  ].map((place) => ({ ...place, at: null }));
  const into = { ...createAtlas(), places: [] };
  const files = await exportToGeodata(own, own.mentions, places, into);
  for (const { path, text } of files) writeGeodata(folder, path, text);

  expect(files.map(({ path }) => path)).toEqual([
    'articles/hill-news-2023-02-03.json',
    'layers/hill-news-2023-02-03-places.geojson',
    // More than 60 % would be quoted: which sentences are not is a decision too.
    'decisions/hill-news-2023-02-03.json',
  ]);
  const { articles } = readGeodata(folder);
  const published = articles.find(({ citation }) => citation.id === 'hill-news-2023-02-03')!;
  expect(published.excerpts.map(({ selectors: [{ exact }] }) => exact)).toContain(
    'Brun has sent two ploughs.',
  );
  expect(files[0]!.text).not.toContain('promised salt');
});

/** The files of an article about which this was decided, written into a folder of geodata. */
async function published(own: LibraryArticle, ...done: Decision[]) {
  const folder = createGeodata();
  const library = createLibrary({ ...own, decisions: { done, undone: [] } });
  const known = ['aldo', 'brun'].map((id) => ({
    ...library.places[0]!,
    ...{ id, title: id, names: [{ toponym: `${id[0]!.toUpperCase()}${id.slice(1)}`, lang: 'en' }] },
  }));
  const { articles, places } = decidedLibrary({
    ...library,
    places: [...library.places, ...known],
  });
  const all = places.map((place) => ({ ...place, at: null }));
  const into = { ...createAtlas(), places: [] };
  const files = await exportToGeodata(articles[0]!, own.mentions, all, into);
  for (const { path, text } of files) writeGeodata(folder, path, text);
  const id = /^articles\/(.*)\.json$/.exec(files[0]!.path)![1]!;
  const read = (kind: string) =>
    JSON.parse(readFileSync(join(folder, kind, `${id}.json`), 'utf8')) as unknown;
  return { folder, id, read, files };
}

const WHY = 'Decided by the reader who brought the article.';

test('what the reader decided goes along as geodata has it, and another import makes the same of the text', async () => {
  const found = findPlaces(`${ARTICLE_TEXT}\n\n${'Nobody said more. '.repeat(9)}`, createKnown());
  const { text, mentions, sentences, unknown } = found;
  const own = createLibraryArticle({ text, mentions, sentences, unknown });
  const council = newPlace('the council', [12.2, 52.2], []);
  const at = own.text.indexOf('Cerna was');
  const { folder, id, read } = await published(
    own,
    { type: 'place', words: 'the council', at: null, placeId: council.id, place: council },
    { type: 'government', words: 'Cerna', at },
    { type: 'none', words: 'Olla Fint', at: null, everywhere: true },
    { type: 'none', words: 'Brun', at: null },
    { type: 'place', words: 'Brun', at: null, placeId: 'brun' },
    { type: 'leave', sentence: 1 },
    { type: 'join', from: 3, to: 4 },
  );
  expect(read('decisions')).toEqual({
    joins: [{ from: 3, to: 4, why: WHY }],
    skips: [{ sentence: 1, why: WHY }],
    mentions: [
      { words: 'the council', as: 'place', placeId: council.id, why: WHY },
      { words: 'Cerna', sentence: 2, as: 'metonym', placeId: 'cerna', why: WHY },
      { words: 'Brun', as: 'place', placeId: 'brun', why: WHY },
    ],
    names: [{ kind: 'word', words: ['Olla Fint'] }],
  });
  const article = read('articles');
  expect(JSON.stringify(article)).not.toContain('They stood in Aldo');
  const file = join(folder, 'own.txt');
  writeFileSync(file, own.text);
  await importArticle({ file, id, cuts: null, citationFile: null }, folder);
  expect(read('articles')).toEqual(article);
});

test('what is left out so that no more than 60 % is quoted stays left out in another import', async () => {
  const found = findPlaces(
    'On the hills\n\nAldo slept. Aldo woke. Brun woke. Aldo ate. Cerna ate.',
    createKnown(),
  );
  const { text, mentions, sentences, unknown } = found;
  const own = createLibraryArticle({ text, mentions, sentences, unknown });
  const { folder, id, read } = await published(own);
  const article = read('articles');
  const file = join(folder, 'own.txt');
  writeFileSync(file, own.text);
  await importArticle({ file, id, cuts: null, citationFile: null }, folder);
  expect(read('articles')).toEqual(article);
  expect(JSON.stringify(read('decisions'))).toContain('60 %');
});
