import { expect, test } from './driver';

test('a popup says what a place is, how it is known, and who says what, and marks its name', async ({
  atlas,
}) => {
  await atlas.openPanel('?place=khankendi');
  const text = await atlas.popup.text();
  expect(text).toContain('Khankendi / Stepanakert');
  expect(text).toContain('Ստեփանակերտ');
  expect(text).toMatch(/\ntown · as of January 2023 · position ±200 m/i);
  expect(text).toContain('Aze.Media');
  expect(text).toContain('19 January 2023');
  expect(text).toContain('opinion');
  expect(await atlas.marks()).toEqual(['Stepanakert', 'Khankendi']);
});

test('the popups say that the band covers Shusha and that Article 6 does not', async ({
  atlas,
}) => {
  for (const id of ['shusha', 'lachin-road']) {
    await atlas.openPanel(`?place=${id}`);
    expect(await atlas.popup.text()).toMatch(/covers.*Article 6|Article 6.*covers/s);
  }
});

test('a quotation is copied with its citation', async ({ atlas }) => {
  await atlas.allowClipboard();
  await atlas.openPanel('?place=khankendi');
  await atlas.pressButton('Copy quotation');
  const [quotation] = await atlas.quotations();
  await expect.poll(() => atlas.status()).toBe('Quotation and citation copied');
  expect(await atlas.clipboard()).toContain(`“${quotation}”`);
  expect(await atlas.clipboard()).toContain('Aze.Media, 19 January 2023, opinion');
});

test('a popup opened from the list takes focus, and Escape gives it back', async ({ atlas }) => {
  await atlas.openPanel();
  await atlas.list.choose('Shusha');
  await expect.poll(() => atlas.popup.hasFocus()).toBe(true);
  await atlas.press('Escape');
  expect(await atlas.popup.name()).toBeNull();
  expect(await atlas.focused()).toContain('Shusha');
});

test('a popup opened by a permalink leaves focus where it is', async ({ atlas }) => {
  await atlas.openPanel('?place=shusha');
  expect(await atlas.popup.hasFocus()).toBe(false);
});

test('a long popup stays inside the map; on a phone it is a sheet inside the window', async ({
  atlas,
}) => {
  await atlas.openPanel('?place=lachin-road');
  for (const [width, height] of [
    [1280, 800],
    [1024, 768],
    [700, 500],
  ] as const) {
    await atlas.resize(width, height);
    await expect.poll(() => atlas.popup.isInsideMap()).toBe(true);
  }
  for (const [width, height] of [
    [390, 844],
    [320, 640],
  ] as const) {
    await atlas.resize(width, height);
    await expect.poll(() => atlas.popup.isInsideWindow()).toBe(true);
    expect(await atlas.map.height()).toBeGreaterThan(height / 3);
  }
});
