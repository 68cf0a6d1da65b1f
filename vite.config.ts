import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import { defineConfig, runnerImport } from 'vite';

const folder = (path: string) => resolve(import.meta.dirname, path);

// Not a plain import: Vite warns of paths without file extensions in what a
// configuration imports, and those are how the whole project writes them.
const { module: content } = await runnerImport<typeof import('./src/build/plugins/geodata-plugin')>(
  folder('src/build/plugins/geodata-plugin.ts'),
);
const { module: page } = await runnerImport<typeof import('./src/build/plugins/palette-plugin')>(
  folder('src/build/plugins/palette-plugin.ts'),
);
const { module: pages } = await runnerImport<typeof import('./src/build/plugins/prerender-plugin')>(
  folder('src/build/plugins/prerender-plugin.ts'),
);
const { module: licences } = await runnerImport<
  typeof import('./src/build/plugins/licence-plugin')
>(folder('src/build/plugins/licence-plugin.ts'));
const { module: kept } = await runnerImport<
  typeof import('./src/build/plugins/service-worker-plugin')
>(folder('src/build/plugins/service-worker-plugin.ts'));

const { module: gazetteer } = await runnerImport<
  typeof import('./src/build/plugins/gazetteer-plugin')
>(folder('src/build/plugins/gazetteer-plugin.ts'));

const { module: texts } = await runnerImport<typeof import('./src/build/plugins/i18n-plugin')>(
  folder('src/build/plugins/i18n-plugin.ts'),
);
const { module: headers } = await runnerImport<typeof import('./src/build/plugins/headers-plugin')>(
  folder('src/build/plugins/headers-plugin.ts'),
);

const geodata = process.env.GEODATA ?? folder('geodata');
const siteUrl = content.readSiteUrl(process.env.SITE_URL);
const geodataPlugin = content.geodataPlugin(geodata, siteUrl);
const collector = licences.licenceCollector();
const gazetteerPlugin = gazetteer.gazetteerPlugin(geodata);
const languages = folder('src/ui/languages');
const catalogue = texts.readCatalogue(languages, process.env.SITE_LANGUAGE ?? 'en');
const textsPlugin = texts.textsPlugin(catalogue, languages);
const components = {
  configFile: false,
  compilerOptions: {
    // What a package brings may be written otherwise, as for the tests in the browser.
    runes: ({ filename }: { filename: string }) =>
      filename.includes('node_modules') ? undefined : true,
  },
  preprocess: texts.inlineTexts(catalogue),
} as const;

export default defineConfig({
  root: folder('src'),
  publicDir: folder('public'),
  // Relative: the built page works from any path of any host.
  base: './',
  // Nothing of the environment goes into the page.
  envDir: false,
  envPrefix: [],
  plugins: [
    svelte(components),
    textsPlugin,
    geodataPlugin,
    gazetteerPlugin,
    page.paletteCss(),
    collector.plugin(),
    pages.prerender({
      folder: geodata,
      siteUrl,
      plugins: [
        svelte({ ...components, emitCss: false }),
        textsPlugin,
        geodataPlugin,
        gazetteerPlugin,
      ],
      packages: () => collector.found(),
    }),
    headers.headersPlugin(geodata),
    kept.offline(),
  ],
  resolve: {
    alias: {
      // Citation.js could fetch with these; it is never asked to, and Node's parts stay out.
      'node-fetch': folder('src/data/no-fetch.ts'),
      'sync-fetch': folder('src/data/no-fetch.ts'),
    },
  },
  worker: { format: 'es', plugins: () => [collector.plugin()] },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true },
  build: {
    outDir: folder('dist'),
    emptyOutDir: true,
    // Every browser that can run the rest knows it.
    modulePreload: {
      polyfill: false,
      // A script asks for those that it imports by itself, and most late parts are fetched ahead;
      // lists of them for each part would stand in the page's first script.
      resolveDependencies: (_url, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    // MapLibre GL JS alone has 1.1 MB before compression; it is a chunk of its own.
    // pdf.js's worker, which only a reader's PDF loads, has 1.2 MB.
    chunkSizeWarningLimit: 1300,
    rolldownOptions: {
      // How long a plugin takes says more of the machine than of the site.
      checks: { bundlerTimings: false },
      // Two pages: the atlas, and the lean one that others put into a frame.
      input: { index: folder('src/index.html'), embed: folder('src/embed/index.html') },
      output: {
        codeSplitting: {
          // Left alone, each set of pages and parts that share a file gets a chunk for it.
          groups: [
            { name: 'core', tags: ['$initial'], minShareCount: 2, priority: 2 },
            {
              name: 'map',
              test: /src\/(ui\/MapPane|map\/camera)/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
