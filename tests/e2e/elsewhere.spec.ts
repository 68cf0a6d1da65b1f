import { readFileSync } from 'node:fs';
import { expect, test } from './driver';
import { differingPixels } from './picture';

/** An article on Kenya; its labels are those of the passages. */
const KENYA = readFileSync(
  'tests/labelled/elsewhere/open/en-africa-01-drought.txt',
  'utf8',
).replace(/\{([^|]+)\|[^}]+\}/g, '$1');
/** In the box of the atlas. */
const NEAR = 'From Goris the road leads to Lachin and on to Shusha.\n\nBaku and Yerevan agreed.';

const WORLD_FILES = /\/world-(?:map|places|gazetteer)-[\w-]{8}\.js$/;

test('an article on Kenya is shown on a map of the world, once its reader wants that', async ({
  atlas,
  page,
}) => {
  await atlas.open('?view=articles');
  await atlas.library.open();
  await atlas.library.paste(KENYA);
  await expect(page.getByText('None of these places is on this map.')).toBeVisible();
  await expect(page.getByText('name not known here')).toHaveCount(0);
  await expect(page.getByText('names not known here')).toHaveCount(0);
  const before = await atlas.map.picture();
  const fetched = () => atlas.network.requests.filter(({ url }) => WORLD_FILES.test(url));
  expect(fetched()).toEqual([]);

  const sofar = atlas.network.requests.length;
  await page.getByRole('button', { name: 'Look for its places in the whole world' }).click();
  await expect.poll(() => atlas.status()).toMatch(/world/);
  await expect(page.getByText('26 places: 26 on this map, 0 off it.')).toBeVisible();
  expect(atlas.address()).toContain('base=world');
  await atlas.map.drawn();
  expect(differingPixels(before, await atlas.map.picture())).toBeGreaterThan(9999);
  expect(await atlas.map.credits()).toContain('Natural Earth');

  // The site's own files, each whole, and nothing of the text.
  const asked = atlas.network.requests.slice(sofar);
  expect(fetched().length).toBeGreaterThan(0);
  expect(atlas.network.foreignRequests()).toEqual([]);
  for (const { url, method } of asked) {
    expect(method).toBe('GET');
    expect(decodeURIComponent(url)).not.toMatch(/garissa|eldoret|kenya/i);
  }

  await page.getByRole('button', { name: 'Garissa', exact: true }).first().click();
  await expect.poll(() => atlas.popup.name()).toContain('Garissa');
  await expect(page.getByText(/probably this place, position ±/i)).toBeVisible();
  await expect(page.getByText(/Probably a town of about 69,000 people in Kenya/)).toBeVisible();
});

test('declined, an article on Kenya stays where it is, and the choice is kept', async ({
  atlas,
  page,
}) => {
  await atlas.open('?view=articles');
  await atlas.library.open();
  await atlas.library.paste(KENYA);
  await page.getByRole('button', { name: 'No, leave it as it is' }).click();
  await expect(page.getByRole('button', { name: 'No, leave it as it is' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('None of these places is on this map.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'No, leave it as it is' })).toHaveCount(0);
  expect(atlas.network.requests.filter(({ url }) => WORLD_FILES.test(url))).toEqual([]);

  await page.getByRole('button', { name: 'Mombasa', exact: true }).first().click();
  await expect.poll(() => atlas.popup.name()).toContain('Mombasa');
  await expect(page.getByText(/outside this map/i).first()).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();

  await page.getByRole('button', { name: 'Correct what was found' }).click();
  await page.getByRole('button', { name: 'Mombasa', exact: true }).first().click();
  await expect(page.getByRole('group', { name: /Mombasa/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /on the map$/ })).toHaveCount(0);
});

test('an article that stays on the map is offered nothing, and fetches nothing of the world', async ({
  atlas,
  page,
}) => {
  await atlas.open('?view=articles');
  await atlas.library.open();
  await atlas.library.paste(NEAR);
  await expect(page.getByText(/places: \d+ on this map/)).toBeVisible();
  await expect(page.getByText('Look for its places in the whole world')).toHaveCount(0);
  expect(atlas.network.requests.filter(({ url }) => WORLD_FILES.test(url))).toEqual([]);
});

test('a link brings the map of the world back, where its camera stood', async ({ atlas }) => {
  await atlas.openMap('?base=world#map=4/-1/37');
  await expect.poll(() => atlas.status()).toBe('Base map: The world');
  await atlas.map.drawn();
  expect(atlas.address()).toContain('base=world');
  expect(atlas.address()).toMatch(/#map=4\/-1\/37/);
});
