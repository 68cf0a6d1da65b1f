import { deleteDB } from 'idb';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { putArticle } from '../../src/domain/library/library';
import LibraryArticles from '../../src/ui/library/LibraryArticles.svelte';
import { LibrarySession } from '../../src/ui/library/library-session.svelte';
import { createAtlas } from '../fixtures/create-atlas';
import { ARTICLE_TEXT, createLibraryArticle } from '../fixtures/create-library';
import { createModel } from '../fixtures/create-model';
import WithModel from '../fixtures/WithModel.svelte';

beforeEach(() => deleteDB('corridor-atlas'));

/** The reader's articles as the page shows them. */
async function open() {
  const model = createModel(createAtlas());
  const session = await LibrarySession.open(createAtlas(), model, () => {});
  onTestFinished(() => {
    session.importer.cancel();
    session.stored.close();
  });
  await render(WithModel, {
    model,
    of: LibraryArticles,
    input: { session },
  });
  return { session };
}

const titles = () =>
  page
    .getByRole('heading', { level: 3 })
    .elements()
    .map((title) => title.textContent);
const file = (title: string, text = ARTICLE_TEXT) =>
  new File([text.replace('On the hills', title)], `${title}.txt`);
/** So long that a reader has time to do something else. */
const long = (title: string) => file(title, `${ARTICLE_TEXT}\n\n`.repeat(1500));

test('files that are dropped while others are read wait for their turn, and all are added', async () => {
  const { session } = await open();
  const first = session.importer.importFiles([long('One'), file('Two')]);
  await expect.poll(() => document.body.textContent).toContain('Reading One.txt, file 1 of 2');
  const second = session.importer.importFiles([file('Three')]);
  const third = session.importer.importText(ARTICLE_TEXT.replace('On the hills', 'Four'));
  await expect.poll(() => document.body.textContent).toContain('file 1 of 4');
  await Promise.all([first, second, third]);
  expect(titles()).toEqual(['Four', 'Three', 'Two', 'One']);
  expect(page.getByRole('progressbar').elements()).toEqual([]);
});

test('Cancel ends what is being read and all that waits; what was added stays', async () => {
  const { session } = await open();
  await session.importer.importFiles([file('One')]);
  const rest = session.importer.importFiles([long('Two'), file('Three'), file('Four')]);
  await expect.poll(() => session.importer.busy?.name).toBe('Two.txt');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await rest;
  expect(session.importer.busy).toBeNull();
  expect(session.importer.problem).toBe('');
  expect(titles()).toEqual(['One']);
  await session.importer.importFiles([file('Five')]);
  expect(titles()).toEqual(['Five', 'One']);
});

test('what cannot be read of many files is said, and does not stop the others', async () => {
  const { session } = await open();
  const broken = new File(['<html>'], 'x.json');
  await session.importer.importFiles([broken, file('One'), new File([], 'empty.txt')]);
  expect(titles()).toEqual(['One']);
  expect(session.importer.problem).toBe(
    'Nothing of “x.json” was added. It is not JSON, or not all of it. “empty.txt” is empty.',
  );
});

test('a new date of an article dates its sentences anew', async () => {
  const { session } = await open();
  await session.importer.importText('On the hills\n\nMadrid was shut on 12 January.');
  const [article] = session.library.articles;
  const dates = () => session.extended!.atlas.dates.map(({ start }) => start);
  expect(dates()).toEqual([]);
  await session.cite(article!.id, { ...article!.citation, issued: { 'date-parts': [[2021, 2]] } });
  expect(dates()).toEqual(['2021-01-12']);
});

test('an article that cannot be drawn is named, beside the others, and can be saved and deleted', async () => {
  const { session } = await open();
  // As a fault of ours may make it: no entrance lets it in.
  const broken = createLibraryArticle({ id: 'own-2', unknown: null as unknown as [] });
  await session.stored.change((library) => putArticle(library, createLibraryArticle(), []));
  await session.stored.change((library) => putArticle(library, broken, []));
  expect(titles()).toEqual(['On the hills', 'On the hills']);
  await expect.element(page.getByText('This article cannot be shown.')).toBeVisible();
  await page.getByRole('button', { name: 'Delete this article' }).first().click();
  await expect.poll(() => session.library.articles.map(({ id }) => id)).toEqual(['own-1']);
  expect(page.getByText('This article cannot be shown.').elements()).toEqual([]);
});
