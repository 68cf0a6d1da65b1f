import { expect, test, type AtlasDriver } from './driver';
import { KENYA } from './kenya';
import { differingPixels } from './picture';

/** In the box of the atlas. */
const NEAR = 'From Goris the road leads to Lachin and on to Shusha.\n\nBaku and Yerevan agreed.';

const NONE = 'None of these places is on this map.';
const LOOK = 'Look for its places in the whole world';
const DECLINE = 'No, leave it as it is';

async function bring(atlas: AtlasDriver, text: string): Promise<void> {
  await atlas.open('?view=articles');
  await atlas.library.open();
  await atlas.library.paste(text);
}

const says = (atlas: AtlasDriver, words: string | RegExp) =>
  expect.poll(() => atlas.text()).toMatch(words);

/** What was fetched of the world. */
const ofWorld = ({ network }: AtlasDriver) =>
  network.requests.filter(({ url }) => /\/world-(?:map|places|gazetteer)-[\w-]{8}\.js$/.test(url));

test(
  'an article on Kenya is shown on a map of the world, once its reader wants that',
  { tag: '@long' },
  async ({ atlas }) => {
    await bring(atlas, KENYA);
    await says(atlas, NONE);
    expect(await atlas.text()).not.toMatch(/names? not known here/);
    const before = await atlas.map.picture();
    expect(ofWorld(atlas)).toEqual([]);

    const sofar = atlas.network.requests.length;
    await atlas.pressButton(LOOK);
    await expect.poll(() => atlas.status()).toMatch(/world/);
    await says(atlas, '26 places: 26 on this map, 0 off it.');
    expect(atlas.address()).toContain('base=world');
    await atlas.map.drawn();
    expect(differingPixels(before, await atlas.map.picture())).toBeGreaterThan(9999);
    const credits = await atlas.map.credits();
    expect(credits).toContain('Natural Earth');
    expect(credits.match(/GeoNames/g)).toHaveLength(1);

    // The site's own files, each whole, and nothing of the text.
    expect(ofWorld(atlas).length).toBeGreaterThan(0);
    expect(atlas.network.foreignRequests()).toEqual([]);
    for (const { url, method } of atlas.network.requests.slice(sofar)) {
      expect(method).toBe('GET');
      expect(decodeURIComponent(url)).not.toMatch(/garissa|eldoret|kenya/i);
    }

    await atlas.pressButton('Garissa');
    await expect.poll(() => atlas.popup.name()).toContain('Garissa');
    await says(atlas, /probably this place, position ±/i);
    await says(atlas, /Probably a town of about 69,000 people in Kenya/);
  },
);

test(
  'declined, an article on Kenya stays where it is, and the choice is kept',
  { tag: '@long' },
  async ({ atlas }) => {
    await bring(atlas, KENYA);
    await says(atlas, DECLINE);
    await atlas.pressButton(DECLINE);
    await expect.poll(() => atlas.text()).not.toContain(DECLINE);
    await atlas.reload();
    await says(atlas, NONE);
    expect(await atlas.text()).not.toContain(DECLINE);
    expect(ofWorld(atlas)).toEqual([]);

    await atlas.pressButton('Mombasa');
    await expect.poll(() => atlas.popup.name()).toContain('Mombasa');
    await says(atlas, /outside this map/i);
    await atlas.press('Escape');

    await atlas.correcting.toggle();
    await atlas.correcting.open('Mombasa');
    expect((await atlas.controls()).filter((name) => /on the map$/.test(name))).toEqual([]);
  },
);

test(
  'an article that stays on the map is offered nothing, and fetches nothing of the world',
  { tag: '@long' },
  async ({ atlas }) => {
    await bring(atlas, NEAR);
    await says(atlas, /places: \d+ on this map/);
    expect(await atlas.text()).not.toContain(LOOK);
    expect(ofWorld(atlas)).toEqual([]);
  },
);

test(
  'a link brings the map of the world back, where its camera stood',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openMap('?base=world#map=4/-1/37');
    await expect.poll(() => atlas.status()).toBe('Base map: The world');
    await atlas.map.drawn();
    expect(atlas.address()).toContain('base=world');
    expect(atlas.address()).toMatch(/#map=4\/-1\/37/);
  },
);
