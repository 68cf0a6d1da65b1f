import { HtmlValidate } from 'html-validate';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test, onTestFinished } from 'vitest';
import { serveDist } from '../../scripts/lib/serve.mjs';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import { buildSite } from '../fixtures/build-site';
import { HTML_RULES } from '../fixtures/html-rules';
import { translatable } from '../fixtures/translatable';

const PROJECT = resolve(import.meta.dirname, '../..');
const SITE_URL = 'https://example.org/atlas';

interface ArticleFile {
  citation: { id: string; title: string };
  excerpts: { id: string; selectors: [{ exact: string }]; mentions: { placeId: string }[] }[];
}

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

/** The text of HTML, as a browser without script shows it. */
function textOf(html: string): string {
  return html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** Width and height of a PNG of the site, as its header has them. */
function sizeOf(file: string): string {
  const header = readFileSync(join(site, file));
  return `${header.readUInt32BE(16)}x${header.readUInt32BE(20)}`;
}

function quotationsOf(html: string): string[] {
  const quotations = html.matchAll(/<blockquote[^>]*>([\s\S]*?)<\/blockquote>/g);
  return Array.from(quotations, ([, inner]) => textOf(inner!));
}

/** A note that would be a script where it stands as it is. */
const NOTE = 'A note with </script><script>alert(1)</script> & "quotes".';

let site: string;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-geodata-'));
  cpSync(join(PROJECT, 'geodata'), folder, { recursive: true });
  const [file] = readdirSync(join(folder, 'articles'));
  const article = JSON.parse(read(folder, `articles/${file}`)) as object;
  writeFileSync(
    join(folder, 'articles', file!),
    JSON.stringify({ ...article, publisherNote: NOTE }),
  );
  site = await buildSite({ SITE_URL, GEODATA: folder });
  rmSync(folder, { recursive: true });
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

const pages = () =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll('\\', '/'));

const articles = readdirSync(join(PROJECT, 'geodata/articles')).map(
  (file) => JSON.parse(read(PROJECT, `geodata/articles/${file}`)) as ArticleFile,
);

describe('the page without script', () => {
  test.each(['index.html', 'places/index.html'])(
    '%s holds every excerpt, word for word',
    (file) => {
      const quotations = quotationsOf(read(site, file));
      for (const { excerpts } of articles) {
        for (const { selectors } of excerpts) expect(quotations).toContain(selectors[0].exact);
      }
    },
  );

  test('holds title, layers, citations and About', () => {
    const text = textOf(read(site, 'index.html'));
    const atlas = JSON.parse(read(PROJECT, 'geodata/atlas.json')) as { title: string };
    const about = JSON.parse(read(PROJECT, 'geodata/about.json')) as {
      sections: { heading: string; statements: { text: string }[] }[];
    };
    expect(text).toContain(atlas.title);
    for (const file of readdirSync(join(PROJECT, 'geodata/layers'))) {
      const { layer } = JSON.parse(read(PROJECT, `geodata/layers/${file}`)) as {
        layer: { title: string; description: string };
      };
      expect(text).toContain(layer.title);
      expect(text).toContain(layer.description);
    }
    for (const { citation } of articles) expect(text).toContain(citation.title);
    for (const { heading, statements } of about.sections) {
      expect(text).toContain(heading);
      for (const statement of statements) expect(text).toContain(statement.text);
    }
  });

  test('goes down its headings without leaving a level out', () => {
    const [, document] = read(site, 'index.html').split('<noscript><div');
    const levels = Array.from(document!.matchAll(/<h(\d)/g), ([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
  });
});

describe('the pages of the places', () => {
  test('stand for every place, with its names in their languages and what is said of it', () => {
    const mentioned = new Map<string, string[]>();
    for (const { selectors, mentions } of articles.flatMap(({ excerpts }) => excerpts)) {
      for (const id of new Set(mentions.map(({ placeId }) => placeId))) {
        mentioned.set(id, [...(mentioned.get(id) ?? []), selectors[0].exact]);
      }
    }
    expect(mentioned.size).toBeGreaterThan(20);
    for (const [id, quoted] of mentioned) {
      const html = read(site, `places/${id}/index.html`);
      expect(quotationsOf(html).toSorted()).toEqual(quoted.toSorted());
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toMatch(/<title>[^<]+ – [^<]+<\/title>/);
      expect(html).toMatch(/<meta name="description" content="[^"]+"/);
      expect(html).toContain(`href="../../?place=${id}"`);
    }
    expect(read(site, 'places/khankendi/index.html')).toContain(
      '<span lang="hy">Ստեփանակերտ</span>',
    );
  });

  test('tell machines what and where they are', () => {
    const html = read(site, 'places/khankendi/index.html');
    const block = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html);
    expect(JSON.parse(block![1]!)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Place',
      name: { '@value': 'Khankendi', '@language': 'en' },
      alternateName: expect.arrayContaining([{ '@value': 'Stepanakert', '@language': 'en' }]),
      geo: { '@type': 'GeoCoordinates', latitude: 39.8182, longitude: 46.7511 },
    });
  });
});

describe('the pages of the articles', () => {
  test('hold each its excerpts, with links to the places that they name, and to the map', () => {
    for (const { citation, excerpts } of articles) {
      const html = read(site, `articles/${citation.id}/index.html`);
      expect(quotationsOf(html)).toEqual(excerpts.map(({ selectors }) => selectors[0].exact));
      for (const { id, mentions } of excerpts) {
        expect(html).toContain(`id="${id}"`);
        for (const { placeId } of mentions) {
          expect(html).toContain(`href="../../places/${placeId}/"`);
        }
      }
      expect(html).toContain(`href="../../?view=articles&amp;article=${citation.id}"`);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)![1]!).trim()).toBe(citation.title);
    }
  });

  test('are where a quotation of a place leads to', () => {
    const html = read(site, 'places/shusha/index.html');
    const quoting = articles.flatMap(({ citation, excerpts }) =>
      excerpts
        .filter(({ mentions }) => mentions.some(({ placeId }) => placeId === 'shusha'))
        .map(({ id }) => `href="../../articles/${citation.id}/#${id}"`),
    );
    expect(quoting.length).toBeGreaterThan(1);
    for (const href of quoting) expect(html).toContain(href);
  });
});

