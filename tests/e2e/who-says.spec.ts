import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from './driver';
import { coloured } from './picture';

interface ArticleFile {
  citation: { 'container-title': string };
  excerpts: { mentions: { placeId: string }[] }[];
  named: { placeId: string; names: { words: string; count: number; kind?: string }[] }[];
}

const EDM = 'edm-20-11';
const AZE = 'azemedia-2023-01-19';
const article = (id: string) =>
  JSON.parse(readFileSync(`geodata/articles/${id}.json`, 'utf8')) as ArticleFile;

/** First names of the places, by id. */
const NAMES = new Map(
  readdirSync('geodata/layers').flatMap((file) => {
    const { features } = JSON.parse(readFileSync(`geodata/layers/${file}`, 'utf8')) as {
      features: { properties: { placeId: string; names?: { toponym: string }[] } }[];
    };
    return features.flatMap(({ properties: { placeId, names } }) =>
      names ? [[placeId, names[0]!.toponym] as const] : [],
    );
  }),
);

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

/** What the list has to say of each place, by an article's file. */
function rowsOf(id: string): Record<string, string> {
  const { excerpts, named } = article(id);
  const quoted = new Set(excerpts.flatMap(({ mentions }) => mentions.map((m) => m.placeId)));
  const rows = [...NAMES].map(([placeId, name]) => {
    const names = named.find((each) => each.placeId === placeId)?.names ?? [];
    const count = names.reduce((sum, each) => sum + each.count, 0);
    if (count === 0) return [name, 'not named'];
    const said = quoted.has(placeId)
      ? `quoted, named ${times(count)}`
      : `named ${times(count)}, not quoted`;
    const words = names.map(
      (each) => `“${each.words}” ${each.count}${each.kind ? ' as a government' : ''}`,
    );
    return [name, `${said}: ${words.join(', ')}`];
  });
  return Object.fromEntries(rows) as Record<string, string>;
}

test('one voice is chosen on its own: list, counts, popup and link say what it quotes, names, or does not name', async ({
  atlas,
}) => {
  await atlas.openMap();
  const before = atlas.network.requests.map(({ url }) => url).join('\n');
  expect(before).not.toMatch(/Narrowing|named-/);
  await atlas.whoSays.choose('Aze.Media');
  await expect.poll(() => atlas.whoSays.rows()).toEqual(rowsOf(AZE));
  expect(atlas.address()).toContain(`says=${AZE}`);
  expect(await atlas.status()).toBe(
    'Aze.Media: quoted: 14 places; named, not quoted: 0 places; not named: 16 places',
  );
  await atlas.whoSays.pressArrow('Both');
  await expect.poll(() => atlas.whoSays.rows()).toEqual(rowsOf(EDM));
  expect(await atlas.text()).toContain('named, not quoted: 6 places');

  await atlas.list.choose('Khankendi');
  await expect.poll(() => atlas.popup.text()).toContain('ot named by Eurasia Daily Monitor');
  expect(await atlas.popup.text()).toContain('Only what Eurasia Daily Monitor says is shown.');
  expect(await atlas.quotations()).toEqual([]);
  await atlas.pressButton('Show both');
  await expect.poll(async () => (await atlas.quotations()).length).toBe(1);
  expect(atlas.address()).not.toContain('says=');
  // The choice stays where it was used.
  expect(await atlas.whoSays.chosen()).toBe('Both');
});

test('the map marks each place by shape and number', { tag: '@long' }, async ({ atlas }) => {
  await atlas.openMap(`?says=${EDM}`);
  const shusha = [46.7512, 39.7633] as const;
  const khankendi = [46.7511, 39.8182] as const;
  const ink = async (at: readonly [number, number]) => {
    const [[x, y]] = (await atlas.map.standing([[...at]])) as [[number, number]];
    const map = await atlas.map.box();
    const box = {
      left: x - map.x - 7,
      top: y - map.y - 7,
      right: x - map.x + 7,
      bottom: y - map.y + 7,
    };
    return coloured(await atlas.map.picture(), [0x24, 0x21, 0x1c], box).length;
  };
  // A disc, and a pale ring: neither is told from the other by a colour alone.
  await expect.poll(() => ink(shusha)).toBeGreaterThan(90);
  expect(await ink(khankendi)).toBeLessThan(30);
});

test('without WebGL the marks are the same, and places are called by them', async ({ atlas }) => {
  await atlas.withoutWebGL();
  await atlas.openMap(
    `?says=${EDM}&layers=shusha,khankendi,lachin-road,zangezur-route,lachin-town`,
  );
  await expect
    .poll(async () => (await atlas.whoSays.marks()).toSorted())
    .toEqual(['1', '–', '13', '4', '–'].toSorted());
  expect(await atlas.map.places()).toContain('Shusha, quoted, named once: “Shusha” 1');
});

test(
  'a reader’s own articles are a voice too, and go when they are deleted',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openPanel('?view=articles');
    await atlas.library.open();
    await atlas.library.paste(
      'Snow on the pass\n\nLorries reached Shusha before dark. They left Shusha at dawn.',
    );
    await expect.poll(() => atlas.library.titles()).toEqual(['Snow on the pass']);
    await atlas.pressButton('Places');
    await atlas.whoSays.choose('Yours');
    await expect
      .poll(async () => (await atlas.whoSays.rows())['Shusha'])
      .toBe('quoted, named 2 times: “Shusha” 2');
    expect(await atlas.whoSays.offered()).toEqual([
      'All',
      'Eurasia Daily Monitor',
      'Aze.Media',
      'Yours',
    ]);
    await atlas.reload();
    await expect.poll(() => atlas.whoSays.chosen()).toBe('Yours');
    await atlas.pressButton('Articles');
    await atlas.pressButton('Delete all');
    await expect.poll(() => atlas.address()).not.toContain('says=');
  },
);
