import { createDocx, createFile, createPage, createPdf } from '../fixtures/create-files';
import { createHostileStrings } from '../fixtures/create-hostile';
import { createForeignStyle, tilePng } from '../fixtures/tile-server';
import { expect, test } from './driver';

const STREETS = 'https://tiles.openfreemap.org/';
const HEIGHTS = 'https://s3.amazonaws.com/';
const PARAGRAPHS = [
  'Snow on the pass',
  'Lorries reached Shusha before dark. The column had waited at Upper Gorge.',
];

test('anything that is not part of the page is refused, and reported', async ({ atlas }) => {
  await atlas.security.watch();
  await atlas.open();
  const attempts = {
    eval: 'window.ran = true',
    markup: '<b>bold</b>',
    worker: 'https://elsewhere.test/worker.js',
    request: 'https://elsewhere.test/',
    script: 'window.ran = true',
    style: 'body { color: red }',
  };
  expect(await atlas.security.allowed(attempts)).toEqual([]);
  expect(await atlas.security.hasRun()).toBe(false);
  for (const directive of ['require-trusted-types-for', 'connect-src', 'style-src']) {
    await expect.poll(() => atlas.security.reports.join('\n')).toContain(directive);
  }
});

test('every answer carries the headers of its sort', async ({ atlas }) => {
  const page = await atlas.security.headers('places/shusha/');
  expect(page).toMatchObject({
    'content-type': 'text/html;charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
  });
  expect(page['content-security-policy']).toContain("frame-ancestors 'self'");
  const frame = await atlas.security.headers('embed/');
  expect(frame['content-security-policy']).toContain("require-trusted-types-for 'script'");
  expect(frame['content-security-policy']).not.toContain('frame-ancestors');

  await atlas.open();
  const asset = atlas.network.requests.find(({ kind }) => kind === 'script');
  expect(await atlas.security.headers(asset!.url)).toMatchObject({
    'content-type': expect.stringContaining('text/javascript'),
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': expect.stringContaining("worker-src 'self'"),
  });
  expect((await atlas.security.headers('sw.js'))['cache-control']).toBe('no-cache');
  expect((await atlas.security.headers('site.webmanifest'))['content-type']).toBe(
    'application/manifest+json',
  );
});

