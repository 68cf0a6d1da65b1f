import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build, createServer } from 'vite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { geodataSource } from '../../src/build/geodata/read-geodata';
import { geodataPlugin } from '../../src/build/plugins/geodata-plugin';
import type { AtlasIndex } from '../../src/domain/atlas/atlas';
import { openNameIndex, type NameIndex } from '../../src/data/search/name-index';
import type { SiteData } from '../../src/data/site-data';
import { tilePlace } from '../../src/map/tile-packs';
import {
  createArticleFile,
  createAtlasFile,
  createFeature,
  createGeodata,
  createLayerFile,
  createPoint,
  writeGeodata,
} from '../fixtures/create-geodata';
import { runScript } from '../fixtures/run-script';

/** A page without anything. */
function createPage(): string {
  const root = mkdtempSync(join(tmpdir(), 'page-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'index.html'), '<head><title>%ATLAS_TITLE%</title></head>');
  return root;
}

const quiet = { configFile: false, logLevel: 'silent', envDir: false } as const;

test('npm run build ends with every problem in a line and leaves no site behind', async () => {
  const altered = createArticleFile();
  altered.excerpts[1]!.selectors[0].exact = 'Nobody walks the Salt Road at dawn!!';
  const folder = createGeodata({
    'articles/harbour-news-1.json': altered,
    'layers/town.geojson': createLayerFile({ order: 2 }, [
      createFeature({}, createPoint([34, 44])),
    ]),
    'layers/broken.geojson': '{\n  "type": FeatureCollection\n}',
  });
  const outDir = join(createPage(), 'dist');
  const { code, stdout, stderr } = await runScript(
    'vite/bin/vite.js',
    ['build', '--outDir', outDir],
    { GEODATA: folder },
  );
  const lines = `${stdout}\n${stderr}`.split('\n');
  expect(code).not.toBe(0);
  expect(lines).toContain(
    `${folder}/layers/broken.geojson: line 2, column 11: expected valid JSON, got "FeatureCollection"`,
  );
  expect(lines).toContain(
    `${folder}/layers/town.geojson: feature "salt-town": geometry.coordinates: looks like latitude, longitude; expected longitude, latitude, got [34,44]`,
  );
  expect(lines).toContain(
    `${folder}/articles/harbour-news-1.json: excerpt "harbour-news-1-s3": selectors[0].exact: altered quotation: expected sentence 3 (characters 58 to 94) word for word, got "Nobody walks the Salt Road at dawn!!"`,
  );
  expect(existsSync(outDir)).toBe(false);
});

test('a good folder builds: the index, its parts, GeoJSON and tiles, under names of their own', async () => {
  const root = createPage();
  const folder = createGeodata({ 'atlas.json': createAtlasFile({ title: "Salt's \\ “atlas”" }) });
  const plugin = geodataPlugin(geodataSource(folder));
  await build({ ...quiet, root, base: './', plugins: [plugin] });

  const assets = join(root, 'dist/assets');
  const { data, tilesFolder } = plugin.api!.files();
  const read = <Json>(file: string) => JSON.parse(readFileSync(join(assets, file), 'utf8')) as Json;
  expect(data.index).toMatch(/^atlas-[\w-]{8}\.json$/);
  const { atlas, parts } = read<AtlasIndex>(data.index);
  expect(atlas.title).toBe("Salt's \\ “atlas”");
  for (const [file] of [...parts.places, ...parts.articles, ...parts.words, [parts.about]]) {
    expect(() => read(`parts/${file}`)).not.toThrow();
  }
  expect(data.places).toMatch(/^places-[\w-]{8}\.json$/);
  expect(data.ground).toMatch(/^ground-[\w-]{8}\.json$/);
  const collections = [
    read(data.places),
    ...Object.values(read<Record<string, unknown>>(data.ground)),
  ];
  expect(collections).toHaveLength(7);
  for (const each of collections) expect(each).toMatchObject({ type: 'FeatureCollection' });
  const { deepest, first } = data.tileIndex;
  const { pack } = tilePlace(data.tileIndex, deepest, first);
  expect(gunzipSync(readFileSync(join(assets, tilesFolder(), pack))).length).toBeGreaterThan(60);
  const search = openNameIndex(read<NameIndex>(data.search), atlas.places);
  expect(search(['brine']).hits.map(({ place }) => place.id)).toEqual(['salt-town']);
});

test('in development the map’s files are served, and a change is seen, faults and all', async () => {
  const folder = createGeodata();
  const root = createPage();
  const server = await createServer({
    ...quiet,
    root,
    plugins: [geodataPlugin(geodataSource(folder))],
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 0 },
  });
  onTestFinished(() => server.close());
  await server.listen();
  const origin = `http://127.0.0.1:${(server.httpServer!.address() as { port: number }).port}`;
  /** What the page says of its atlas. */
  const data = async () => {
    const html = await server.transformIndexHtml(
      '/',
      readFileSync(join(root, 'index.html'), 'utf8'),
    );
    const [, json] = /id="site-data">([^<]*)</.exec(html)!;
    return JSON.parse(json!) as SiteData;
  };
  const open = async (name: string) => fetch(new URL(name, origin + (await data()).index));
  const index = async () => (await open('')).text();
  /** Saves the file until the change is seen: two changes at once may count as one. */
  const change = (title: string, check: () => Promise<void>) =>
    soon(async () => {
      writeGeodata(folder, 'atlas.json', createAtlasFile({ title }));
      await check();
    });
  const soon = (check: () => Promise<void>) =>
    vi.waitFor(check, { timeout: 150_000, interval: 500 });
  await soon(async () => expect(server.watcher.getWatched()[folder]).toContain('atlas.json'));

  const { places, tiles, search } = await data();
  expect(((await (await open(places)).json()) as { features: unknown[] }).features).toHaveLength(1);
  const tile = await (await open(`${tiles}0-0-0.bin`)).arrayBuffer();
  expect(gunzipSync(tile).length).toBeGreaterThan(100);
  expect(await index()).toContain('Salt Atlas');
  expect(await (await open(search)).text()).toContain('brine');

  await change('Pepper Atlas', async () => expect(await index()).toContain('Pepper Atlas'));

  await change('', () =>
    expect(index()).rejects.toThrow('atlas.json: title: expected some text, got ""'),
  );
  expect((await fetch(`${origin}/@geodata/${places}`)).status).toBe(500);

  await change('Salt Atlas', async () => expect(await index()).toContain('Salt Atlas'));
});
