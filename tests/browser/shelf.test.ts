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

/** A shelf as one tab opens it, with what it is told. */
async function openShelf() {
  const heard: Library[] = [];
  const kept: StorageState[] = [];
  const shelf = await LibraryStore.open(
    (library) => heard.push(library),
    (now) => kept.push(now),
  );
  onTestFinished(() => shelf.close());
  return { shelf, heard, kept };
}

const add = (id: string) => (library: Library) => putArticle(library, createOwnArticle({ id }), []);
const ids = ({ articles }: Library) => articles.map(({ id }) => id);

test('an article is there after the page is opened again', async () => {
  const { shelf, kept } = await openShelf();
  await shelf.change(add('own-1'));
  shelf.close();
  const again = await openShelf();
  expect(ids(await again.shelf.load())).toEqual(['own-1']);
  expect(kept).toEqual(['kept']);
});

test('two tabs add to one library, and hear of each other', async () => {
  const [first, second] = [await openShelf(), await openShelf()];
  await Promise.all([first.shelf.change(add('own-1')), second.shelf.change(add('own-2'))]);
  expect(ids(await first.shelf.load()).toSorted()).toEqual(['own-1', 'own-2']);
  await expect.poll(() => ids(first.heard.at(-1)!).toSorted()).toEqual(['own-1', 'own-2']);
});

test('what is deleted stays deleted', async () => {
  const { shelf } = await openShelf();
  await shelf.change(add('own-1'));
  await shelf.change((library) => removeArticle(library, 'own-1'));
  expect(await shelf.load()).toEqual(EMPTY_LIBRARY);
});

test('where the browser keeps nothing, the work goes on, and the reader is told', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const { shelf, kept } = await openShelf();
  expect(ids(await shelf.change(add('own-1')))).toEqual(['own-1']);
  expect(ids(await shelf.load())).toEqual(['own-1']);
  expect(kept).toEqual(['refused']);
});

test('a change that the database refuses loses nothing', async () => {
  const { shelf, kept } = await openShelf();
  await shelf.change(add('own-1'));
  // A function cannot be stored: the browser refuses as it does when it is full.
  const refused = { ...createOwnArticle({ id: 'own-2' }), refused: () => {} };
  const library = await shelf.change((before) => putArticle(before, refused, []));
  expect(ids(library).toSorted()).toEqual(['own-1', 'own-2']);
  expect(kept).toEqual(['kept', 'refused']);
});

test('a full database loses nothing either, and says that it is full', async () => {
  const { shelf, kept } = await openShelf();
  await shelf.change(add('own-1'));
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room.', 'QuotaExceededError');
  });
  onTestFinished(() => full.mockRestore());
  expect(ids(await shelf.change(add('own-2'))).toSorted()).toEqual(['own-1', 'own-2']);
  expect(kept).toEqual(['kept', 'full']);
});

test('what is damaged is set aside as it is, through later changes, until it is forgotten', async () => {
  const { shelf } = await openShelf();
  const spoilt = { ...createOwnArticle({ id: 'own-1' }), sentences: 'spoilt' };
  const stored = { ...EMPTY_LIBRARY, articles: [spoilt, createOwnArticle({ id: 'own-2' })] };
  await shelf.change(() => stored as unknown as Library);
  const damage = { stored, articles: 1, places: 0 };
  expect(await shelf.damage()).toEqual(damage);
  expect(ids(await shelf.change(add('own-3'))).toSorted()).toEqual(['own-2', 'own-3']);
  expect(await shelf.damage()).toEqual(damage);
  await shelf.forgetDamage();
  expect(await shelf.damage()).toBeNull();
  expect(ids(await shelf.load()).toSorted()).toEqual(['own-2', 'own-3']);
});

test('damage that no change has set aside can be forgotten as well', async () => {
  const { shelf } = await openShelf();
  await shelf.change(() => ({ articles: 'spoilt' }) as unknown as Library);
  expect(await shelf.damage()).toMatchObject({ articles: 0, places: 0 });
  await shelf.forgetDamage();
  expect(await shelf.damage()).toBeNull();
});
