import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { expect, test } from 'vitest';
import { geodataSource } from '../../src/build/geodata/read-geodata';
import { geodataPlugin } from '../../src/build/plugins/geodata-plugin';
import type { Catalogue } from '../../src/build/i18n/catalogue';
import { textsPlugin } from '../../src/build/plugins/i18n-plugin';
import type { Site } from '../../src/build/pages/render-site';
import { createLanguages, withRussianPlurals } from '../fixtures/create-catalogue';

const PAGES = resolve('src/build/pages/render-site.ts');

/** The second atlas, whose content is English, with the interface in another language. */
async function render(languages: string, language: string): Promise<Site> {
  const source = geodataSource('tests/fixtures/second-atlas');
  const { module } = await runnerImport<typeof import('../../src/build/pages/render-site')>(PAGES, {
    root: resolve('src'),
    logLevel: 'error',
    plugins: [
      svelte({ configFile: false, emitCss: false }),
      textsPlugin(languages, language),
      geodataPlugin(source),
    ],
  });
  return module.renderSite(source.read());
}

test('an interface in another language counts as that does, and says what is in which', async () => {
  const english = JSON.parse(readFileSync('src/ui/languages/en.json', 'utf8')) as Catalogue;
  const folder = createLanguages({ en: english, ru: withRussianPlurals(english) });
  const site = await render(folder, 'ru');

  expect(site.document).toMatch(/>1 excerpt</);
  expect(site.app).toMatch(/>2 excerpts \(few\)</);

  const context = { styles: [], siteUrl: null, packages: [], fonts: [] };
  for (const [, html] of site.pages(context)) expect(html).toContain('<html lang="ru">');
  expect(JSON.parse(site.manifest)).toMatchObject({ lang: 'ru' });
  expect(site.document).toMatch(/<h1 lang="en"/);
  expect(site.document).toMatch(/<blockquote lang="en"/);
  expect(site.app).toMatch(/<h1 lang="en"/);
});
