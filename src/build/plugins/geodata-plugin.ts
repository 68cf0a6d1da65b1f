import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { EnvironmentModuleNode, Plugin, ViteDevServer } from 'vite';
import { buildNameIndex } from '../../data/search/name-index';
import { buildAtlas } from '../atlas/build-atlas';
import { buildTiles, tileIndex } from '../atlas/build-tiles';
import { exportFiles } from '../atlas/export-files';
import { SCREENS } from '../atlas/opening-views';
import { splitAtlas } from '../atlas/split-atlas';
import type { Geodata, GeodataSource } from '../geodata/read-geodata';
import { HASH_LENGTH } from '../../domain/editing/match-known-article';
import { packGazetteer } from '../../library/packed-gazetteer';
import { inWorld, viewOn } from '../../map/camera';
import { writeDate } from '../../domain/dates/iso-date';
import { escapeHtml } from '../../domain/exchange/escape-html';
import type { LocatorData } from '../../map/locator/locator-data';

/** Where the development server gives out what a build writes to files. */
const DEV_PATH = '/@geodata/';
const SEARCH_FILE = 'search.json';
const INDEX_FILE = 'atlas.json';
/** Where the parts of the atlas stand, from the index on. */
const PARTS = 'parts/';
/** Where the packs of tiles stand, from the places on; a build adds a hash. */
const TILES = 'tiles';
const PLACES_FILE = 'places.json';
const GROUND_FILE = 'ground.json';
/** What `INDEX_FILE` is called in a build. */
const isIndexFile = (file: string) => /(^|\/)atlas-[\w-]{8}\.json$/.test(file);
/** Where the files to download stand, from the page on; their names never change. */
const EXPORTS = 'data/';
/** Stands for the atlas's title in `index.html`. */
const TITLE = '%ATLAS_TITLE%';

type Content = ReturnType<typeof readContent>;

/**
 * The virtual modules by id; `src/env.d.ts` says what each is.
 *
 * @param urlOf gives an expression for the URL of one of the content's files
 * @param tilesFolder where the packs of tiles stand, from the places on
 */
const MODULES: Record<
  string,
  (content: Content, urlOf: (file: string) => string, tilesFolder: () => string) => string
> = {
  'virtual:atlas/index': (_, urlOf) => `export const atlasUrl = ${urlOf(INDEX_FILE)};`,
  'virtual:atlas/first-dates': ({ firstDates }) => `export default ${JSON.stringify(firstDates)};`,
  'virtual:atlas/language': ({ language }) => `export default ${JSON.stringify(language)};`,
  'virtual:atlas/map-data': ({ tileIndex }, urlOf, tilesFolder) =>
    `const places = ${urlOf(PLACES_FILE)};
     const tiles = new URL('${tilesFolder()}/', places).href;
     export const mapData = { places, tiles, ground: ${urlOf(GROUND_FILE)}, ...${JSON.stringify(tileIndex)} };`,
  'virtual:atlas/search': (_, urlOf) => `export const searchUrl = ${urlOf(SEARCH_FILE)};`,
  'virtual:atlas/gazetteer': ({ gazetteer }) => {
    const json = JSON.stringify(JSON.stringify(gazetteer()));
    return `export const { atlas, gazetteer, knownArticles } = JSON.parse(${json});`;
  },
  'virtual:atlas/opening.css': ({ openingCss }) => openingCss,
};

/**
 * Turns a geodata folder into the modules `virtual:atlas/…`. It writes the
 * parts of the atlas and the tiles beside the index, and what a visitor can download to
 * `data/`. Geodata that breaks the contract stops a build before it writes
 * anything; in development it shows in the overlay until it is mended.
 *
 * @param siteUrl where the site will stand, as `readSiteUrl` gives it
 * @param dates BCP 47: whose words the interface writes dates in
 */
export function geodataPlugin(
  source: GeodataSource,
  siteUrl: string | null = null,
  dates = 'en-GB',
): Plugin {
  let content: Content | null = null;
  const current = () => (content ??= readContent(source.read(), siteUrl, dates));

  return {
    name: 'geodata',

    // Earlier than a build begins, so that its own stack trace does not bury the lines.
    configResolved({ command, logger }) {
      if (command !== 'build') return;
      current();
      for (const warning of source.read().warnings) logger.warn(warning);
    },

    // By Rollup's convention other plugins leave an id alone that begins with NUL.
    resolveId: (id) => (id in MODULES ? `\0${id}` : null),

    load(id) {
      const isBuild = this.environment.mode === 'build';
      const urlOf = (name: string) => {
        // Not the bare `import.meta.url`, by which Vite would look up a file.
        if (!isBuild) return `new URL('${DEV_PATH}${name}', String(import.meta.url)).href`;
        const reference = this.emitFile({ type: 'asset', name, source: current().files[name]! });
        return `import.meta.ROLLUP_FILE_URL_${reference}`;
      };
      const folder = () => (isBuild ? tilesFolder(current().tiles()) : TILES);
      return MODULES[id.replace('\0', '')]?.(current(), urlOf, folder) ?? null;
    },

    // Not as assets: a bundler would hold and hash each of thousands of files.
    writeBundle({ dir }) {
      if (this.environment.name !== 'client' || dir === undefined) return;
      writeFiles(join(dir, EXPORTS), Object.entries(current().exports()));
      writeFiles(join(dir, 'assets', PARTS), current().parts);
      const tiles = current().tiles();
      writeFiles(join(dir, 'assets', tilesFolder(tiles)), tiles);
    },

    transformIndexHtml(html, { bundle = {}, path }) {
      const root = path.split('/').slice(2).fill('../').join('') || './';
      const file = Object.keys(bundle).find(isIndexFile);
      const hint = file
        ? `  <link rel="preload" href="${root}${file}" as="fetch" crossorigin />\n  `
        : '';
      return html
        .replaceAll(TITLE, () => escapeHtml(current().title))
        .replace('</head>', () => `${hint}</head>`);
    },

    configureServer(server) {
      server.watcher.add(source.folder);
      server.watcher.on('all', (_event, file) => {
        if (relative(source.folder, file).startsWith('..')) return;
        source.invalidate();
        content = null;
        reload(server);
      });
      serve(server, DEV_PATH, (path) => {
        const { files, parts, tiles } = current();
        const part = files[path] ?? parts.get(path.replace(PARTS, ''));
        return part ?? (path.startsWith(TILES) ? tiles().get(basename(path)) : undefined);
      });
      serve(server, `/${EXPORTS}`, (path) => current().exports()[path]);
    },
  };
}

