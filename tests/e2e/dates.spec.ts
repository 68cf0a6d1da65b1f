import { expect, test } from './driver';

test('a date chosen on the timeline holds for list, popup and permalink', async ({ atlas }) => {
  await atlas.openPanel('?place=shusha');
  await atlas.openDates();
  await atlas.pressButton('10 Nov 2020');
  await expect.poll(() => atlas.address()).toContain('from=2020-11-10&to=2020-11-10');
  expect(await atlas.status()).toBe('10 November 2020: 4 excerpts');
  await expect.poll(() => atlas.list.has('Canada')).toBe(false);
  await expect
    .poll(() => atlas.quotations())
    .toEqual([expect.stringContaining('10 November 2020')]);
  await atlas.reload();
  expect(await atlas.popup.text()).toContain('Only excerpts that speak of 10 November 2020');
  await atlas.pressButton('Show all dates');
  await expect.poll(() => atlas.list.has('Canada')).toBe(true);
});

test(
  'the map makes way for the timeline: what it framed stays whole, an open place too',
  { tag: '@long' },
  async ({ atlas }) => {
    const ends: [number, number][] = [
      [46.3329, 39.5228],
      [47.335, 39.4502],
      [45.4122, 39.2089],
    ];
    const areInside = async () => {
      const { x, y, width, height } = await atlas.map.box();
      const stands = await atlas.map.standing(ends);
      return stands.every(
        ([left, top]) => left > x && left < x + width && top > y && top < y + height,
      );
    };
    await atlas.openMap();
    const zoom = await atlas.map.zoom();
    await atlas.openDates();
    await expect.poll(() => atlas.map.zoom()).toBeLessThan(zoom);
    await expect.poll(areInside).toBe(true);
    await atlas.pressButton('Dates');
    await expect.poll(() => atlas.map.zoom()).toBe(zoom);

    await atlas.list.choose('Zangezur route');
    await atlas.map.drawn();
    await atlas.openDates();
    await expect.poll(areInside).toBe(true);
  },
);

test('an excerpt of the timeline is read in its article, whatever dates were chosen', async ({
  atlas,
}) => {
  await atlas.openPanel('?from=2022-12-12&to=2022-12-12');
  await atlas.openDates();
  await atlas.pressButton('Armenia’s refusal to provide a land connection');
  await expect.poll(() => atlas.address()).toMatch(/view=articles.*excerpt=edm-20-11-s11/);
  expect(atlas.address()).not.toContain('from=');
});

test('a claim stands beside what the map measures and what others published', async ({ atlas }) => {
  await atlas.openPanel('?place=lachin-road');
  const text = await atlas.popup.text();
  expect(text).toContain('“80km road inside Azerbaijan”');
  expect(text).toMatch(/at least 39\.7 km .* lies in Azerbaijan/);
  expect(text).toMatch(/57\.3 km from Khankendi to the Hakari bridge.*Sources?:/s);
});
