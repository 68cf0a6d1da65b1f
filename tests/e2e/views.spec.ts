import { expect, test } from './driver';

test('beside what a link to a search finds, the first click on a view goes there', async ({
  atlas,
}) => {
  await atlas.openPanel('?q=lachin');
  await expect.poll(async () => (await atlas.search.found()).length).toBeGreaterThan(2);
  await atlas.views.pressAt('Articles');
  expect(await atlas.view()).toBe('Articles');
  expect(await atlas.search.found()).toEqual([]);
});

test('in forced colours the line below a view tells the current one apart', async ({ atlas }) => {
  await atlas.forceColours();
  await atlas.openPanel('?view=articles');
  const { Places, Articles, About } = await atlas.views.underlines();
  expect(Places).toBe(About);
  expect(Places).not.toBe(Articles);
});
