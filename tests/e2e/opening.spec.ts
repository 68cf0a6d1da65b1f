import { expect, test } from './driver';

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const) {
  const tag = width === 390 ? [] : '@long';
  test(
    `at ${width} × ${height} the text is there before the map’s code, and stays put`,
    { tag },
    async ({ atlas }) => {
      await atlas.resize(width, height);
      const release = await atlas.openWithout('map-view');
      await expect.poll(async () => (await atlas.measures.largestPaint())?.element).toBe('P');
      const first = await atlas.measures.largestPaint();
      expect(first?.text).toMatch(/^In January 2023 a protest stood on the road/);

      release();
      await atlas.map.drawn();
      expect(await atlas.measures.largestPaint()).toEqual(first);
      expect(await atlas.measures.layoutShift()).toBeLessThanOrEqual(0.02);
      expect(atlas.network.problems).toEqual([]);
    },
  );
}

test('a link’s place and view appear without a shift', async ({ atlas }) => {
  await atlas.openMap('?place=shusha&view=articles');
  expect(await atlas.popup.name()).toContain('Shusha');
  expect(await atlas.measures.layoutShift()).toBeLessThanOrEqual(0.02);
});

test('the map sets its names in the page’s own fonts: nothing is laid out anew for it', async ({
  atlas,
}) => {
  await atlas.openMap();
  expect(await atlas.measures.fontFamilies()).toEqual([
    'Noto Sans',
    'Noto Sans stand-in',
    'Source Serif 4',
    'Source Serif 4 stand-in',
  ]);
});
