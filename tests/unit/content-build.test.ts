import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { mapData } from 'virtual:atlas/map-data';
import { build, createServer } from 'vite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { geodataSource } from '../../src/build/geodata/read-geodata';
import { geodataPlugin } from '../../src/build/plugins/geodata-plugin';
import type { AtlasIndex } from '../../src/domain/atlas/atlas';
import { openNameIndex, type NameIndex } from '../../src/data/search/name-index';
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

/** A page that is nothing but what the plugin gives it. */
function createPage(): string {
  const root = mkdtempSync(join(tmpdir(), 'page-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'index.html'), '<script type="module" src="./page.js"></script>');
  writeFileSync(
    join(root, 'page.js'),
    `import { atlasUrl } from 'virtual:atlas/index';
     import { mapData } from 'virtual:atlas/map-data';
     import { searchUrl } from 'virtual:atlas/search';
     globalThis.page = { atlasUrl, mapData, searchUrl };
     export { atlasUrl, mapData, searchUrl };`,
  );
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

test('a good folder builds: the index, its parts, GeoJSON and tiles, found from any path', async () => {
  const root = createPage();
  const folder = createGeodata({ 'atlas.json': createAtlasFile({ title: "Salt's \\ “atlas”" }) });
  const plugins = [geodataPlugin(geodataSource(folder))];
  await build({ ...quiet, root, base: './', plugins, build: { modulePreload: false } });

  const assets = join(root, 'dist/assets');
  const script = readdirSync(assets).find((name) => name.endsWith('.js'))!;
  await import(pathToFileURL(join(assets, script)).href);
  const { page } = globalThis as unknown as {
    page: { atlasUrl: string; mapData: typeof mapData; searchUrl: string };
  };
  const read = <Json>(url: string) => JSON.parse(readFileSync(new URL(url), 'utf8')) as Json;
  const { atlas, parts } = read<AtlasIndex>(page.atlasUrl);
  expect(atlas.title).toBe("Salt's \\ “atlas”");
  for (const [file] of [...parts.places, ...parts.articles, ...parts.words, [parts.about]]) {
    expect(() => read(new URL(`parts/${file}`, page.atlasUrl).href)).not.toThrow();
  }
  const { places, ground, tiles, deepest, first } = page.mapData;
  expect(places).toMatch(/\/assets\/places-[\w-]{8}\.json$/);
  expect(ground).toMatch(/\/assets\/ground-[\w-]{8}\.json$/);
  const collections = [read(places), ...Object.values(read<Record<string, unknown>>(ground))];
  expect(collections).toHaveLength(7);
  for (const each of collections) expect(each).toMatchObject({ type: 'FeatureCollection' });
  const { pack } = tilePlace(page.mapData, deepest, first);
  expect(gunzipSync(readFileSync(new URL(tiles + pack))).length).toBeGreaterThan(60);
  expect(page.searchUrl).toMatch(/\/assets\/search-[\w-]+\.json$/);
  const search = openNameIndex(read<NameIndex>(page.searchUrl), atlas.places);
  expect(search(['brine']).hits.map(({ place }) => place.id)).toEqual(['salt-town']);
});

test('in development the map’s files are served, and a change is seen, faults and all', async () => {
  const folder = createGeodata();
  const server = await createServer({
    ...quiet,
    root: createPage(),
    plugins: [geodataPlugin(geodataSource(folder))],
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 0 },
  });
  onTestFinished(() => server.close());
  await server.listen();
  const origin = `http://127.0.0.1:${(server.httpServer!.address() as { port: number }).port}`;
  const places = () => fetch(`${origin}/@geodata/places.json`);
  const tile = () => fetch(`${origin}/@geodata/tiles/0-0-0.bin`);
  const index = async () => {
    await server.transformRequest('virtual:atlas/index');
    return (await fetch(`${origin}/@geodata/atlas.json`)).text();
  };
  const urls = async () => (await server.transformRequest('virtual:atlas/map-data'))!.code;
  /** Saves the file until the change is seen: two changes at once may count as one. */
  const change = (title: string, check: () => Promise<void>) =>
    soon(async () => {
      writeGeodata(folder, 'atlas.json', createAtlasFile({ title }));
      await check();
    });
  const soon = (check: () => Promise<void>) =>
    vi.waitFor(check, { timeout: 60_000, interval: 500 });
  await soon(async () => expect(server.watcher.getWatched()[folder]).toContain('atlas.json'));

  expect(((await (await places()).json()) as { features: unknown[] }).features).toHaveLength(1);
  expect(await urls()).toContain(
    `places = new URL('/@geodata/places.json', String(import.meta.url)).href`,
  );
  expect(gunzipSync(await (await tile()).arrayBuffer()).length).toBeGreaterThan(100);
  expect(await index()).toContain('Salt Atlas');
  expect(await (await fetch(`${origin}/@geodata/search.json`)).text()).toContain('brine');

  await change('Pepper Atlas', async () => expect(await index()).toContain('Pepper Atlas'));

  await change('', () =>
    expect(index()).rejects.toThrow('atlas.json: title: expected some text, got ""'),
  );
  expect((await places()).status).toBe(500);

  await change('Salt Atlas', async () => expect(await index()).toContain('Salt Atlas'));
});