/** Answers what is asked for below a path, by the rest of the path. */
function serve(
  { middlewares }: ViteDevServer,
  below: string,
  find: (path: string) => string | Uint8Array | undefined,
): void {
  middlewares.use(below, (request, response, next) => {
    const content = find((request.url ?? '').replace(/^\/|\?.*/g, ''));
    if (content === undefined) return next();
    const type = typeof content === 'string' ? 'application/json' : 'application/octet-stream';
    response.setHeader('Content-Type', type).end(content);
  });
}

/** What the virtual modules, the page's title and the files beside it are made of. */
function readContent(geodata: Geodata, siteUrl: string | null, dates: string) {
  const built = buildAtlas(geodata);
  const { atlas, places } = built;
  const drawn = { places, ...geodata.basemap } as unknown as LocatorData;
  const shapes = places.features.filter(({ geometry }) => geometry.type !== 'Point');
  const { index, files } = splitAtlas(atlas);
  const tilesAt = tileIndex(atlas);
  let tiles: Map<string, Uint8Array> | null = null;
  return {
    /** JSON texts whose URLs the modules give, by file name. */
    files: {
      [INDEX_FILE]: JSON.stringify(index),
      [SEARCH_FILE]: JSON.stringify(buildNameIndex(atlas.places)),
      [PLACES_FILE]: JSON.stringify({ ...places, features: shapes }),
      [GROUND_FILE]: JSON.stringify(drawn),
    } as Record<string, string>,
    parts: files,
    tileIndex: tilesAt,
    /** The base map and the points of places in tiles, in packs by file name. */
    tiles: () => (tiles ??= buildTiles(drawn, tilesAt)),
    title: atlas.title,
    /** The proportions of the opening views, which a style sheet cannot work out. */
    openingCss: SCREENS.map((screen) => {
      const [left, top, right, bottom] = inWorld(viewOn(screen, atlas));
      return `.opening > .${screen} { --ratio: ${((right - left) / (bottom - top)).toFixed(5)}; }`;
    }).join('\n'),
    /** When the map is of, and from when until when excerpts speak: in words, by ISO 8601. */
    firstDates: Object.fromEntries(
      [atlas.asOf, index.atlas.dates[0]?.start, index.atlas.dates.at(-1)?.end].flatMap((iso) =>
        iso ? [[iso, writeDate(iso, dates)]] : [],
      ),
    ),
    language: atlas.language ?? 'en',
    // Made when they are written: of a large atlas they are larger than all the rest.
    exports: () => exportFiles(geodata, built, siteUrl),
    gazetteer: () => ({
      atlas: atlas.places.map(({ id, kind, names, spellings, anchor: at }) => ({
        id,
        kind,
        names,
        spellings,
        at,
      })),
      gazetteer: packGazetteer(geodata.gazetteer),
      knownArticles: geodata.articles.map(({ citation, text }) => ({
        articleId: citation.id,
        sentences: text.sentences.map(({ sha256 }) => sha256.slice(0, HASH_LENGTH)),
      })),
    }),
  };
}

/** Named by what is in it, as assets are. */
function tilesFolder(tiles: Map<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const pack of tiles.values()) hash.update(pack);
  return `${TILES}-${hash.digest('base64url').slice(0, 8)}`;
}

function reload({ environments }: ViteDevServer): void {
  for (const { moduleGraph } of Object.values(environments)) {
    for (const id of Object.keys(MODULES)) {
      const module = moduleGraph.getModuleById(`\0${id}`);
      if (module) moduleGraph.invalidateModule(module as EnvironmentModuleNode);
    }
  }
  environments.client?.hot.send({ type: 'full-reload' });
}

/**
 * The address at which the atlas will stand, with a slash at its end; null
 * where none was given.
 *
 * @throws Error with one sentence if it is no absolute http(s) URL.
 */
export function readSiteUrl(given: string | undefined): string | null {
  if (!given) return null;
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    throw new Error(
      `SITE_URL: expected an absolute URL such as https://example.org/atlas/, got "${given}".`,
    );
  }
  const { origin, pathname } = new URL(given);
  return `${origin}${pathname}${pathname.endsWith('/') ? '' : '/'}`;
}

/** Writes files into a folder, one after another, by their names from there on. */
export function writeFiles(folder: string, files: Iterable<[string, string | Uint8Array]>): void {
  for (const [name, content] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
