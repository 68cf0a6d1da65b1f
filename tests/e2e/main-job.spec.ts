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
    const before = await atlas.picture();

    await atlas.switchLayer(layer, false);
    await expect
      .poll(async () => differingPixels(before, await atlas.picture()))
      .toBeGreaterThan(60);
    expect(await atlas.placeIsListed(name)).toBe(true);

    await atlas.switchLayer(layer, true);
    await expect.poll(async () => differingPixels(before, await atlas.picture())).toBeLessThan(10);
  });

  test(`${name}: a click on the map opens what the articles say of it`, async ({ atlas }) => {
    await atlas.openMap(`#map=${view}`);
    await atlas.clickMap();
    await expect.poll(() => atlas.popupName()).toContain(name);
    expect((await atlas.quotations()).toSorted()).toEqual(quotedOf(id));
    expect(await atlas.isChosen(name)).toBe(true);
    expect(await atlas.popupIsInsideMap()).toBe(true);
  });

  test(`${name}: its permalink opens it, with its layer on`, async ({ atlas }) => {
    await atlas.openMap(`?place=${id}&layers=`);
    expect(await atlas.popupName()).toContain(name);
    expect(await atlas.layerIsOn(layer)).toBe(true);
    expect((await atlas.quotations()).toSorted()).toEqual(quotedOf(id));
  });
}

test('a click beside a thin line, within a finger’s width, still hits it', async ({ atlas }) => {
  await atlas.openMap('#map=9/39.30/47.11');
  await atlas.clickMap(0, 7);
  await expect.poll(() => atlas.popupName()).toContain('Zangezur route');
});

test('where two places overlap, the smaller opens and the other is offered', async ({ atlas }) => {
  await atlas.openMap('#map=12/39.7633/46.7512');
  await atlas.clickMap();
  await expect.poll(() => atlas.popupName()).toContain('Shusha');
  expect(await atlas.popupText()).toContain('Also here: Lachin road');
  await atlas.pressButton('Lachin road');
  await expect.poll(() => atlas.popupName()).toContain('Lachin road');
});

test('the bare ground closes the popup', async ({ atlas }) => {
  await atlas.openMap('?place=shusha#map=12/39.9/46.2');
  await atlas.clickMap();
  await expect.poll(() => atlas.popupName()).toBeNull();
});

test('switching off the layer of an open place closes it', async ({ atlas }) => {
  await atlas.openMap('?place=shusha');
  await atlas.switchLayer('Shusha', false);
  await expect.poll(() => atlas.popupName()).toBeNull();
  expect(await atlas.status()).toBe('Shusha hidden');
});

test('choosing a place whose layer is off switches it on', async ({ atlas }) => {
  await atlas.openMap('?layers=lachin-road');
  await atlas.choosePlace('Khankendi');
  expect(await atlas.layerIsOn('Khankendi')).toBe(true);
  expect(await atlas.status()).toMatch(/^Khankendi, \d+ excerpts?$/);
});

test('a place pointed at in the list lights up on the map', async ({ atlas }) => {
  await atlas.openMap('#map=10/39.7/46.7');
  const before = await atlas.picture();
  await atlas.pointAtListed('Khankendi');
  await expect.poll(async () => differingPixels(before, await atlas.picture())).toBeGreaterThan(20);
});

test('a place pointed at on the map lights up in the list', async ({ atlas }) => {
  await atlas.openMap('#map=12/39.8182/46.7511');
  await atlas.pointAtMap();
  await expect.poll(() => atlas.isLitInList('Khankendi')).toBe(true);
});
