import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type AtlasDriver } from './driver';

interface LayerFile {
  layer: { order: number; title: string; other?: { title: string } };
  features: { properties: { placeId: string; names?: { toponym: string; lang: string }[] } }[];
}

const FOLDER = join(import.meta.dirname, '../../geodata/layers');
const LAYERS = readdirSync(FOLDER)
  .map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as LayerFile)
  .toSorted((a, b) => a.layer.order - b.layer.order);
const PLACES = LAYERS.flatMap(({ features }) => features.map(({ properties }) => properties));
/** The names of each two-named place and layer: the atlas's first, then the other. */
const PAIRS = [
  ...PLACES.map(({ names = [] }) =>
    names.filter(({ lang }) => lang === 'en').map(({ toponym }) => toponym),
  ),
  ...LAYERS.map(({ layer }) => [layer.title, layer.other?.title ?? layer.title]),
]
  .map(([first, other]) => [first!, other ?? first!] as const)
  .filter(([first, other]) => first !== other)
  .toSorted(([a], [b]) => b.length - a.length);

/** The names that the page says first although the others were chosen, each with the words around it. */
async function wrongFirst(atlas: AtlasDriver): Promise<string[]> {
  let words = await atlas.measures.ownWords();
  for (const [first, other] of PAIRS) {
    for (const both of [`${other} / ${first}`, `${other} (${first})`, `${other} ${first}`])
      words = words.replaceAll(both, other);
  }
  return PAIRS.flatMap(([first]) => {
    const alone = new RegExp(`.{0,40}(?<!\\p{L})${first}(?!\\p{L}).{0,20}`, 'gu');
    return words.match(alone) ?? [];
  });
}

const ALL = `layers=${readdirSync(FOLDER)
  .map((file) => file.replace('.geojson', ''))
  .join(',')}`;

/** Every view that names places. Where the map has no part in it, the drawn one stands in. */
const STATES: Record<string, (atlas: AtlasDriver) => Promise<void>> = {
  'the list, the layers and the drawn map': (atlas) => atlas.openPanel(`?names=other&${ALL}`),
  'the articles': (atlas) => atlas.openPanel('?names=other&view=articles&place=shusha'),
  About: async (atlas) => {
    await atlas.openPanel('?names=other&view=about');
    await expect.poll(() => atlas.text()).toContain('What this map is');
  },
  'the tour': async (atlas) => {
    await atlas.openPanel('?names=other&view=tour');
    await expect.poll(() => atlas.tour.headings()).toContain('Your turn');
  },
  'the timeline': async (atlas) => {
    await atlas.openPanel('?names=other');
    await atlas.openDates();
  },
  'a search': async (atlas) => {
    await atlas.openPanel('?names=other&q=khankendi');
    await expect.poll(async () => (await atlas.search.found()).length).toBeGreaterThan(1);
  },
  'a comparison': async (atlas) => {
    await atlas.openPanel('?names=other&place=lachin-road&compare=yes');
    await expect.poll(() => atlas.compare.isOpen()).toBe(true);
  },
  'what is shared, and the handout': async (atlas) => {
    await atlas.openMap(`?names=other&place=khankendi&${ALL}`);
    await atlas.share.open();
    expect(await atlas.share.field('Embed')).toContain('Stepanakert / Khankendi');
    await atlas.share.prepareHandout();
  },
  'a frame with its legend': async (atlas) => {
    await atlas.openMap('embed/?names=other&place=shusha');
    await atlas.pressButton('Legend');
  },
};

for (const [state, open] of Object.entries(STATES)) {
  const title = `with the Armenian names chosen none of the others comes first: ${state}`;
  test(title, { tag: '@long' }, async ({ atlas }) => {
    await open(atlas);
    expect(await wrongFirst(atlas)).toEqual([]);
  });
}

test(
  'with the Armenian names chosen none of the others comes first: every popup',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openPanel('?names=other');
    const seen = new Set<string>();
    for (const { placeId, names = [] } of PLACES) {
      const [, second] = names.filter(({ lang }) => lang === 'en');
      // A place of several layers is called as the first of them has it.
      if (!second || seen.has(placeId)) continue;
      seen.add(placeId);
      await test.step(placeId, async () => {
        await atlas.list.choose(second.toponym);
        await expect.poll(() => atlas.popup.name()).toContain(`${second.toponym} / `);
        expect(await atlas.status()).toContain(second.toponym);
        expect(await wrongFirst(atlas)).toEqual([]);
      });
    }
  },
);
