import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { defineConfig, runnerImport, type Plugin } from 'vite';

// The pages that the atlas is compared with, built as the atlas is.

const folder = (path: string) => resolve(import.meta.dirname, path);
const geodata = process.env.GEODATA ?? folder('../../geodata');

const { module: texts } = await runnerImport<typeof import('../../src/build/plugins/i18n-plugin')>(
  folder('../../src/build/plugins/i18n-plugin.ts'),
);
const { module: beside } = await runnerImport<
  typeof import('../../src/build/plugins/compress-plugin')
>(folder('../../src/build/plugins/compress-plugin.ts'));
const plugins = [texts.textsPlugin(folder('../../src/ui/languages'), 'en')];
const { module } = await runnerImport<typeof import('./inline-style')>(folder('inline-style.ts'), {
  plugins,
  configFile: false,
});

const ID = 'virtual:bench';

/** The style and the data as a reader of the page gets them: text in its script. */
function inlineStyle(): Plugin {
  return {
    name: 'bench-style',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      return Object.entries(module.inlineStyle(geodata))
        .map(([name, value]) => `export const ${name} = JSON.parse(${quoted(value)});`)
        .join('\n');
    },
  };
}

const quoted = (value: unknown) => JSON.stringify(JSON.stringify(value));

export default defineConfig({
  root: folder('pages'),
  base: './',
  envDir: false,
  logLevel: 'warn',
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true } }),
    inlineStyle(),
    ...plugins,
    beside.compressPlugin(),
  ],
  worker: { format: 'es' },
  build: {
    outDir: folder('../../.cache/bench/pages'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: 'maplibre-gl', test: /node_modules\/maplibre-gl\// },
            { name: 'data', test: ID },
          ],
        },
      },
      input: { floor: folder('pages/floor/index.html'), peer: folder('pages/peer/index.html') },
    },
  },
});
