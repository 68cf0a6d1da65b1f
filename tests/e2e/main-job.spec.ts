import { differingPixels } from './picture';
import { expect, test } from './driver';
import { quotedOf } from './quotes';

/** The four subjects, each with a view that has it in its middle. */
const SUBJECTS = [
  { id: 'lachin-road', layer: 'Lachin road', name: 'Lachin road', view: '11/39.6728/46.6225' },
  { id: 'shusha', layer: 'Shusha', name: 'Shusha', view: '12/39.7633/46.7512' },
  { id: 'khankendi', layer: 'Khankendi', name: 'Khankendi', view: '12/39.8182/46.7511' },
  { id: 'zangezur-route', layer: 'Zangezur route', name: 'Zangezur route', view: '9/39.30/47.11' },
];

for (const { id, layer, name, view } of SUBJECTS) {
  test(`${name}: its layer leaves the map and comes back`, async ({ atlas }) => {
    await atlas.openMap(`#map=${view}`);
    const before = await atlas.map.picture();

    await atlas.list.switchLayer(layer, false);
    await expect
      .poll(async () => differingPixels(before, await atlas.map.picture()))
      .toBeGreaterThan(60);
    expect(await atlas.list.has(name)).toBe(true);

    await atlas.list.switchLayer(layer, true);
    await expect
      .poll(async () => differingPixels(before, await atlas.map.picture()))
      .toBeLessThan(10);
  });

  test(`${name}: a click on the map opens what the articles say of it`, async ({ atlas }) => {
    await atlas.openMap(`#map=${view}`);
    await atlas.map.click();
    await expect.poll(() => atlas.popup.name()).toContain(name);
    expect((await atlas.quotations()).toSorted()).toEqual(quotedOf(id));
    expect(await atlas.list.isChosen(name)).toBe(true);
    expect(await atlas.popup.isInsideMap()).toBe(true);
  });

  test(`${name}: its permalink opens it, with its layer on`, async ({ atlas }) => {
    await atlas.openMap(`?place=${id}&layers=`);
    expect(await atlas.popup.name()).toContain(name);
    expect(await atlas.list.layerIsOn(layer)).toBe(true);
    expect((await atlas.quotations()).toSorted()).toEqual(quotedOf(id));
  });
}

test('a click beside a thin line, within a finger’s width, still hits it', async ({ atlas }) => {
  await atlas.openMap('#map=9/39.30/47.11');
  await atlas.map.click(0, 7);
  await expect.poll(() => atlas.popup.name()).toContain('Zangezur route');
});

test('where two places overlap, the smaller opens and the other is offered', async ({ atlas }) => {
  await atlas.openMap('#map=12/39.7633/46.7512');
  await atlas.map.click();
  await expect.poll(() => atlas.popup.name()).toContain('Shusha');
  expect(await atlas.popup.text()).toContain('Also here: Lachin road');
  await atlas.pressButton('Lachin road');
  await expect.poll(() => atlas.popup.name()).toContain('Lachin road');
});

test('the bare ground closes the popup', async ({ atlas }) => {
  await atlas.openMap('?place=shusha#map=12/39.9/46.2');
  await atlas.map.click();
  await expect.poll(() => atlas.popup.name()).toBeNull();
});

test('switching off the layer of an open place closes it', async ({ atlas }) => {
  await atlas.openMap('?place=shusha');
  await atlas.list.switchLayer('Shusha', false);
  await expect.poll(() => atlas.popup.name()).toBeNull();
  expect(await atlas.status()).toBe('Shusha hidden');
});

test('choosing a place whose layer is off switches it on', async ({ atlas }) => {
  await atlas.openMap('?layers=lachin-road');
  await atlas.list.choose('Khankendi');
  expect(await atlas.list.layerIsOn('Khankendi')).toBe(true);
  expect(await atlas.status()).toMatch(/^Khankendi, \d+ excerpts?$/);
});

test('a place pointed at in the list lights up on the map', async ({ atlas }) => {
  await atlas.openMap('#map=10/39.7/46.7');
  const before = await atlas.map.picture();
  await atlas.list.pointAt('Khankendi');
  await expect
    .poll(async () => differingPixels(before, await atlas.map.picture()))
    .toBeGreaterThan(20);
});

test('a place pointed at on the map lights up in the list', async ({ atlas }) => {
  await atlas.openMap('#map=12/39.8182/46.7511');
  await atlas.map.pointAt();
  await expect.poll(() => atlas.list.isLit('Khankendi')).toBe(true);
});
