import type { PluginOption } from 'vite';
import { VitePWA, type VitePWAOptions } from 'vite-plugin-pwa';

/** Bytes above which a file would stop the build: none does, `keptFiles` has its own measure. */
const LARGEST = 1_000_000_000;

/** Bytes that are kept ahead of what grows with an atlas: its tiles, parts, pages of places, downloads. */
const GROWING_BYTES = 2_000_000;

/** Their names change with what is in them, so what is kept is never old. */
const PARTS: NonNullable<NonNullable<VitePWAOptions['workbox']>['runtimeCaching']>[number] = {
  urlPattern: /\/assets\/(parts|tiles-[^/]+)\/[^/]+$/,
  handler: 'CacheFirst',
  options: { cacheName: 'parts', expiration: { maxEntries: 300, purgeOnQuotaError: true } },
};

/** All files, as far as what grows with the atlas fits; what the page asks for comes first. */
function keptFiles<File extends { url: string; size: number }>(files: File[]): File[] {
  const rank = ({ url }: File) =>
    1 + [/^assets\/tiles-/, /^assets\/parts\//, /^(places|data)\//].findIndex((is) => is.test(url));
  let room = GROWING_BYTES;
  return files
    .toSorted((a, b) => rank(a) - rank(b))
    .filter((file) => rank(file) === 0 || (room -= file.size) >= 0);
}

/**
 * Writes `sw.js`, a service worker that keeps the site from the first visit on.
 * It comes after what writes pages, so that its list of files has them all; parts
 * that are not in it are kept as they are read. A new version waits until the
 * visitor takes it. What is asked of other hosts, such as another base map, is
 * not kept.
 */
export function offline(): PluginOption {
  return VitePWA({
    registerType: 'prompt',
    // The page registers it itself, once it has been drawn.
    injectRegister: false,
    // The prerendering writes it: its words stand in the geodata.
    manifest: false,
    workbox: {
      manifestTransforms: [(files) => ({ manifest: keptFiles(files), warnings: [] })],
      runtimeCaching: [PARTS],
      globPatterns: ['**/*.{html,js,css,woff2,bin,geojson,json,jsonld,svg,webmanifest}'],
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
