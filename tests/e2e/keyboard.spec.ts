import { expect, test, type AtlasDriver } from './driver';

/** Letters that arrive too far apart are not one word to the list: then they are typed once more. */
async function typeAhead(atlas: AtlasDriver, letters: string, name: string) {
  await expect(async () => {
    await atlas.type(letters);
    expect(await atlas.focused()).toContain(name);
  }).toPass({ intervals: [1000] });
}

/** Find, open, read, copy, change views, hide, open again, go to the article, come back: without a pointer. */
async function readKhankendi(atlas: AtlasDriver) {
  await atlas.allowClipboard();
  await atlas.openMap();

  await atlas.press('Tab');
  expect(await atlas.focused()).toBe('Skip to Places');
  await atlas.press('Enter');
  await atlas.press('Tab');
  await typeAhead(atlas, 'khank', 'Khankendi');
  await atlas.press('Enter');
  await expect.poll(() => atlas.popup.name()).toContain('Khankendi');
  expect(await atlas.popup.hasFocus()).toBe(true);

  const [quotation] = await atlas.quotations();
  await atlas.tabTo('Copy quotation');
  await atlas.press('Enter');
  await expect.poll(() => atlas.clipboard()).toContain(quotation);

  await atlas.press('Escape');
  expect(await atlas.popup.name()).toBeNull();
  expect(await atlas.focused()).toContain('Khankendi');
  await atlas.tabTo('Articles', 'backwards');
  await atlas.press('Enter');
  expect(await atlas.view()).toBe('Articles');
  await atlas.tabTo('Places', 'backwards');
  await atlas.press('Enter');
  expect(await atlas.view()).toBe('Places');
  await atlas.tabTo('Khankendi');
  await atlas.press('Space');
  await expect.poll(() => atlas.status()).toBe('Khankendi hidden');
  expect(await atlas.list.layerIsOn('Khankendi')).toBe(false);

  await atlas.tabTo('Lachin road');
  await typeAhead(atlas, 'khank', 'Khankendi');
  await atlas.press('Enter');
  await expect.poll(() => atlas.popup.hasFocus()).toBe(true);
  expect(await atlas.list.isShownForPlace('Khankendi')).toBe(true);
  await atlas.tabTo('Read in the article');
  await atlas.press('Enter');
  await expect.poll(() => atlas.focused()).toContain(quotation);
  await atlas.tabTo('Back to Khankendi on the map');
  await atlas.press('Enter');
  await expect.poll(() => atlas.popup.name()).toContain('Khankendi');
  await atlas.press('Escape');
  await expect.poll(() => atlas.focused()).toContain(quotation);
}

test('without a pointer, on the page with the map', async ({ atlas }) => readKhankendi(atlas));

test('without a pointer, on the page without WebGL', async ({ atlas }) => {
  await atlas.withoutWebGL();
  await readKhankendi(atlas);
});

test('the list is one Tab stop; arrow keys, Home and End go through it', async ({ atlas }) => {
  await atlas.openPanel();
  // What keys do in the list comes once the map is drawn.
  await atlas.network.fetchedAhead();
  await atlas.list.focus('Lachin road');
  await atlas.press('ArrowDown');
  const second = await atlas.focused();
  await atlas.press('ArrowUp');
  expect(await atlas.focused()).toContain('Lachin road');
  await atlas.press('End');
  const last = await atlas.focused();
  await atlas.press('Home');
  expect(await atlas.focused()).toContain('Lachin road');
  expect(new Set([second, last]).size).toBe(2);
  await atlas.press('Tab');
  expect(await atlas.list.hasFocus()).toBe(false);
});

test('the map moves by keys and by buttons', async ({ atlas }) => {
  await atlas.openMap('#map=9/39.5/46.5');
  await atlas.map.focus();
  await atlas.press('ArrowLeft');
  await expect.poll(() => atlas.address()).not.toContain('#map=9/39.5/46.5');
  await atlas.press('+');
  await expect.poll(() => atlas.address()).toContain('#map=10/');
  await atlas.pressButton('Zoom out');
  await expect.poll(() => atlas.address()).toContain('#map=9/');
  const before = atlas.address();
  await atlas.pressButton('Move right');
  await expect.poll(() => atlas.address()).not.toBe(before);
});

test('“?” shows the shortcuts in any view, however early, and can be turned off', async ({
  atlas,
}) => {
  const said = 'opens this from anywhere';
  await atlas.open('?view=articles&place=shusha');
  await expect.poll(() => atlas.popup.name()).toContain('Shusha');
  await atlas.press('?');
  await expect.poll(() => atlas.text()).toContain(said);
  await atlas.setSwitch(said, false);
  await atlas.press('Escape');
  await expect.poll(() => atlas.text()).not.toContain(said);
  expect(await atlas.popup.name()).toContain('Shusha');
  await atlas.press('?');
  expect(await atlas.text()).not.toContain(said);
});
