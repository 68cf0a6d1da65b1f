import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  EMPTY_LIBRARY,
  putArticle,
  putPlaces,
  removeArticle,
  type Library,
} from '../../src/domain/library/library';
import { LibraryStore } from '../../src/library/library-store.svelte';
import { createLibrary, createLibraryArticle } from '../fixtures/create-library';

beforeEach(() => deleteDB('corridor-atlas'));
afterEach(() => vi.unstubAllGlobals());

/** The store as one tab opens it. */
async function openStore(): Promise<LibraryStore> {
  const store = await LibraryStore.open();
  onTestFinished(() => store.close());
  return store;
}

/** Writes into the browser's database what a visit to version 1 of it could have left there. */
async function leave(stored: unknown) {
  const database = await openDB('corridor-atlas', 1, {
    upgrade: (created) => void created.createObjectStore('library'),
  });
  await database.put('library', stored, 'library');
  database.close();
}

async function keysOf(list: string) {
  const database = await openDB('corridor-atlas');
  const keys = await database.getAllKeys(list);
  database.close();
  return keys;
}

/** Changes a record behind the page's back, as a fault of a disk does. */
async function spoil(list: string, key: string, change: object) {
  const database = await openDB('corridor-atlas');
  await database.put(list, { ...(await database.get(list, key)), ...change }, key);
  database.close();
}

const add = (id: string) => (library: Library) =>
  putArticle(library, createLibraryArticle({ id }), []);
const ids = ({ library }: LibraryStore) => library.articles.map(({ id }) => id).toSorted();

test('an article is there after the page is opened again', async () => {
  const store = await openStore();
  await store.change(add('own-1'));
  store.close();
  const again = await openStore();
  expect(ids(again)).toEqual(['own-1']);
  expect(again.storageState).toBe('stored');
});

test('two tabs add to one library, and hear of each other', async () => {
  const first = await openStore();
  const second = await openStore();
  await Promise.all([first.change(add('own-1')), second.change(add('own-2'))]);
  await expect.poll(() => ids(first)).toEqual(['own-1', 'own-2']);
  await expect.poll(() => ids(second)).toEqual(['own-1', 'own-2']);
});

test('what is deleted stays deleted, unless the deletion is undone', async () => {
  const store = await openStore();
  await store.change(add('own-1'));
  await store.changeUndoably((library) => removeArticle(library, 'own-1'));
  expect((await openStore()).library).toEqual(EMPTY_LIBRARY);
  await store.undo();
  expect(ids(await openStore())).toEqual(['own-1']);
  expect(store.undoable).toBeNull();
});

test('where the browser stores nothing, the work goes on, and the visitor is told', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const store = await openStore();
  await store.change(add('own-1'));
  expect(ids(store)).toEqual(['own-1']);
  expect(store.storageState).toBe('refused');
});

test('a change that the database refuses loses nothing', async () => {
  const store = await openStore();
  await store.change(add('own-1'));
  // A function cannot be stored: the browser refuses as it does when it is full.
  const refused = { ...createLibraryArticle({ id: 'own-2' }), refused: () => {} };
  await store.change((before) => putArticle(before, refused, []));
  expect(ids(store)).toEqual(['own-1', 'own-2']);
  expect(store.storageState).toBe('refused');
});

test('a full database loses nothing either, and says that it is full', async () => {
  const store = await openStore();
  await store.change(add('own-1'));
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room.', 'QuotaExceededError');
  });
  onTestFinished(() => full.mockRestore());
  await store.change(add('own-2'));
  expect(ids(store)).toEqual(['own-1', 'own-2']);
  expect(store.storageState).toBe('full');
});

test('what is corrupted is set aside as it is, through later changes, until it is discarded', async () => {
  const spoilt = { ...createLibraryArticle({ id: 'own-1' }), sentences: 'spoilt' };
  const stored = { ...EMPTY_LIBRARY, articles: [spoilt, createLibraryArticle({ id: 'own-2' })] };
  await leave(stored);
  const corruption = { stored, articles: 1, places: 0 };
  const store = await openStore();
  expect(store.corruption).toEqual(corruption);
  await store.change(add('own-3'));
  expect(ids(store)).toEqual(['own-2', 'own-3']);
  expect((await openStore()).corruption).toEqual(corruption);

  await store.discardCorrupted();
  expect(store.corruption).toBeNull();
  const again = await openStore();
  expect(again.corruption).toBeNull();
  expect(ids(again)).toEqual(['own-2', 'own-3']);
});

test('corrupted data that no change has set aside can be discarded as well', async () => {
  await leave({ articles: 'spoilt' });
  const store = await openStore();
  expect(store.corruption).toMatchObject({ articles: 0, places: 0 });
  await store.discardCorrupted();
  expect((await openStore()).corruption).toBeNull();
});

test('a library that was kept as one value gets a record for each article, and stays as it was', async () => {
  const articles = ['own-3', 'own-1', 'own-2'].map((id) => createLibraryArticle({ id }));
  const { places } = createLibrary();
  await leave({ articles, places, notPlaces: ['Salt'] });
  const store = await openStore();
  expect(store.library).toEqual({ articles, places, notPlaces: ['Salt'] });
  expect(store.corruption).toBeNull();
  expect((await openStore()).library).toEqual(store.library);
  expect(await keysOf('articles')).toEqual(['own-1', 'own-2', 'own-3']);
  expect(await keysOf('library')).not.toContain('library');
});

