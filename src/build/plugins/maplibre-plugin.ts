import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { normalizePath, transformWithOxc, type Plugin } from 'vite';

const require = createRequire(import.meta.url);
const MANIFEST = normalizePath(require.resolve('maplibre-gl/package.json'));
const { version } = require(MANIFEST) as { version: string };
const FOLDER = dirname(MANIFEST);
const MAP = `${FOLDER}/src/index.ts`;
const WORKER = `${FOLDER}/src/source/worker.ts`;
/** What the page starts as a worker, and the code that runs in it, by the ids that give their addresses. */
const START_URL = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
const WORKER_URL = 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
const START = '\0maplibre-gl-start';

/**
 * Starts MapLibre's worker, and nobody fetches it ahead as the worker's own code
 * is (`map/load-map.ts`): WebKit takes a file that the page has fetched out of its
 * memory, past the service worker, and then asks the network alone for what that
 * file imports. What the page says before MapLibre listens is said again.
 *
 * @param url an expression: the address of the worker's code
 */
const startCode = (url: string) => `
  const early = [];
  const keep = ({ data }) => early.push(data);
  addEventListener('message', keep);
  await import(${url});
  removeEventListener('message', keep);
  for (const data of early) dispatchEvent(new MessageEvent('message', { data }));
`;

/**
 * Builds MapLibre of the sources in its package. As published, the page's script
 * and the worker's each hold most of the other's code; built together, they share
 * it as a third, and a visitor gets it once: 110 kB less in brotli.
 */
export function mapLibrePlugin(): Plugin {
  let start: string;
  let worker: string;
  /** What the worker imports, and what that imports. */
  const workers = new Set<string>();
  const groups = [
    {
      name: 'maplibre-gl-shared',
      test: (id: string) => workers.has(id),
      minShareCount: 2,
      priority: 4,
    },
    {
      name: 'maplibre-gl',
      test: (id: string) => id.startsWith(FOLDER) && /\.[jt]s$/.test(id) && !workers.has(id),
      priority: 3,
    },
  ];
  return {
    name: 'maplibre',
    apply: 'build',
    enforce: 'pre',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }),

    buildStart() {
      worker = this.emitFile({ type: 'chunk', id: WORKER, name: 'maplibre-gl-worker' });
      start = this.emitFile({ type: 'chunk', id: START, name: 'maplibre-gl-start' });
    },

    resolveId(id) {
      if (id === 'maplibre-gl') return MAP;
      if (id === START) return START;
      return id === START_URL || id === WORKER_URL ? `\0${id}` : null;
    },

    load(id) {
      if (id === START) return startCode(`import.meta.ROLLUP_FILE_URL_${worker}`);
      if (id === `\0${START_URL}`) return `export default import.meta.ROLLUP_FILE_URL_${start};`;
      if (id === `\0${WORKER_URL}`) return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
      // Of which it wants the version only.
      return id === MANIFEST
        ? { code: `export default { version: '${version}' };`, moduleType: 'js' }
        : null;
    },

    transform: {
      filter: { id: /\/maplibre-gl\/(src\/.*\.ts|dist\/maplibre-gl\.css)$/ },
      handler(code, id) {
        if (id.endsWith('.css')) return usedRules(code);
        return transformWithOxc(code, id, {
          // As its own build does: a field that is only declared does not hide that of the parent.
          typescript: { removeClassFieldsWithoutInitializer: true },
          assumptions: { setPublicClassFields: true },
        });
      },
    },

    buildEnd() {
      const add = (id: string) => {
        if (workers.has(id)) return;
        workers.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(add);
      };
      add(WORKER);
    },
  };
}

/** Parts of MapLibre's interface that no page has, by their class names. */
const UNUSED = /-(popup|marker|user-location|pseudo-fullscreen|ctrl-(group|icon|logo))|ctrl button/;

/** MapLibre's style sheet without the rules of those: a tenth of it, since they hold pictures. */
const usedRules = (css: string) =>
  css.replace(/([^{}]+)\{[^{}]*\}/g, (rule, selectors: string) =>
    selectors.split(',').every((selector) => UNUSED.test(selector)) ? '' : rule,
  );