// The visit without a network is in offline.spec.ts.
test.describe('no state of the site is reported:', () => {
  test.slow();
  test.beforeEach(({ atlas }) => atlas.security.watch());
  test.afterEach(({ atlas }) => expect(atlas.security.reports).toEqual([]));

  test('the map, its popup, the panel and all that opens from it', async ({ atlas }) => {
    await atlas.allowClipboard();
    await atlas.openMap();
    await atlas.list.choose('Shusha');
    await expect.poll(() => atlas.popup.name()).toContain('Shusha');
    await atlas.search.type('khankedi');
    await expect.poll(() => atlas.search.found()).not.toEqual([]);
    await atlas.press('Escape');
    await atlas.openDates();
    await atlas.choose('Names', 'Azerbaijani');
    await atlas.choose('Colours', 'Dark');
    await atlas.press('?');
    await atlas.tabTo('Close');
    await atlas.press('Enter');
    await atlas.map.drawn();

    await atlas.pressButton('Articles');
    await atlas.unfold('Cite this article');
    await atlas.pressButton('Copy BibTeX');
    await expect.poll(() => atlas.status()).toBe('BibTeX copied');
    await atlas.pressButton('About');
    await atlas.saved(() => atlas.follow('Places as GeoJSON'));

    await atlas.share.open();
    await atlas.share.savePicture();
    await atlas.share.prepareHandout();
    expect(atlas.network.problems).toEqual([]);
  });

  test(
    'importing an article from every kind of file, and placing a name by a click',
    { tag: '@long' },
    async ({ atlas }) => {
      await atlas.openMap('?view=articles#map=9/39.6/46.4');
      await atlas.library.open();
      await atlas.library.chooseFiles(
        createFile('snow.html', createPage(PARAGRAPHS)),
        createFile('snow.docx', await createDocx(PARAGRAPHS)),
        createFile('snow.pdf', createPdf(PARAGRAPHS)),
        createFile('snow.md', PARAGRAPHS.join('\n\n')),
      );
      await expect.poll(() => atlas.library.titles()).toHaveLength(4);
      await atlas.unfold('not known here');
      await atlas.pressButton('Place Upper Gorge on the map');
      await atlas.map.click(40, -60);
      await expect.poll(() => atlas.status()).toBe('Upper Gorge is on the map');
      await atlas.pressButton('Upper Gorge');
      await expect.poll(() => atlas.popup.name()).toContain('Upper Gorge');
      expect(atlas.network.problems).toEqual([]);
    },
  );

  test('other base maps', { tag: '@long' }, async ({ atlas }) => {
    const style = createForeignStyle({
      sources: {
        tiles: { type: 'raster', tiles: [`${STREETS}{z}/{x}/{y}.png`], tileSize: 256 },
        places: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
      },
    });
    await atlas.security.answerFor(`${STREETS}**`, JSON.stringify(style), 'application/json');
    for (const tiles of [`${STREETS}**/*.png`, `${HEIGHTS}**`]) {
      await atlas.security.answerFor(tiles, tilePng(), 'image/png');
    }
    await atlas.openMap();
    for (const title of ['OpenStreetMap streets', 'Relief']) {
      await atlas.map.chooseBase(title);
      await expect.poll(() => atlas.status()).toBe(`Base map: ${title}`);
      await atlas.map.drawn();
    }
    expect(atlas.network.problems).toEqual([]);
  });

  test(
    'hostile texts, from a link, files and the browser’s storage, are text',
    { tag: '@long' },
    async ({ atlas }) => {
      const hostile = createHostileStrings().filter((text) => text.length < 1000);
      const written = encodeURIComponent(hostile[0]!);
      await atlas.openMap(`?place=${written}&layers=shusha,${written}&q=${written}#map=99/999/x`);
      await expect
        .poll(() => atlas.text())
        .toContain(`Not known here, and left out: place=${hostile[0]}`);
      // What a link's search found lies over the panel until it is closed.
      await atlas.search.type(' ');
      await atlas.press('Escape');
      await atlas.pressButton('Articles');
      await atlas.library.open();
      const paragraphs = hostile.map((text) => `<p>${text}</p><p>They met in Goris. ${text}</p>`);
      const features = hostile.slice(0, 60).map((name, index) => ({
        type: 'Feature',
        properties: { name },
        geometry: { type: 'Point', coordinates: [46 + index / 50, 39.5] },
      }));
      await atlas.library.chooseFiles(
        createFile(`${hostile[40]}.txt`.replace(/[/\0]/g, ''), hostile.join('\n\n')),
        createFile('page.html', `<article>${paragraphs.join('')}</article>`),
        createFile('places.geojson', JSON.stringify({ type: 'FeatureCollection', features })),
      );
      await expect.poll(() => atlas.library.titles()).toHaveLength(2);
      // Names whose letters and digits are the same are places of their own all the same.
      await expect.poll(() => atlas.status()).toBe('60 places added');
      await atlas.security.store('theme', hostile[1]!);
      await atlas.reload();
      await expect.poll(() => atlas.library.titles()).toHaveLength(2);
      await atlas.search.type(' ');
      await atlas.press('Escape');
      await atlas.pressButton('Places');
      await atlas.list.choose('Shusha');
      await expect.poll(() => atlas.popup.name()).toContain('Shusha');
      expect(await atlas.security.hasRun()).toBe(false);
    },
  );

  test(
    'the page for frames, the pages of text, a browser without WebGL',
    { tag: '@long' },
    async ({ atlas }) => {
      await atlas.openMap('embed/?place=shusha');
      await atlas.pressButton('Legend');
      await atlas.open('places/');
      await atlas.open('licences/');
      await atlas.open('places/shusha/');
      await atlas.withoutWebGL();
      await atlas.openMap();
      await atlas.map.pressPlace('Khankendi');
      await expect.poll(() => atlas.popup.name()).toContain('Khankendi');
      expect(atlas.network.problems).toEqual([]);
    },
  );
});
