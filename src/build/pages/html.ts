import type { SyncRenderOutput } from 'svelte/server';
import type { Atlas, TourStep } from '../../domain/atlas/atlas';
import { escapeHtml } from '../../domain/exchange/escape-html';
import { pagePaletteOf } from '../../map/style/page-palette';
import type { Licensed } from '../plugins/licence-plugin';

/** The picture of link previews, a PNG, from the site's root. */
export const PREVIEW = 'preview.png';

/** The size of every picture of link previews, in pixels. */
export const PREVIEW_SIZE = { width: 1200, height: 630 };

/** The folder of a step's page, from the site's root. */
export const stepPath = ({ id }: Pick<TourStep, 'id'>) => `tour/${id}/`;

/** The folder of an article's page, from the site's root. */
export const articlePath = (id: string) => `articles/${id}/`;

/** The icons that the build makes of SVGs, squares of so many pixels, from the site's root. */
export const ICONS = [
  // iOS rounds its corners itself, and fills what is transparent with black.
  { file: 'apple-touch-icon.png', of: 'icon-maskable.svg', size: 180 },
  { file: 'icon-192.png', of: 'icon.svg', size: 192, purpose: 'any' },
  { file: 'icon-512.png', of: 'icon.svg', size: 512, purpose: 'any' },
  { file: 'icon-maskable-192.png', of: 'icon-maskable.svg', size: 192, purpose: 'maskable' },
  { file: 'icon-maskable-512.png', of: 'icon-maskable.svg', size: 512, purpose: 'maskable' },
] as const;

/** @param root from the page to the site's root: "./", "../" */
export const touchIcon = (root: string) =>
  `<link rel="apple-touch-icon" href="${root}${ICONS[0].file}" />`;

/** How much of the atlas a document holds: excerpts, links to the places' pages, or the layers alone. */
export type Depth = 'full' | 'links' | 'brief';

/** What only the finished build knows. */
export interface PageContext {
  /** Style sheets, from the site's root. */
  styles: string[];
  /** The site's address with a slash at its end; null where it is not known. */
  siteUrl: string | null;
  /** What the site is made of. */
  packages: Licensed[];
  fonts: Licensed[];
}

/** What a page without script is made of. */
export interface PageParts {
  /** Of its folder, from the site's root: `places/<id>/`. */
  path: string;
  /** From the page to the site's root; left out where `path` says it. */
  root?: string;
  /** BCP 47. */
  lang: string;
  title: string;
  /** One sentence or two for lists of results and link previews. */
  description: string;
  /** The PNG of its link previews, from the site's root; that of the whole site where left out. */
  picture?: string;
  /** More of the head, as HTML, by the page's own address where that is known. */
  head?(url?: string): string;
  body: string;
}

/** A whole HTML document. */
export function pageHtml(
  { path, root: given, lang, title, description, picture = PREVIEW, head, body }: PageParts,
  { styles, siteUrl }: PageContext,
): string {
  const root = given ?? '../'.repeat(path.split('/').length - 1);
  const addresses = siteUrl ? { page: siteUrl + path, picture: siteUrl + picture } : undefined;
  const sheets = styles.map((style) => `<link rel="stylesheet" href="${root}${style}" />`);
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <title>${escapeHtml(title)}</title>
    ${metaTags(title, description, addresses)}
    <link rel="icon" href="${root}icon.svg" type="image/svg+xml" />
    ${touchIcon(root)}
    ${sheets.join('\n    ')}
    ${head?.(addresses?.page) ?? ''}
  </head>
  <body>
    ${body}
  </body>
</html>
`;
}

/**
 * Description and, for a page that knows its address, what search engines and
 * link previews ask for. https://ogp.me
 */
export function metaTags(
  title: string,
  description: string,
  addresses?: { page: string; picture: string },
): string {
  const tags = [`<meta name="description" content="${escapeHtml(description)}" />`];
  if (addresses) {
    const properties = {
      'og:type': 'website',
      'og:title': title,
      'og:description': description,
      'og:url': addresses.page,
      'og:image': addresses.picture,
      'og:image:width': `${PREVIEW_SIZE.width}`,
      'og:image:height': `${PREVIEW_SIZE.height}`,
      'og:image:alt': title,
    };
    tags.push(`<link rel="canonical" href="${escapeHtml(addresses.page)}" />`);
    for (const [property, content] of Object.entries(properties)) {
      tags.push(`<meta property="${property}" content="${escapeHtml(content)}" />`);
    }
    tags.push('<meta name="twitter:card" content="summary_large_image" />');
  }
  return tags.join('\n    ');
}

/** The place of the drawing of the opening view, as components leave it open. */
const OPENING = /<div class="opening"[^>]*>/;

/** What a component rendered to, with the drawing of the opening view in its place. */
export const withDrawing = (html: string, drawing: string) =>
  html.replace(OPENING, (opening) => opening + drawing);

/** What a component rendered to without the marks that Svelte hydrates by. */
export const plainHtml = ({ body }: SyncRenderOutput) => body.replace(/<!--.*?-->/g, '');

/** What hosts answer with where nothing is, from the site's root. */
export const NOT_FOUND = '404.html';

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
      ...ICONS.flatMap(({ file, size, ...icon }) =>
        'purpose' in icon
          ? [
              {
                ...{ src: file, type: 'image/png', sizes: `${size}x${size}` },
                purpose: icon.purpose,
              },
            ]
          : [],
      ),
    ],
  };
}

/**
 * What search engines ask for: `robots.txt` (RFC 9309) and, where the site's
 * address is known, a list of its pages, https://www.sitemaps.org/protocol.html.
 *
 * @param pages their files, from the site's root
 */
export function crawlerFiles(pages: string[], siteUrl: string | null): [string, string][] {
  const robots = 'User-agent: *\nAllow: /\n';
  if (siteUrl === null) return [['robots.txt', robots]];
  const urls = pages.map(
    (file) => `<url><loc>${escapeHtml(siteUrl + file.replace(/index\.html$/, ''))}</loc></url>\n`,
  );
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return [
    ['robots.txt', `${robots}Sitemap: ${siteUrl}sitemap.xml\n`],
    [
      'sitemap.xml',
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${namespace}">\n${urls.join('')}</urlset>\n`,
    ],
  ];
}
