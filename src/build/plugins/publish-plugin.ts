import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin, type PluginOption, type Rolldown } from 'vite';
import type { GeodataSource } from '../geodata/read-geodata';
import { GEODATA, KIT, type Kit } from '../publish/kit';
import { sha256Base64 } from '../sha256';
import { writeFiles } from './geodata-plugin';
import type { PagesKit } from './prerender-plugin';
import { codeOfReaders, serviceWorkerCode } from './service-worker-plugin';

const ID = 'virtual:publish-worker';
const WORKER = resolve(import.meta.dirname, '../../publish-worker.ts');
/** What is the same for every atlas, icons included; pages, headers and pictures are not. */
const COPIED = /\.(js|css|woff2|svg)$|^[\w-]*icon[\w-]*\.png$/;

export interface PublishOptions {
  source: GeodataSource;
  /** Plugins that the modules of pages need, and those that look at what is bundled. */
  plugins: PluginOption[];
  kit(): PagesKit;
}

/**
 * Puts into the site what its readers publish atlases of their own with: the
 * geodata that it is made of, what only a build knows, and a worker that builds a
 * site by the same code as here. Nobody fetches any of it but to publish.
 */
export function publishPlugin({ source, plugins, kit }: PublishOptions): Plugin {
  let worker: string;
  let copied: string[];
  let ahead: Set<string>;
  let publicDir: string;
  return {
    name: 'publish',

    configResolved(config) {
      publicDir = config.publicDir;
    },

    async buildStart() {
      if (this.environment.name !== 'client' || this.environment.mode !== 'build') return;
      const code = await bundleWorker(plugins);
      worker = this.emitFile({ type: 'asset', name: 'publish-worker.js', source: code });
    },

    resolveId: (id) => (id === ID ? `\0${id}` : null),

    load(id) {
      if (id !== `\0${ID}`) return null;
      const isBuild = this.environment.mode === 'build';
      // A development server has built nothing that could be copied.
      return `export default ${isBuild ? `import.meta.ROLLUP_FILE_URL_${worker}` : 'null'};`;
    },

    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      const beside = existsSync(publicDir) ? readdirSync(publicDir) : [];
      copied = [...Object.keys(bundle), ...beside].filter((file) => COPIED.test(file)).toSorted();
      ahead = codeOfReaders(bundle);
    },

    async writeBundle({ dir }) {
      if (this.environment.name !== 'client' || dir === undefined) return;
      const geodata = filesOf(source);
      const { pictures, ...pages } = kit();
      const hashed = (files: string[]) =>
        Object.fromEntries(
          files.map((file) => [file, sha256Base64(readFileSync(join(dir, file)))]),
        );
      const whole: Kit = {
        ...pages,
        copied: hashed(copied),
        pictures: hashed(pictures),
        geodata,
        ahead: [...ahead],
        serviceWorker: await serviceWorkerCode(),
      };
      writeFiles(dir, [[KIT, JSON.stringify(whole)]]);
      for (const file of geodata) {
        writeFiles(dir, [[GEODATA + file, readFileSync(join(source.folder, file))]]);
      }
    },
  };
}

/** What an atlas is made of, and what was decided by hand about its articles; never what else lies there, such as a text. */
function filesOf(source: GeodataSource): string[] {
  const { files, articles } = source.read();
  const decisions = articles.map(({ citation }) => `decisions/${citation.id}.json`);
  return [...files, ...decisions.filter((file) => existsSync(join(source.folder, file)))];
}

/** The publish worker as one file. Its pages are drawn, as here, by Svelte's code for servers. */
async function bundleWorker(plugins: PluginOption[]): Promise<string> {
  const result = (await build({
    configFile: false,
    root: resolve(import.meta.dirname, '../..'),
    logLevel: 'warn',
    envDir: false,
    publicDir: false,
    plugins: [...plugins, leftOut()],
    // Neither Node's nor the page's.
    resolve: { conditions: ['worker', 'module', 'svelte'] },
    ssr: {
      noExternal: true,
      target: 'webworker',
      resolve: { conditions: ['worker', 'module', 'svelte'] },
    },
    build: { ssr: WORKER, write: false, minify: true, target: 'es2023' },
  })) as Rolldown.RolldownOutput;
  return result.output[0].code;
}

/** What the pages that are drawn never load: the fonts themselves, and what is fetched late. */
const leftOut = (): Plugin => ({
  name: 'left-out',
  enforce: 'pre',
  resolveDynamicImport: () => false,
  load(id) {
    const [, font] = /\/([\w-]+)\.woff2(\?|$)/.exec(id) ?? [];
    return font === undefined ? null : `export default '/${font}.woff2';`;
  },
});
