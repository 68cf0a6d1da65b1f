import { join, relative } from 'node:path';
import type { EnvironmentModuleNode, Plugin, ViteDevServer } from 'vite';
import { buildAtlas } from '../atlas/build-atlas';
import { fromFirstView } from '../../data/compact-places';
import { exportFiles } from '../atlas/export-files';
import type { GeodataSource } from '../geodata/geodata-source';
import type { Geodata } from '../geodata/read-geodata';
import { escapeHtml } from '../../domain/exchange/escape-html';
import type { Files } from '../atlas/pack-shards';
import { buildSearchIndex } from '../../data/search/search-index';

import { splitAtlas } from '../atlas/split-atlas';

import { writeFiles } from './write-files';

const ATLAS = 'virtual:atlas';
const FIRST = 'virtual:atlas/first';
const LANGUAGE = 'virtual:atlas/language';
const MAP_DATA = 'virtual:atlas/map-data';
const SEARCH = 'virtual:atlas/search';
const MODULES = [ATLAS, FIRST, LANGUAGE, MAP_DATA, SEARCH];
/** Vite's convention: what begins with a NUL is nobody else's module. */
const resolved = (id: string) => `\0${id}`;
/** Where the development server gives out what a build writes to files. */
const DEV_PATH = '/@geodata/';
const SEARCH_FILE = 'search.json';
const FIRST_FILE = 'atlas.json';
/** Where the shards of a large atlas stand, from the first file on. */
const SHARDS = 'shards/';
/** What `FIRST_FILE` is called in a build. */
const isFirstFile = (file: string) => /(^|\/)atlas-[\w-]{8}\.json$/.test(file);
/** Where the files to download stand, from the page on; their names never change. */
const EXPORTS = 'data/';
/** Stands for the atlas's title in `index.html`. */
const TITLE = '%ATLAS_TITLE%';

/**
 * What the virtual modules are made of: the atlas, GeoJSON texts by name, the
 * search index; besides, the shards of a large atlas, the page's title and the
 * texts of the files to download.
 */
interface Content {
  /** All of it, and what comes first of it, as JSON. */
  whole(): string;
  first: string;
  shards: Files;
  mapData: Record<string, string>;
  search: string;
  title: string;
  /** BCP 47. */
  language: string;
  exports(): Record<string, string>;
}

/**
 * Turns a geodata folder into `virtual:atlas` (the whole atlas, for pages drawn
 * when the site is built), `virtual:atlas/first` (URL of what the browser needs
 * of it first), `virtual:atlas/language` (that of what is written for it, so
 * that no script holds the atlas for this alone), `virtual:atlas/map-data` (URLs of GeoJSON files that the map
 * loads) and `virtual:atlas/search` (URL of the search index), and writes what a
 * reader can download to `data/`. Each page asks for the first of these before
 * its code has come. Geodata that breaks the contract stops a build
 * before it writes anything; in development it shows in the overlay until it is
 * mended.
 *
 * @param siteUrl where the site will stand, as `readSiteUrl` gives it
 */
export function geodataPlugin(source: GeodataSource, siteUrl: string | null = null): Plugin {
  let content: Content | null = null;
  const current = () => (content ??= readContent(source.read(), siteUrl));

  return {
    name: 'geodata',

    // Earlier than a build begins, so that its own stack trace does not bury the lines.
    configResolved({ command }) {
      if (command === 'build') current();
    },

    resolveId(id) {
      return MODULES.includes(id) ? resolved(id) : null;
    },

    load(id) {
      if (!MODULES.map(resolved).includes(id)) return null;
      const { whole, first, language, mapData, search } = current();
      if (id === resolved(ATLAS)) return `export default ${parseCall(whole())};`;
      if (id === resolved(LANGUAGE)) return `export default ${JSON.stringify(language)};`;
      const urlOf = (name: string, source: string) => {
        if (this.environment.mode !== 'build') return `new URL('${DEV_PATH}${name}', here).href`;
        return `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source })}`;
      };
      // A name of its own: Vite takes `new URL('…', import.meta.url)` for a file to look up.
      const here = 'const here = import.meta.url;\n';
      if (id === resolved(FIRST)) {
        return `${here}export const atlasUrl = ${urlOf(FIRST_FILE, first)};`;
      }
      if (id === resolved(SEARCH)) {
        return `${here}export const searchUrl = ${urlOf(SEARCH_FILE, search)};`;
      }
      const urls = Object.entries(mapData).map(
        ([name, source]) => `${name}: ${urlOf(`${name}.geojson`, source)}`,
      );
      return `${here}export const mapData = { ${urls.join(', ')} };`;
    },

    // Not as assets: a bundler would hold and hash each of thousands of files.
    writeBundle({ dir }) {
      if (this.environment.name !== 'client' || dir === undefined) return;
      writeFiles(join(dir, EXPORTS), Object.entries(current().exports()));
      writeFiles(join(dir, 'assets', SHARDS), current().shards);
    },

    transformIndexHtml(html, { bundle = {}, path }) {
      const root = path.split('/').slice(2).fill('../').join('') || './';
      const first = Object.keys(bundle).find(isFirstFile);
      const hint = first
        ? `  <link rel="preload" href="${root}${first}" as="fetch" crossorigin />\n  `
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
      server.middlewares.use(DEV_PATH, (request, response, next) => {
        const { search, first, shards } = current();
        const path = (request.url ?? '').replace(/^\//, '').replace(/\?.*/, '');
        const json: Record<string, string> = { [SEARCH_FILE]: search, [FIRST_FILE]: first };
        const found = json[path] ?? shards.get(path.replace(SHARDS, ''));
        if (found !== undefined) {
          return response.setHeader('Content-Type', 'application/json').end(found);
        }
        const name = /^\/(\w+)\.geojson/.exec(request.url ?? '')?.[1];
        const source = name === undefined ? undefined : current().mapData[name];
        if (source === undefined) return next();
        response.setHeader('Content-Type', 'application/geo+json').end(source);
      });
      server.middlewares.use(`/${EXPORTS}`, (request, response, next) => {
        const source = current().exports()[request.url?.slice(1) ?? ''];
        if (source === undefined) return next();
        response.setHeader('Content-Type', 'application/json').end(source);
      });
    },
  };
}

function readContent(geodata: Geodata, siteUrl: string | null): Content {
  const built = buildAtlas(geodata);
  const { atlas, places } = built;
  const { first, files: shards } = splitAtlas(atlas);
  const files = Object.entries({ places, ...geodata.basemap });
  return {
    whole: () => JSON.stringify(atlas),
    first: JSON.stringify(first),
    shards,
    mapData: Object.fromEntries(files.map(([name, value]) => [name, JSON.stringify(value)])),
    // Of a large atlas the names alone: its words have shards of their own.
    search: buildSearchIndex({ ...atlas, articles: fromFirstView(first).articles }),
    title: atlas.title,
    language: atlas.language ?? 'en',
    // Made when they are written: of a large atlas they are larger than all the rest.
    exports: () => exportFiles(geodata, built, siteUrl),
  };
}

/** Engines read JSON in a string faster than the same as an object literal. */
function parseCall(json: string): string {
  const text = json
    .replace(/[\\']/g, '\\$&')
    .replace(/[\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);
  return `JSON.parse('${text}')`;
}

function reload({ environments }: ViteDevServer): void {
  for (const { moduleGraph } of Object.values(environments)) {
    const modules = MODULES.map((id) => moduleGraph.getModuleById(resolved(id)));
    for (const module of modules) {
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
