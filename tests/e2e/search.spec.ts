import { expect, test } from './driver';

test('by keyboard from a misspelt name to its place and back', async ({ atlas }) => {
  await atlas.openPanel();
  const indexAsked = () =>
    atlas.network.requests.some(({ url }) => /\/search-[^/]*\.json$/.test(url));
  expect(indexAsked()).toBe(false);

  await atlas.search.type('stepankert');
  await expect.poll(() => atlas.status()).toMatch(/^\d places?, 1 quotation$/);
  expect(indexAsked()).toBe(true);
  expect((await atlas.search.found())[0]).toContain('Khankendi Stepanakert');

  await atlas.press('Enter');
  await expect.poll(() => atlas.focused()).toContain('Stepanakert');
  await atlas.press('Enter');
  await expect.poll(() => atlas.popup.name()).toContain('Khankendi');
  expect(await atlas.popup.hasFocus()).toBe(true);
  expect(atlas.address()).toContain('place=khankendi&q=stepankert');

  await atlas.press('Escape');
  await expect.poll(() => atlas.search.hasFocus()).toBe(true);
  expect(await atlas.popup.name()).toBeNull();
});

test('by keyboard from a word to its quotation in the article; a link and Back bring the search back', async ({
  atlas,
}) => {
  await atlas.openPanel();
  await atlas.search.type('scanners');
  await expect.poll(async () => (await atlas.search.found()).length).toBe(1);
  await atlas.press('ArrowDown');
  await expect.poll(() => atlas.focused()).toContain('cameras and scanners');
  await atlas.press('Enter');
  await expect.poll(() => atlas.view()).toBe('Articles');
  await expect.poll(() => atlas.focused()).toContain('cameras and scanners');
  expect(await atlas.search.hasFocus()).toBe(false);

  await atlas.back();
  await expect.poll(() => atlas.view()).toBe('Places');
  expect(atlas.address()).toMatch(/^\?q=scanners/);
  await atlas.reload();
  await expect.poll(async () => (await atlas.search.found())[0]).toContain('cameras and scanners');
});
