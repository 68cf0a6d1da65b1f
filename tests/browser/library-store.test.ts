import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import {
  EMPTY_LIBRARY,
  putArticle,
  removeArticle,
  type Library,
} from '../../src/domain/library/library';
import { LibraryStore, type StorageState } from '../../src/library/library-store';
import { createOwnArticle } from '../fixtures/create-library';

const empty = () =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('corridor-atlas');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error('The test’s database could not be deleted.'));
  });
beforeEach(empty);
afterEach(() => vi.unstubAllGlobals());

/** A store as one tab opens it, with what it reports. */
async function openStore() {
  const heard: Library[] = [];
  const kept: StorageState[] = [];
  const store = await LibraryStore.open(
    (library) => heard.push(library),
    (now) => kept.push(now),
  );
  onTestFinished(() => store.close());
  return { store, heard, kept };
}

const add = (id: string) => (library: Library) => putArticle(library, createOwnArticle({ id }), []);
const ids = ({ articles }: Library) => articles.map(({ id }) => id);

test('an article is there after the page is opened again', async () => {
  const { store, kept } = await openStore();
  await store.change(add('own-1'));
  store.close();
  const again = await openStore();
  expect(ids(await again.store.load())).toEqual(['own-1']);
  expect(kept).toEqual(['kept']);
});

test('two tabs add to one library, and hear of each other', async () => {
  const [first, second] = [await openStore(), await openStore()];
  await Promise.all([first.store.change(add('own-1')), second.store.change(add('own-2'))]);
  expect(ids(await first.store.load()).toSorted()).toEqual(['own-1', 'own-2']);
  await expect.poll(() => ids(first.heard.at(-1)!).toSorted()).toEqual(['own-1', 'own-2']);
});

test('what is deleted stays deleted', async () => {
  const { store } = await openStore();
  await store.change(add('own-1'));
  await store.change((library) => removeArticle(library, 'own-1'));
  expect(await store.load()).toEqual(EMPTY_LIBRARY);
});

test('where the browser keeps nothing, the work goes on, and the reader is told', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const { store, kept } = await openStore();
  expect(ids(await store.change(add('own-1')))).toEqual(['own-1']);
  expect(ids(await store.load())).toEqual(['own-1']);
  expect(kept).toEqual(['refused']);
});

test('a change that the database refuses loses nothing', async () => {
  const { store, kept } = await openStore();
  await store.change(add('own-1'));
  // A function cannot be stored: the browser refuses as it does when it is full.
  const refused = { ...createOwnArticle({ id: 'own-2' }), refused: () => {} };
  const library = await store.change((before) => putArticle(before, refused, []));
  expect(ids(library).toSorted()).toEqual(['own-1', 'own-2']);
  expect(kept).toEqual(['kept', 'refused']);
});

test('a full database loses nothing either, and says that it is full', async () => {
  const { store, kept } = await openStore();
  await store.change(add('own-1'));
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room.', 'QuotaExceededError');
  });
  onTestFinished(() => full.mockRestore());
  expect(ids(await store.change(add('own-2'))).toSorted()).toEqual(['own-1', 'own-2']);
  expect(kept).toEqual(['kept', 'full']);
});

test('what is damaged is set aside as it is, through later changes, until it is forgotten', async () => {
  const { store } = await openStore();
  const spoilt = { ...createOwnArticle({ id: 'own-1' }), sentences: 'spoilt' };
  const stored = { ...EMPTY_LIBRARY, articles: [spoilt, createOwnArticle({ id: 'own-2' })] };
  await store.change(() => stored as unknown as Library);
  const damage = { stored, articles: 1, places: 0 };
  expect(await store.damage()).toEqual(damage);
  expect(ids(await store.change(add('own-3'))).toSorted()).toEqual(['own-2', 'own-3']);
  expect(await store.damage()).toEqual(damage);
  await store.forgetDamage();
  expect(await store.damage()).toBeNull();
  expect(ids(await store.load()).toSorted()).toEqual(['own-2', 'own-3']);
});

test('damage that no change has set aside can be forgotten as well', async () => {
  const { store } = await openStore();
  await store.change(() => ({ articles: 'spoilt' }) as unknown as Library);
  expect(await store.damage()).toMatchObject({ articles: 0, places: 0 });
  await store.forgetDamage();
  expect(await store.damage()).toBeNull();
});