test('what version 1 kept and could not be drawn is mended, not lost', async () => {
  const sound = createLibraryArticle({ id: 'own-1' });
  const [first, second, ...others] = sound.sentences;
  const across = { placeId: 'aldo', start: 5, end: 20 };
  const stored = {
    ...sound,
    citation: { ...sound.citation, id: 'other', issued: { 'date-parts': [[Infinity]] } },
    sentences: [{ ...first, number: Infinity }, { ...second, number: 3 }, ...others],
    mentions: [across, ...sound.mentions],
  };
  await leave({ ...EMPTY_LIBRARY, articles: [stored] });
  const store = await openStore();
  expect(store.corruption).toBeNull();
  const [mended] = store.library.articles;
  const { issued: _, ...citation } = sound.citation;
  expect(mended).toMatchObject({ citation, text: sound.text, mentions: sound.mentions });
  expect(mended!.sentences.map(({ start }) => start)).toEqual(
    sound.sentences.map(({ start }) => start),
  );
  expect(new Set(mended!.sentences.map(({ number }) => number)).size).toBe(sound.sentences.length);
});

test('one record that cannot be read takes no other along, and is kept until it is discarded', async () => {
  const store = await openStore();
  for (const id of ['own-1', 'own-2', 'own-3']) await store.change(add(id));
  await store.change((library) => putPlaces(library, createLibrary().places));
  await spoil('articles', 'own-2', { mentions: new Int32Array([9, 3, 0, 0]) });
  await spoil('places', 'cerna', { at: [200, 0] });
  const again = await openStore();
  expect(ids(again)).toEqual(['own-1', 'own-3']);
  expect(again.corruption).toMatchObject({ articles: 1, places: 1 });
  await again.change(add('own-4'));
  expect((await openStore()).corruption).toMatchObject({ articles: 1, places: 1 });
  await again.discardCorrupted();
  const last = await openStore();
  expect(last.corruption).toBeNull();
  expect(ids(last)).toEqual(['own-1', 'own-3', 'own-4']);
});

test('a change writes the articles that it changes, and no other', async () => {
  const store = await openStore();
  for (const id of ['own-1', 'own-2', 'own-3']) await store.change(add(id));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  onTestFinished(() => put.mockRestore());
  await store.change((library) => {
    const [, second] = library.articles;
    return putArticle(library, { ...second!, notPlaces: ['Salt'] }, []);
  });
  expect(put.mock.calls.map(([, key]) => key)).toEqual(['own-2', 'notPlaces', 'revision']);
});

test('two tabs that change one library at once lose nothing and bring nothing back', async () => {
  const tabs = [await openStore(), await openStore()];
  await tabs[0]!.change(add('own-0'));
  const numbers = Array.from({ length: 10 }, (_, index) => index + 1);
  await Promise.all([
    ...numbers.map((number) => tabs[number % 2]!.change(add(`own-${number}`))),
    tabs[1]!.change((library) => removeArticle(library, 'own-0')),
  ]);
  const all = numbers.map((number) => `own-${number}`).toSorted();
  expect(ids(await openStore())).toEqual(all);
  for (const tab of tabs) await expect.poll(() => ids(tab)).toEqual(all);
});

describe('beside another version of the page', () => {
  /** The database as a later version makes it. */
  const openNewer = (blocked?: () => void) =>
    openDB('corridor-atlas', 3, { upgrade: () => {}, blocked });

  test('that is newer, what is here stays, and what comes is kept in memory', async () => {
    const store = await openStore();
    await store.change(add('own-1'));
    (await openNewer()).close();
    await expect.poll(() => store.storageState).toBe('outdated');
    expect(ids(store)).toEqual(['own-1']);
    await store.change(add('own-2'));
    new BroadcastChannel('corridor-atlas').postMessage('changed');
    expect(ids(store)).toEqual(['own-1', 'own-2']);
    expect(store.storageState).toBe('outdated');
  });

  test('that was newer, the page says so and the work goes on', async () => {
    (await openNewer()).close();
    const store = await openStore();
    expect(store.storageState).toBe('newer');
    await store.change(add('own-1'));
    expect(ids(store)).toEqual(['own-1']);
  });

  test('that is older and does not let go, the page says so, and has everything once it does', async () => {
    const older = await openDB('corridor-atlas', 1, {
      upgrade: (made) => void made.createObjectStore('library'),
    });
    await older.put('library', createLibrary(), 'library');
    const store = await openStore();
    expect(store.storageState).toBe('blocked');
    await store.change(add('own-2'));
    expect(ids(store)).toEqual(['own-2']);
    older.close();
    await expect.poll(() => store.storageState).toBe('stored');
    await expect.poll(() => ids(store)).toEqual(['own-1', 'own-2']);
    await expect.poll(async () => ids(await openStore())).toEqual(['own-1', 'own-2']);
  });
});
