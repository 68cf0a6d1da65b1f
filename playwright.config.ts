import { defineConfig } from '@playwright/test';
import { availableParallelism } from 'node:os';
import { CHROMIUM_FLAGS, launchOptions } from './scripts/lib/chromium.mjs';

/**
 * What Chromium also leaves out where many short visits matter more than the
 * time of each: together a sixth of a visit's work.
 */
const LEAN_FLAGS = [
  // The processor puts a page's layers together itself, not as if it were a graphics processor.
  '--disable-gpu-compositing',
  // Each page compiles its shaders anew; so each is compiled once for it, when something is drawn.
  '--disable-angle-features=supportsGraphicsPipelineLibrary,warmUpPipelineCacheAtLink',
  // The first two are pages that every window keeps ready below its address bar, the third a
  // process for a page that does not come. The others stand here since Playwright's own list gives way to this one.
  `--disable-features=${[
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    'SpareRendererForSitePerProcess',
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'AvoidCorsURLLoaderRestartOnRedirect',
    'DestroyProfileOnBrowserClose',
    'HttpsFirstBalancedModeAutoEnable',
    'HttpsUpgrades',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
  ].join(',')}`,
];

/**
 * End-to-end tests: the built site, as `npm start` serves it, in Chromium.
 * `npm run build` comes first. Specs speak to the page through
 * `tests/e2e/driver.ts` alone.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/server.ts',
  // Limits are there to end what hangs. A machine that is busy with something else is slow, not broken.
  globalTimeout: 60 * 60_000,
  timeout: 180_000,
  expect: { timeout: 60_000, toPass: { timeout: 60_000 } },
  // What is kept is renewed on purpose, with `npx playwright test accessibility --update-snapshots`.
  updateSnapshots: 'none',
  snapshotPathTemplate: '{testDir}/trees/{arg}{ext}',
  forbidOnly: true,
  retries: 0,
  // Without a GPU a map takes more than one core while it is drawn, and none while a test waits.
  workers: Math.max(3, Math.floor(availableParallelism() / 2)),
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions([...CHROMIUM_FLAGS, ...LEAN_FLAGS]),
    viewport: { width: 1280, height: 800 },
    // It would fetch the whole site in each test; the test of it allows it.
    serviceWorkers: 'block',
    // Each frame of a movement costs the processor as much as a whole map: tests of movement ask for it.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'off',
    screenshot: 'off',
    video: 'off',
  },
});
