import { expect, test } from './driver';
import { createOwnSite } from './own-site';
import { quotedOf } from './quotes';

test.use({ serviceWorkers: 'allow' });

test('after one visit the whole site is there without a network', async ({ atlas }) => {
  await atlas.security.watch();
  await atlas.open();
  await atlas.network.kept();
  await atlas.network.setOffline(true);

  await atlas.openMap('?place=khankendi');
  expect(await atlas.popup.name()).toContain('Khankendi');
  expect(await atlas.quotations()).toEqual(quotedOf('khankendi'));
  expect(await atlas.status()).toBe('');

  // Tiles that nobody has looked at yet.
  await atlas.openMap('#map=9/40.4/49.6');
  expect(await atlas.text()).not.toContain('could not draw everything');

  await atlas.open('places/shusha/');
  expect(await atlas.quotations()).toHaveLength(quotedOf('shusha').length);
  expect(atlas.network.problems).toEqual([]);
  expect(atlas.security.reports).toEqual([]);
});

test('a new version is offered, and comes when it is taken', async ({ atlas }) => {
  const site = await createOwnSite();
  try {
    await atlas.openPanel(site.url);
    await atlas.network.kept();
    site.publish();
    await atlas.reload();
    await expect.poll(() => atlas.text()).toContain('A new version of this site is here.');
    await expect.poll(() => atlas.status()).toBe('A new version of this site is here');
    await atlas.pressButton('Open it');
    await expect.poll(() => atlas.text()).not.toContain('A new version of this site is here.');
    expect(await atlas.text()).toContain('Choose a place to read');
  } finally {
    await site.close();
  }
});
