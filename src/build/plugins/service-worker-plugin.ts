import type { PluginOption } from 'vite';
import { VitePWA, type VitePWAOptions } from 'vite-plugin-pwa';

/** Bytes above which a file would stop the build: none does, `keptFiles` has its own measure. */
const LARGEST = 1_000_000_000;

/** Their names change with what is in them, so what is kept is never old. */
const PARTS: NonNullable<NonNullable<VitePWAOptions['workbox']>['runtimeCaching']>[number] = {
  urlPattern: /\/assets\/shards\/[^/]+\.json$/,
  handler: 'CacheFirst',
  options: { cacheName: 'parts', expiration: { maxEntries: 300, purgeOnQuotaError: true } },
};

/** All files of an atlas that came as a whole; of a large one what does not grow with it. */
function keptFiles<File extends { url: string }>(files: File[]): File[] {
  const isLarge = files.some(({ url }) => url.startsWith('assets/shards/'));
  return isLarge ? files.filter(({ url }) => !/^(assets\/shards|places|data)\//.test(url)) : files;
}

/**
 * Writes `sw.js`, a service worker that keeps every file of the site from the
 * first visit on. It comes after what writes pages, so that its list of files
 * has them all; the parts of a large atlas it keeps as they are read. A new version waits until the reader takes it. What is asked
 * of other hosts, such as another base map, is not kept.
 */
export function offline(): PluginOption {
  return VitePWA({
    registerType: 'prompt',
    // The page registers it itself, once it has been drawn.
    injectRegister: false,
    // web-manifest.ts writes it: its words stand in the geodata.
    manifest: false,
    workbox: {
      manifestTransforms: [(files) => ({ manifest: keptFiles(files), warnings: [] })],
      runtimeCaching: [PARTS],
      globPatterns: ['**/*.{html,js,css,woff2,geojson,json,jsonld,svg,webmanifest}'],
      maximumFileSizeToCacheInBytes: LARGEST,
      // A permalink's query changes what the page does, not which file it is.
      ignoreURLParametersMatching: [/./],
      navigateFallback: null,
      inlineWorkboxRuntime: true,
      cleanupOutdatedCaches: true,
      sourcemap: false,
    },
  });
}
