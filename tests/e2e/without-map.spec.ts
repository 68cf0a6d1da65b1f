import { expect, test } from './driver';
import { quotedOf } from './quotes';

test.describe('without WebGL', () => {
  test.beforeEach(({ atlas }) => atlas.withoutWebGL());

  test('a drawn map stands in, says why, and does the map’s work', async ({ atlas }) => {
    await atlas.openMap();
    expect(await atlas.text()).toContain('this browser does not offer WebGL 2');
    expect(await atlas.map.hasCanvas()).toBe(false);

    await atlas.map.pressPlace('Khankendi');
    await expect.poll(() => atlas.popup.name()).toContain('Khankendi');
    expect(await atlas.quotations()).toEqual(quotedOf('khankendi'));
    expect(await atlas.popup.isInsideMap()).toBe(true);

    await atlas.list.switchLayer('Khankendi', false);
    await expect.poll(() => atlas.popup.name()).toBeNull();
    expect(await atlas.map.places()).not.toContain('Khankendi, 1 excerpt');
    expect(await atlas.map.places()).toContain('Shusha, 2 excerpts');
    expect(atlas.network.problems).toEqual([]);
  });

  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const) {
    test(`at ${width} × ${height} what it says lies upon no name`, async ({ atlas }) => {
      await atlas.resize(width, height);
      await atlas.openMap();
      expect(await atlas.text()).toContain('this browser does not offer WebGL 2');
      expect(await atlas.map.coveredNames()).toEqual([]);
    });
  }

  test('by keyboard: from place to place by arrow keys, open, close, and back', async ({
    atlas,
  }) => {
    await atlas.openMap('?layers=shusha,khankendi');
    await atlas.map.focusPlace('Shusha');
    await atlas.press('ArrowDown');
    expect(await atlas.focused()).toBe('Khankendi, 1 excerpt');
    await atlas.press('Enter');
    await expect.poll(() => atlas.popup.hasFocus()).toBe(true);
    await atlas.press('Escape');
    await expect.poll(() => atlas.popup.name()).toBeNull();
    expect(await atlas.focused()).toBe('Khankendi, 1 excerpt');
  });

  test('a permalink opens its place, with its camera', async ({ atlas }) => {
    await atlas.openMap('?place=shusha#map=11/39.77/46.75');
    expect(await atlas.popup.name()).toContain('Shusha');
    expect(await atlas.map.places()).not.toContain('Zangezur route, 2 excerpts');
  });
});

test(
  'a graphics context that is lost and comes back brings the view back',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openMap('?place=shusha#map=11/39.77/46.75');
    const before = atlas.address();
    await atlas.map.loseGraphics(true);
    await atlas.map.drawn();
    expect(atlas.address()).toBe(before);
    expect(await atlas.popup.name()).toContain('Shusha');
    expect(await atlas.text()).not.toContain('A simpler map');
  },
);

test('one that is lost for good leaves the drawn map', { tag: '@long' }, async ({ atlas }) => {
  await atlas.openMap('?place=shusha');
  await atlas.map.loseGraphics(false);
  await expect.poll(() => atlas.text()).toContain('the graphics system stopped drawing');
  await expect.poll(() => atlas.map.places()).toContain('Shusha, 2 excerpts');
  expect(await atlas.popup.name()).toContain('Shusha');
});
