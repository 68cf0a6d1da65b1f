import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { minify, transformWithOxc, type Plugin, type Rolldown } from 'vite';
import { serviceWorkerLists } from '../publish/service-worker-lists';

const SOURCE = resolve(import.meta.dirname, '../../service-worker.ts');

/** Modules that begin what serves a reader's own articles, or other base maps: it is kept once it is used. */
const TOOLS = /\/src\/(library\/|ui\/library\/library-part|map\/basemaps\/)/;
/** What no page imports: the map's worker, and the style of the pages that are text. */
const MAP_WORKER = /maplibre-gl-worker-[\w-]{8}\.js$/;
const TEXT_STYLE = /\/pages-[\w-]{8}\.css$/;

/**
 * Writes `sw.js`, the service worker of `src/service-worker.ts` behind the list
 * of what it keeps: ahead, what a reader of the atlas needs; later, what is asked
 * for. It comes after what writes pages, so that its list has them all. What is
 * asked of other hosts, such as another base map, is not kept.
 */
export function offline(): Plugin {
  let folder: string;
  let ahead = new Set<string>();
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },

    generateBundle(_options, bundle) {
      if (this.environment.name === 'client') ahead = codeOfReaders(bundle);
    },

    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (this.environment.name !== 'client') return;
        const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
        const files = names.map((name) => {
          const path = join(folder, name);
          const file = { size: statSync(path).size, read: () => readFileSync(path) };
          return [name.replaceAll('\\', '/'), file] as const;
        });
        const lists = serviceWorkerLists(new Map(files), ahead);
        writeFileSync(join(folder, 'sw.js'), lists + (await serviceWorkerCode()));
      },
    },
  };
}

/** The service worker without its lists. */
export async function serviceWorkerCode(): Promise<string> {
  const { code } = await transformWithOxc(readFileSync(SOURCE, 'utf8'), SOURCE, {
    sourcemap: false,
  });
  return (await minify('sw.js', code)).code;
}

/** The scripts and style sheets that the pages reach without a reader's tools. */
export function codeOfReaders(bundle: Rolldown.OutputBundle): Set<string> {
  const reached = new Set(Object.keys(bundle).filter((file) => TEXT_STYLE.test(file)));
  const reach = (file: string) => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || reached.has(file)) return;
    if (chunk.isDynamicEntry && TOOLS.test(chunk.facadeModuleId ?? '')) return;
    for (const each of [file, ...(chunk.viteMetadata?.importedCss ?? [])]) reached.add(each);
    [...chunk.imports, ...chunk.dynamicImports].forEach(reach);
  };
  for (const chunk of Object.values(bundle)) {
    const { fileName } = chunk;
    if ((chunk.type === 'chunk' && chunk.isEntry) || MAP_WORKER.test(fileName)) reach(fileName);
  }
  return reached;
}
