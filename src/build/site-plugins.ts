import { svelte } from '@sveltejs/vite-plugin-svelte';
import { geodataSource } from './geodata/read-geodata';
import { readCatalogue } from './i18n/catalogue';
import { LANGUAGES, writeTextTypes } from './i18n/text-types';
import { compressPlugin } from './plugins/compress-plugin';
import { geodataPlugin, readSiteUrl } from './plugins/geodata-plugin';
import { headersPlugin } from './plugins/headers-plugin';
import { textsPlugin } from './plugins/i18n-plugin';
import { licenceCollector } from './plugins/licence-plugin';
import { cssPlugin } from './plugins/css-plugin';
import { mapLibrePlugin } from './plugins/maplibre-plugin';
import { notFoundPlugin } from './plugins/not-found-plugin';
import { prerender } from './plugins/prerender-plugin';
import { publishPlugin } from './plugins/publish-plugin';
import { worldPlugin } from './plugins/world-plugin';
import { offline } from './plugins/service-worker-plugin';

/** What a builder of the site can set. */
export interface SiteOptions {
  /** The geodata folder, absolute or from the working directory. */
  geodata: string;
  /** Where the site will stand; without it, nothing in the site names its own address. */
  siteUrl?: string;
  /** BCP 47: a file of `src/ui/languages`. */
  language?: string;
}

/**
 * The plugins that build the site, and those for the bundles of its workers.
 * Writes the types of the interface's texts besides, for editors and `tsc`.
 */
export function sitePlugins({ geodata, siteUrl: given, language = 'en' }: SiteOptions) {
  writeTextTypes();
  const source = geodataSource(geodata);
  const siteUrl = readSiteUrl(given);
  const licences = licenceCollector();
  const { dates } = readCatalogue(LANGUAGES, language).language!;
  const atlas = geodataPlugin(source, siteUrl, dates);
  const texts = textsPlugin(LANGUAGES, language);
  const worldModules = worldPlugin();
  const components = {
    configFile: false,
    compilerOptions: {
      // Which Svelte it is is of no use to the page.
      discloseVersion: false,
      // Packages may still be written without runes.
      runes: ({ filename }: { filename: string }) =>
        filename.includes('node_modules') ? undefined : true,
    },
  } as const;
  /** For the modules of pages that are drawn ahead. */
  const drawing = () => [svelte(components), textsPlugin(LANGUAGES, language), worldPlugin()];
  const pages = prerender({
    source,
    atlas: atlas.api!.files,
    siteUrl,
    plugins: drawing(),
    packages: licences.found,
  });
  return {
    plugins: [
      mapLibrePlugin(),
      svelte(components),
      texts,
      atlas,
      worldModules,
      cssPlugin(),
      licences.plugin(),
      pages,
      publishPlugin({
        source,
        plugins: [...drawing(), licences.plugin()],
        kit: pages.api!.kit,
      }),
      notFoundPlugin(source),
      headersPlugin(source),
      offline(),
      compressPlugin(),
    ],
    workerPlugins: () => [worldModules, licences.plugin()],
  };
}
