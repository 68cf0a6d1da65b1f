import { expect, test } from './driver';
import { quotedOf } from './quotes';

test.use({ javaScriptEnabled: false });

test('by links: find a place, read what is said, go to the article, come back', async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.follow('Khankendi');
  expect(atlas.address()).toBe('#place-khankendi');
  expect(await atlas.targeted()).toContain('Khankendi / Stepanakert');

  await atlas.follow('Khankendi on a page of its own');
  await expect.poll(() => atlas.title()).toBe('Khankendi / Stepanakert – Corridor Atlas');
  expect(await atlas.quotations()).toEqual(quotedOf('khankendi'));

  await atlas.follow('Read in the article');
  const [quotation] = quotedOf('khankendi');
  expect((await atlas.targeted()).trim()).toContain(quotation!);

  await atlas.back();
  await atlas.follow('Khankendi on the map');
  expect(await atlas.text()).toContain('This is the whole atlas as text.');
});

test('a layer can be closed, and its places with it', async ({ atlas }) => {
  await atlas.open();
  const name = 'Khankendi on a page of its own';
  expect(await atlas.linkIsVisible(name)).toBe(true);
  await atlas.foldLayer('Khankendi');
  expect(await atlas.linkIsVisible(name)).toBe(false);
});

test('nothing that needs script is offered, and nothing is asked of any other host', async ({
  atlas,
}) => {
  await atlas.open();
  expect(await atlas.controls()).toEqual([]);
  await atlas.open('places/shusha/');
  expect(await atlas.controls()).toEqual([]);
  await atlas.follow('All places as text');
  expect(await atlas.text()).toContain('Layers and their places');
  expect(atlas.network.foreignRequests()).toEqual([]);
  // A browser without script says of each preloaded script that it refuses it.
  expect(atlas.network.problems.filter((problem) => !problem.startsWith('csp '))).toEqual([]);
});
