import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import {
  EMPTY_LIBRARY,
  putArticle,
  removeArticle,
  type Library,
} from '../../src/domain/library/library';
import { LibraryStore } from '../../src/library/library-store.svelte';
import { createLibraryArticle } from '../fixtures/create-library';

beforeEach(() => deleteDB('corridor-atlas'));
afterEach(() => vi.unstubAllGlobals());

/** The store as one tab opens it. */
async function openStore(): Promise<LibraryStore> {
  const store = await LibraryStore.open();
  onTestFinished(() => store.close());
  return store;
}

/** Writes into the browser's database what an earlier visit could have left there. */
async function leave(stored: unknown) {
  const database = await openDB('corridor-atlas', 1, {
    upgrade: (created) => void created.createObjectStore('library'),
  });
  await database.put('library', stored, 'library');
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