describe('the pages of the tour’s steps', () => {
  const { steps } = JSON.parse(read(PROJECT, 'geodata/tour.json')) as {
    steps: { id: string; heading: string; text: string; excerpts: string[] }[];
  };
  const excerptOf = new Map(
    articles.flatMap(({ excerpts }) => excerpts.map((each) => [each.id, each] as const)),
  );

  test('hold each its text, quotations and picture, and lead to the map, before and after', () => {
    steps.forEach(({ id, heading, text, excerpts }, index) => {
      const html = read(site, `tour/${id}/index.html`);
      expect(textOf(html)).toContain(text);
      expect(textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)![1]!)).toBe(heading);
      expect(quotationsOf(html)).toEqual(
        excerpts.map((each) => excerptOf.get(each)!.selectors[0].exact),
      );
      expect(html).toContain(`src="../../tour/${id}.png"`);
      expect(html).toContain(`href="../../?step=${index + 1}"`);
      for (const near of [steps[index - 1], steps[index + 1]]) {
        if (near) expect(html).toContain(`href="../${near.id}/"`);
      }
    });
  });
});

test('the site can be put on a home screen: icons as PNGs of the sizes that the manifest says', () => {
  const { icons } = JSON.parse(read(site, 'site.webmanifest')) as {
    icons: { src: string; type: string; sizes: string; purpose: string }[];
  };
  const pngs = icons.filter(({ type }) => type === 'image/png');
  expect(pngs.map(({ sizes, purpose }) => `${purpose} ${sizes}`)).toEqual([
    ...['any 192x192', 'any 512x512', 'maskable 192x192', 'maskable 512x512'],
  ]);
  for (const { src, sizes } of pngs) expect(sizeOf(src)).toBe(sizes);
  expect(sizeOf('apple-touch-icon.png')).toBe('180x180');
  // What is transparent, iOS fills with black.
  const { data } = PNG.sync.read(readFileSync(join(site, 'apple-touch-icon.png')));
  expect(data.filter((_, index) => index % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
  for (const page of ['index.html', 'places/shusha/index.html']) {
    expect(read(site, page)).toMatch(/rel="apple-touch-icon" href="[./]+apple-touch-icon.png"/);
  }
});

test('previews of all pages: each place, article and step its own picture, title and words', () => {
  const meta = (html: string, name: string) =>
    new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
  const own = new Map<string, string>();
  const outside: string[] = [];
  for (const page of pages().filter((file) => /^(places|articles|tour)\/.+\//.test(file))) {
    const html = read(site, page);
    const folder = page.replace('index.html', '');
    expect(meta(html, 'og:url')).toBe(`${SITE_URL}/${folder}`);
    for (const name of ['og:title', 'og:description', 'og:image:alt', 'description']) {
      expect(meta(html, name)?.length, `${page}: ${name}`).toBeGreaterThan(10);
    }
    const picture = meta(html, 'og:image')!.replace(`${SITE_URL}/`, '');
    expect(sizeOf(picture)).toBe('1200x630');
    expect(meta(html, 'twitter:card')).toBe('summary_large_image');
    if (picture === 'preview.png') outside.push(folder);
    else {
      expect(picture).toBe(folder.replace(/\/$/, '.png'));
      own.set(folder, readFileSync(join(site, picture)).toString('base64'));
    }
  }
  expect(outside).toContain('places/moscow/');
  expect(outside.every((folder) => folder.startsWith('places/'))).toBe(true);
  expect(own.size).toBeGreaterThan(25);
  // Each shows, or marks, something else.
  const places = [...own].filter(([folder]) => folder.startsWith('places/'));
  expect(new Set(places.map(([, picture]) => picture)).size).toBe(places.length);
});

describe('every page', () => {
  test('is HTML as the standard has it: one main element, no id twice', async () => {
    const validator = new HtmlValidate(HTML_RULES);
    const reports = await Promise.all(
      pages().map((file) => validator.validateFile(join(site, file))),
    );
    const faults = reports.flatMap(({ results }) =>
      results.flatMap(({ filePath, messages }) =>
        messages.map(({ line, ruleId, message }) => `${filePath}:${line} ${ruleId}: ${message}`),
      ),
    );
    expect(reports.length).toBeGreaterThan(30);
    expect(faults).toEqual([]);
  });

  test('keeps machine translation from quotations and names', () => {
    const names = new Set(
      readGeodata('geodata').layers.flatMap(({ features }) =>
        features.flatMap(({ properties }) =>
          (properties.names ?? []).map(({ toponym }) => toponym),
        ),
      ),
    );
    for (const file of pages()) {
      const open = translatable(read(site, file)).filter(
        ({ text, isQuoted }) => isQuoted || names.has(text),
      );
      expect({ file, open }).toEqual({ file, open: [] });
    }
  });

  test('has links that lead somewhere', () => {
    for (const page of pages()) {
      const html = read(site, page);
      for (const [, address] of html.matchAll(/(?:href|src|srcset)="([^"]+)"/g)) {
        if (/^(https?:|data:)/.test(address!)) continue;
        const [path = '', fragment] = address!.replace(/\?[^#]*/, '').split('#');
        // What is found at any address leads to others from the root of the host.
        const inSite = path.replace(/^\/atlas\//, '/');
        const target = path === '' ? page : posix.join(dirname(page), inSite);
        const file = target.endsWith('/') || target === '.' ? join(target, 'index.html') : target;
        expect(existsSync(join(site, file)), `${page}: ${address}`).toBe(true);
        // What only the script draws has its targets there.
        if (!fragment || ['places', 'map'].includes(fragment)) continue;
        expect(read(site, file), `${page}: ${address}`).toContain(`id="${fragment}"`);
      }
    }
  });

  test('has no script or style in it, and beyond the opening view nothing to press', () => {
    for (const page of pages()) {
      const html = read(site, page);
      expect(html).not.toMatch(/<style|\sstyle="|\son\w+="/);
      expect(html.replace(/<script type="application\/(ld\+)?json"[^>]*>/g, '')).not.toMatch(
        /<script(?![^>]* src=)/,
      );
      const [, text = html] = html.split('<noscript><div');
      expect(text).not.toMatch(/<(button|input|select)/);
    }
  });

  test('says first of all what it may run and ask', () => {
    for (const page of pages()) {
      const [first = ''] = /<(meta http-equiv|title|link|script|style)[^>]*>/.exec(
        read(site, page),
      )!;
      expect(first, page).toMatch(/Content-Security-Policy" content="default-src 'none'; /);
    }
  });
});

test('the licences of all that ships are there: of the page, its workers, its service worker, its fonts', () => {
  const html = read(site, 'licences/index.html');
  const { dependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  // Of it, nothing reaches the browser: what it measures is measured when the site is built.
  const shipped = Object.keys(dependencies).filter((name) => name !== '@turf/turf');
  for (const name of [...shipped, 'earcut', 'entities']) {
    expect(html, name).toMatch(new RegExp(`(<summary[^>]*>|<span[^>]*>)${name}\\b`));
  }
  expect(html).toContain('Permission is hereby granted, free of charge');
  expect(html.match(/SIL OPEN FONT LICENSE/g)?.length).toBeGreaterThan(2);
  expect(html).toContain('© OpenStreetMap contributors');
});

test('a browser older than those the site is built for is told so at once', () => {
  const sheets = readdirSync(join(site, 'assets')).filter((file) => file.endsWith('.css'));
  const css = sheets.map((file) => read(site, `assets/${file}`)).join('');
  // A minifier that knows the targets might take the rule for one that never applies.
  expect(css).toMatch(/@supports not \(text-wrap: ?balance\) ?\{\s*\.not-started/);
});

describe('an address where nothing is', () => {
  test('is answered by a page that leads back from any folder', () => {
    const html = read(site, '404.html');
    const addresses = Array.from(
      html.matchAll(/(?:href|src)="([^"]+)"/g),
      ([, address]) => address!,
    );
    expect(addresses).toContain('/atlas/');
    expect(addresses).toContain('/atlas/places/');
    for (const address of addresses) expect(address).toMatch(/^\/atlas\//);
    expect(html).not.toContain('rel="canonical"');
    expect(textOf(html)).toContain('There is no such page here');
  });

  test('is asked of npm start with the same result, and a folder leads to its slash', async () => {
    const server = await serveDist({ outDir: site, base: '/maps/atlas/' });
    onTestFinished(() => server.close());
    const ask = (path: string) => fetch(server.url + path, { redirect: 'manual' });
    for (const path of ['nothing', 'places/nobody/', 'assets/none-1a2b3c4d.js', '%E0', '..%2Fx']) {
      const answer = await ask(path);
      expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([
        path,
        404,
        'no-cache',
      ]);
      expect(await answer.text()).toBe(read(site, '404.html'));
    }
    const folder = await ask('places/shusha?x=1');
    expect([folder.status, folder.headers.get('location')]).toEqual([301, 'shusha/?x=1']);
    expect((await fetch(`${server.url}places/shusha?x=1`)).url).toBe(
      `${server.url}places/shusha/?x=1`,
    );
  });
});

test('a build that is told its address gives it to search engines, page by page', () => {
  const html = read(site, 'places/shusha/index.html');
  expect(html).toContain(`<link rel="canonical" href="${SITE_URL}/places/shusha/" />`);
  expect(read(site, 'index.html')).toContain(`href="${SITE_URL}/"`);
  expect(read(site, 'index.html')).toContain(`"${SITE_URL}/preview.png"`);
  expect(sizeOf('preview.png')).toBe('1200x630');
  expect(read(site, 'robots.txt')).toContain(`Sitemap: ${SITE_URL}/sitemap.xml\n`);
  const listed = read(site, 'sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g);
  const addresses = pages()
    .filter((file) => !['404.html', 'embed/index.html'].includes(file))
    .map((file) => `${SITE_URL}/${file.replace(/index\.html$/, '')}`);
  expect(Array.from(listed, ([, address]) => address).toSorted()).toEqual(addresses.toSorted());
});

test('what is written of an article stays text in what machines read', () => {
  const noted = pages().filter((file) => textOf(read(site, file)).includes(NOTE));
  expect(noted.length).toBeGreaterThan(1);
  for (const file of pages()) expect(read(site, file)).not.toContain('<script>alert');
});

test('an address that is none stops the build', async () => {
  await expect(buildSite({ SITE_URL: 'example.org' })).rejects.toThrow(
    'SITE_URL: expected an absolute URL such as https://example.org/atlas/, got "example.org"',
  );
});
