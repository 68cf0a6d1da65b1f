import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/lib/chromium.mjs';

/**
 * These end what hangs. Some tests build a site, and maps are drawn by the
 * processor, on a machine that may be busy with something else.
 */
const LIMITS = {
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 60_000 } },
};

/**
 * Two kinds of test: `unit` runs in Node, `browser` in Chromium. Both build
 * with the plugins of `vite.config.ts`, but from the project's folder.
 */
export default defineConfig({
  test: {
    allowOnly: false,
    // All cores: by itself Vitest leaves one of two to nobody.
    maxWorkers: '100%',
    projects: [
      {
        extends: './vite.config.ts',
        root: import.meta.dirname,
        test: {
          name: 'unit',
          environment: 'node',
          // No file leaves anything behind in a module; each would load all of them anew.
          isolate: false,
          ...LIMITS,
          include: ['tests/unit/**/*.test.ts'],
        },
      },
      {
        extends: './vite.config.ts',
        root: import.meta.dirname,
        // Found late, a dependency would reload the page in the midst of a test.
        optimizeDeps: {
          include: [
            '@messageformat/runtime',
            '@messageformat/runtime/lib/cardinals',
            '@maplibre/maplibre-gl-style-spec',
            'chardet',
            'idb',
            'domhandler',
            'htmlparser2',
            'maplibre-gl',
            'markdown-it',
            'minisearch',
            'pdfjs-dist/legacy/build/pdf.min.mjs',
            'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
            'svelte',
            'vitest-browser-svelte',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          ...LIMITS,
          browser: {
            enabled: true,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
            headless: true,
            api: { host: '127.0.0.1' },
            screenshotFailures: false,
            viewport: { width: 1024, height: 768 },
          },
        },
      },
    ],
  },
});
