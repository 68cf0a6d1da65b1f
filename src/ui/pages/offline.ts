import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Bytes of the largest file that is kept: MapLibre and its worker, with room. */
const LARGEST = 4_000_000;

/**
 * Writes `sw.js`, a service worker that keeps every file of the site from the
 * first visit on. It comes after what writes pages, so that its list of files
 * has them all. A new version waits until the reader takes it. What is asked
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
