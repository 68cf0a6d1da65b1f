import { expect, test } from './driver';

test('what a reader chose comes back on reload, camera and all', async ({ atlas }) => {
  await atlas.openMap('#map=10/39.7/46.7');
  await atlas.list.choose('Shusha');
  await atlas.list.switchLayer('Zangezur route', false);
  const address = atlas.address();
  expect(address).toContain('place=shusha');
  expect(address).toContain('layers=');
  expect(address).toContain('#map=10/39.7/46.7');
  await atlas.reload();
  await atlas.map.drawn();
  expect(atlas.address()).toBe(address);
  expect(await atlas.popup.name()).toContain('Shusha');
  expect(await atlas.list.layerIsOn('Zangezur route')).toBe(false);
});

test('back and forward go through the choices', async ({ atlas }) => {
  await atlas.openPanel();
  await atlas.list.choose('Shusha');
  await atlas.list.choose('Khankendi');
  await atlas.back();
  await expect.poll(() => atlas.popup.name()).toContain('Shusha');
  await atlas.back();
  await expect.poll(() => atlas.popup.name()).toBeNull();
});

test('what a link names and the atlas does not know is left out, with a quiet note', async ({
  atlas,
}) => {
  await atlas.openPanel('?place=atlantis&layers=shusha,moon#map=99/99/999');
  expect(await atlas.popup.name()).toBeNull();
  expect(await atlas.text()).toContain(
    'Not known here, and left out: place=atlantis, layers=moon.',
  );
  expect(await atlas.list.layerIsOn('Shusha')).toBe(true);
  expect(await atlas.list.layerIsOn('Lachin road')).toBe(false);
});

test('a link to a sentence finds the excerpt that it has become a part of, and one to no excerpt says so', async ({
  atlas,
}) => {
  await atlas.openPanel('?view=articles&article=edm-20-11&excerpt=edm-20-11-s12');
  await expect.poll(() => atlas.focused()).toContain('Azerbaijan');
  expect(await atlas.text()).not.toContain('Not known here');
  await atlas.openPanel('?view=articles&article=edm-20-11&excerpt=edm-20-11-s99');
  await expect
    .poll(() => atlas.text())
    .toContain('Not known here, and left out: excerpt=edm-20-11-s99.');
});
