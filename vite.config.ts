import { resolve } from 'node:path';
import { defineConfig, runnerImport } from 'vite';

const folder = (path: string) => resolve(import.meta.dirname, path);

// Not a plain import: Vite warns of paths without file extensions in what a
// configuration imports, and those are how the whole project writes them.
const { module } = await runnerImport<typeof import('./src/build/site-plugins')>(
  folder('src/build/site-plugins.ts'),
);
const { plugins, workerPlugins } = module.sitePlugins({
  geodata: process.env.GEODATA ?? folder('geodata'),
  siteUrl: process.env.SITE_URL,
  language: process.env.SITE_LANGUAGE,
});

export default defineConfig({
  root: folder('src'),
  publicDir: folder('public'),
  // Relative: the built page works from any path of any host.
  base: './',
  // Nothing of the environment goes into the page.
  envDir: false,
  envPrefix: [],
  plugins,
  worker: { format: 'es', plugins: workerPlugins },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true },
  build: {
    outDir: folder('dist'),
    emptyOutDir: true,
    // README says what asks for them; the line of a page that does not start (base.css) tells older ones.
    target: ['chrome120', 'edge120', 'firefox124', 'safari17.5'],
    // Every browser that can run the rest supports it.
    modulePreload: {
      polyfill: false,
      // Scripts import their dependencies themselves, and most lazy chunks are fetched ahead;
      // a preload list for each chunk would only make the first script larger.
      resolveDependencies: (_url, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    // Before compression MapLibre GL JS has 1.1 MB, in a chunk of its own, and
    // pdf.js's worker, which is loaded for a visitor's PDF only, 1.2 MB.
    chunkSizeWarningLimit: 1300,
    rolldownOptions: {
      // Plugin timings say more about the machine than about the site.
      checks: { bundlerTimings: false },
      // Constants stand where they are used, across files: 0.7 kB less of the first view.
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      // Two pages: the atlas, and a lean one to embed in other sites.
      input: { index: folder('src/index.html'), embed: folder('src/embed/index.html') },
      output: {
        codeSplitting: {
          // By default, every combination of entries that share a module gets a chunk of its own.
          groups: [
            { name: 'core', tags: ['$initial'], minShareCount: 2, priority: 2 },
            // Each group is wanted together, so that it comes in one request.
            {
              name: 'MapPane',
              test: /\/(ui\/map\/MapPane\.svelte|map\/(load-map|style\/icons)\.ts|(map-controls|maplibre-gl)\.css)$/,
              priority: 1,
            },
            { name: 'PlacePopup', test: /\/place\/PlacePopup\.svelte$/, priority: 1 },
            { name: 'build-map-style', test: /\/map\/build-map-style\.ts$/, priority: 1 },
            {
              // What else is fetched ahead: see ui/page/lazy-components.ts.
              name: 'ahead',
              test: /\/(page\/(ArticlesView|Tour|AboutView|MapSettings|Shortcuts)\.svelte|map\/PrintedMap\.svelte|shared\/list-keys\.ts)$/,
            },
            {
              name: 'own-articles',
              test: /\/domain\/library\/(decisions|exported-share|quoted-sentences)\.ts$/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
