import { relative, resolve } from 'node:path';
import type { EnvironmentModuleNode, Plugin, ViteDevServer } from 'vite';
import { buildAtlas } from './build-atlas';
import { readGeodata } from './read-geodata';

const ATLAS = 'virtual:atlas';
const MAP_DATA = 'virtual:atlas/map-data';
/** Vite's convention: what begins with a NUL is nobody else's module. */
const resolved = (id: string) => `\0${id}`;
/** Where the development server gives out what a build writes to files. */
const DEV_PATH = '/@geodata/';

/** What the two virtual modules are made of: the index, and GeoJSON texts by name. */
interface Content {
  atlas: string;
  mapData: Record<string, string>;
}

/**
 * Turns a geodata folder into `virtual:atlas` (the index, with the page) and
 * `virtual:atlas/map-data` (URLs of GeoJSON files that the map loads). Geodata
 * that breaks the contract stops a build before it writes anything; in
 * development it shows in the overlay until it is mended.
 *
 * @param folder the geodata folder, absolute or from the working directory.
 */
export function geodataPlugin(folder: string): Plugin {
  const root = resolve(folder);
  let content: Content | null = null;
  const current = () => (content ??= readContent(root));

  return {
    name: 'geodata',

    // Earlier than a build begins, so that its own stack trace does not bury the lines.
    configResolved({ command }) {
      if (command === 'build') current();
    },

    resolveId(id) {
      return id === ATLAS || id === MAP_DATA ? resolved(id) : null;
    },

    load(id) {
      if (id !== resolved(ATLAS) && id !== resolved(MAP_DATA)) return null;
      const { atlas, mapData } = current();
      if (id === resolved(ATLAS)) return `export default ${parseCall(atlas)};`;
      const urls = Object.entries(mapData).map(([name, source]) => {
        if (this.environment.mode !== 'build') {
          return `${name}: new URL('${DEV_PATH}${name}.geojson', here).href`;
        }
        const file = this.emitFile({ type: 'asset', name: `${name}.geojson`, source });
        return `${name}: import.meta.ROLLUP_FILE_URL_${file}`;
      });
      // A name of its own: Vite takes `new URL('…', import.meta.url)` for a file to look up.
      return `const here = import.meta.url;\nexport const mapData = { ${urls.join(', ')} };`;
    },

    configureServer(server) {
      server.watcher.add(root);
      server.watcher.on('all', (_event, file) => {
        if (relative(root, file).startsWith('..')) return;
        content = null;
        reload(server);
      });
      server.middlewares.use(DEV_PATH, (request, response, next) => {
        const name = /^\/(\w+)\.geojson/.exec(request.url ?? '')?.[1];
        const source = name === undefined ? undefined : current().mapData[name];
        if (source === undefined) return next();
        response.setHeader('Content-Type', 'application/geo+json').end(source);
      });
    },
  };
}

function readContent(root: string): Content {
  const fromHere = relative(process.cwd(), root);
  const geodata = readGeodata(root, fromHere.startsWith('..') ? root : fromHere || '.');
  const { atlas, places } = buildAtlas(geodata);
  const files = Object.entries({ places, ...geodata.basemap });
  return {
    atlas: JSON.stringify(atlas),
    mapData: Object.fromEntries(files.map(([name, value]) => [name, JSON.stringify(value)])),
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
    const modules = [ATLAS, MAP_DATA].map((id) => moduleGraph.getModuleById(resolved(id)));
    for (const module of modules) {
      if (module) moduleGraph.invalidateModule(module as EnvironmentModuleNode);
    }
  }
  environments.client?.hot.send({ type: 'full-reload' });
}
