import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { minify, transformWithOxc, type Plugin, type Rolldown } from 'vite';

const SOURCE = resolve(import.meta.dirname, '../../service-worker.ts');

/** Bytes that are kept ahead of what grows with an atlas: its tiles, its parts, its pages. */
const GROWING_BYTES = 2_000_000;
const PAGES = /^(places|articles|tour)\//;
const GROWING = [/^assets\/tiles-/, /^assets\/parts\//, PAGES];

/** What a page may ask for of its own site. */
const KEPT = /\.(html|js|css|woff2|bin|geojson|json|jsonld|svg|webmanifest)$/;
/** Files that no page asks for, or that must come from the network. */
const NOT_KEPT = /^(sw\.js|404\.html)$/;

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
  let ofReaders = new Set<string>();
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },

    generateBundle(_options, bundle) {
      if (this.environment.name === 'client') ofReaders = codeOfReaders(bundle);
    },

    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (this.environment.name !== 'client') return;
        const { code } = await transformWithOxc(readFileSync(SOURCE, 'utf8'), SOURCE, {
          sourcemap: false,
        });
        const script = `${listOf(folder, ofReaders)}${code}`;
        writeFileSync(join(folder, 'sw.js'), (await minify('sw.js', script)).code);
      },
    },
  };
}

/** The scripts and style sheets that the pages reach without a reader's tools. */
function codeOfReaders(bundle: Rolldown.OutputBundle): Set<string> {
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

/** The constants that stand in front of the worker: `VERSION`, `AHEAD`, `LATER`. */
function listOf(folder: string, ofReaders: ReadonlySet<string>): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((file) => KEPT.test(file) && !NOT_KEPT.test(file))
    .map((file) => ({ file, size: statSync(join(folder, file)).size, rank: rankOf(file) }))
    .toSorted((a, b) => a.rank - b.rank || (a.file < b.file ? -1 : 1));
  let room = GROWING_BYTES;
  const isAhead = ({ file, size, rank }: (typeof files)[number]) => {
    if (rank > 0) return (room -= size) >= 0;
    return !/^(data|licences)\//.test(file) && (!/\.(js|css)$/.test(file) || ofReaders.has(file));
  };
  const lists: Record<'AHEAD' | 'LATER', Record<string, string>> = { AHEAD: {}, LATER: {} };
  for (const each of files) {
    const list = isAhead(each) ? 'AHEAD' : 'LATER';
    // Of thousands of pages, the list would be longer than the site.
    if (list === 'LATER' && PAGES.test(each.file)) continue;
    const bytes = readFileSync(join(folder, each.file));
    lists[list][each.file] = createHash('sha256').update(bytes).digest('base64');
  }
  const texts = Object.entries(lists).map(([name, list]) => [name, JSON.stringify(list)] as const);
  const version = createHash('sha256').update(JSON.stringify(texts)).digest('base64url');
  const constants = [['VERSION', JSON.stringify(version.slice(0, 8))], ...texts];
  return constants.map(([name, value]) => `const ${name} = ${value};\n`).join('');
}

/** 0 for what every atlas has as much of; what grows with one comes after it, the page's own first. */
function rankOf(file: string): number {
  return 1 + GROWING.findIndex((is) => is.test(file));
}
