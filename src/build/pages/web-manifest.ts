import type { Atlas } from '../../domain/atlas/atlas';
import { pagePaletteOf } from '../../map/style/page-palette';

/** From the site's root. */
export const MANIFEST = 'site.webmanifest';

/**
 * What a browser needs to install the site, https://www.w3.org/TR/appmanifest/.
 *
 * @param lang BCP 47
 */
export function webManifest({ title, summary }: Atlas, lang: string): object {
  const { background, panel } = pagePaletteOf('light');
  return {
    name: title,
    short_name: title,
    description: summary,
    lang,
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: background,
    theme_color: panel,
    icons: [
      { src: 'icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      { src: 'icon-maskable.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'maskable' },
    ],
  };
}
