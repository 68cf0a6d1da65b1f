import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { EnvironmentModuleNode, Plugin, ViteDevServer } from 'vite';
import { atlasFiles, type AtlasFiles } from '../atlas/atlas-files';
import type { GeodataSource } from '../geodata/read-geodata';
import { withAtlas } from '../pages/fill-page';

/** Where the development server gives out what a build writes to files. */
const DEV_PATH = '/@geodata/';
/** In development tiles are cut when the first is asked for, and so have no name of their own. */
const DEV_TILES = 'tiles/';
/** Where the files to download stand, from the page on; their names never change. */
const EXPORTS = 'data/';
const OPENING_CSS = 'virtual:atlas/opening.css';

/**
 * Writes the files that an atlas is fetched as to `assets/`, says in the pages
 * which these are, and writes what a visitor can download to `data/`. Geodata
 * that breaks the contract stops a build before it writes anything; in
 * development it shows in the overlay until it is mended.
 *
 * @param siteUrl where the site will stand, as `readSiteUrl` gives it
 * @param dates BCP 47: whose words the interface writes dates in
 */
export function geodataPlugin(
  source: GeodataSource,
  siteUrl: string | null = null,
  dates = 'en-GB',
): Plugin<{ files(): AtlasFiles }> {
  let content: AtlasFiles | null = null;
  const current = () => (content ??= atlasFiles(source.read(), siteUrl, dates));

  return {
    name: 'geodata',
    /** For what draws the pages. */
    api: { files: current },

    // Earlier than a build begins, so that its own stack trace does not bury the lines.
    configResolved({ command, logger }) {
      if (command !== 'build') return;
      current();
      for (const warning of source.read().warnings) logger.warn(warning);
    },

    // By Rollup's convention other plugins leave an id alone that begins with NUL.
    resolveId: (id) => (id === OPENING_CSS ? `\0${id}` : null),
    load: (id) => (id === `\0${OPENING_CSS}` ? current().openingCss : null),

    // Not as assets: a bundler would hold and hash each of thousands of files.
    writeBundle({ dir }) {
      if (this.environment.name !== 'client' || dir === undefined) return;
      const { files, tiles, tilesFolder, exports } = current();
      writeFiles(join(dir, EXPORTS), Object.entries(exports()));
      writeFiles(join(dir, 'assets'), files);
      writeFiles(join(dir, 'assets', tilesFolder()), tiles());
    },

    transformIndexHtml(html, { bundle }) {
      // Of a build, what draws the pages says it.
      if (bundle) return html;
      const { data, title } = current();
      return withAtlas(html, title, { ...data, index: DEV_PATH + data.index, tiles: DEV_TILES });
    },

    configureServer(server) {
      server.watcher.add(source.folder);
      server.watcher.on('all', (_event, file) => {
        if (relative(source.folder, file).startsWith('..')) return;
        source.invalidate();
        content = null;
        for (const { moduleGraph } of Object.values(server.environments)) {
          const module = moduleGraph.getModuleById(`\0${OPENING_CSS}`);
          if (module) moduleGraph.invalidateModule(module as EnvironmentModuleNode);
        }
        server.environments.client.hot.send({ type: 'full-reload' });
      });
      serve(server, DEV_PATH, (path) => {
        const { files, tiles } = current();
        return path.startsWith(DEV_TILES)
          ? tiles().get(path.slice(DEV_TILES.length))
          : files.get(path);
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
