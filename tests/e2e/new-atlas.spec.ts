import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from '../fixtures/run-script';
import { expect, test } from './driver';
import { serveOtherBuild } from './other-build';
import { paletteOf } from '../../src/map/style/palette';
import { pixelsOf } from './picture';
import { quotedOf } from './quotes';

const folder = mkdtempSync(join(tmpdir(), 'new-atlas-'));
const geodata = join(folder, 'kenya');
const TITLE = 'Dürre am “Tana”';
const ARTICLE = `<!doctype html><html lang="en"><head><title>A dry season on the Tana</title></head><body><article>
<h1>A dry season on the Tana</h1>
<p>Garissa has not seen rain since October. In Mombasa and Malindi the hotels are full.</p>
<p>A spokesman in Nairobi said that forty lorries of maize were on their way to Wajir.</p>
</article></body></html>`;

/** #rrggbb */
const rgb = (hex: string) =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];

let site: Awaited<ReturnType<typeof serveOtherBuild>>;
test.beforeAll(async () => {
  const article = join(folder, 'article.html');
  writeFileSync(article, ARTICLE);
  const { code, stderr } = await runScript(
    'tsx/dist/cli.mjs',
    [
      ...['scripts/atlas-new.ts', geodata, '--title', TITLE],
      ...['--box', '33,-5,42,5', '--article', article],
    ],
    // As it is without a network, unless the data packages have been fetched before.
    { npm_config_offline: 'true' },
  );
  expect(code, stderr).toBe(0);
  site = await serveOtherBuild(geodata);
  process.env.NEW_ATLAS_URL = site.url;
});
test.afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

test(
  'npm run atlas:new makes an atlas of another continent that opens with its places and land',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openMap('#map=6/-2/40.5', 'new-atlas');
    expect(await atlas.title()).toContain(TITLE);
    const coast = await atlas.map.picture();
    const { sea, land0: kenya, land2: somalia } = paletteOf('light');
    for (const colour of [sea, kenya, somalia]) {
      expect(pixelsOf(coast, rgb(colour))).toBeGreaterThan(5000);
    }
    await atlas.list.choose('Mombasa');
    await expect.poll(() => atlas.popup.name()).toContain('Mombasa');
    expect(await atlas.quotations()).toEqual(quotedOf('mombasa', geodata));
    expect((await atlas.quotations()).length).toBeGreaterThan(0);
    expect(atlas.network.foreignRequests()).toEqual([]);
    expect(atlas.network.problems).toEqual([]);
  },
);

test(
  'its README says what was found, what nobody knows, and how to go on',
  { tag: '@long' },
  () => {
    const text = readFileSync(join(geodata, 'README.md'), 'utf8');
    for (const words of ['Garissa (town)', 'Nairobi (capital)', 'Tana', 'npm start']) {
      expect(text).toContain(words);
    }
  },
);
