import { SITE_DATA, type SiteData } from '../../data/site-data';
import { escapeHtml } from '../../domain/exchange/escape-html';
import { MANIFEST, metaTags, PREVIEW, touchIcon } from './html';
import type { Site } from './render-site';

/** The two pages with a script, from the site's root. */
export const PAGES = ['index.html', 'embed/index.html'] as const;
export type PageFile = (typeof PAGES)[number];

/** Stands for the atlas's title in `index.html`. */
const TITLE = '%ATLAS_TITLE%';
/** Stands for what an atlas adds to the head, in front of what its scripts ask for ahead. */
const HEAD = '<meta name="atlas" />';
const MOUNT = '<div id="app"></div>';

/**
 * A page of the bundle without an atlas: with its scripts and styles, and what is
 * asked for ahead of these, so that any atlas can be filled into it.
 *
 * @param head lines on the code of the page
 */
export function emptyPage(html: string, head: string[]): string {
  // A sandboxed frame has an origin of its own and is refused what asks for one: its style comes without.
  const styled = html.replaceAll('<link rel="stylesheet" crossorigin', '<link rel="stylesheet"');
  return styled.replace('</head>', () => `  ${[HEAD, ...head].join('\n    ')}\n  </head>`);
}

/** Says in a page what its atlas is called, and where the files of it are. */
export function withAtlas(
  html: string,
  title: string,
  data: SiteData,
  more: string[] = [],
): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const head = [
    `<link rel="preload" href="${data.index}" as="fetch" crossorigin />`,
    `<script type="application/json" id="${SITE_DATA}">${json}</script>`,
    ...more,
  ].join('\n    ');
  const titled = html.replaceAll(TITLE, () => escapeHtml(title));
  return titled.includes(HEAD)
    ? titled.replace(HEAD, () => head)
    : titled.replace('</head>', () => `  ${head}\n  </head>`);
}

/** What a page is filled with. */
export interface Filling {
  site: Site;
  data: SiteData;
  /** The site's address with a slash at its end; null where it is not known. */
  siteUrl: string | null;
  /** The files of the site, from its root: the fonts of the map are among them. */
  files: readonly string[];
}

/**
 * An empty page with an atlas: as the browser will draw it first, and as text for
 * browsers without script.
 *
 * The text is in `<noscript>`: with script on, nobody meets a place twice, with
 * a screen reader or without, and the text is not laid out.
 */
export function fillPage(file: PageFile, html: string, filling: Filling): string {
  const { site, siteUrl } = filling;
  if (!html.includes(MOUNT)) throw new Error(`${file}: expected ${MOUNT}`);
  const root = '../'.repeat(file.split('/').length - 1) || './';
  const data = { ...filling.data, index: `${root}assets/${filling.data.index}` };
  const style = withFonts(site.style, filling.files, root);
  // Functions, since `$` has a meaning in a replacement text.
  if (file !== 'index.html') {
    // The embedded page has no opening view: its address says what it shows.
    const opening = `<div class="opening" aria-hidden="true" translate="no">${site.drawing}</div>`;
    return withAtlas(html, site.title, data).replace(
      MOUNT,
      () => `${MOUNT}\n    ${opening}${style}`,
    );
  }
  const addresses = siteUrl ? { page: siteUrl, picture: siteUrl + PREVIEW } : undefined;
  const head = [
    metaTags(site.title, site.description, addresses),
    `<link rel="manifest" href="./${MANIFEST}" />`,
    touchIcon('./'),
  ];
  const body = `<div id="app">${site.app}</div>\n    <noscript>${site.document}</noscript>${style}`;
  return withAtlas(html, site.title, data, head).replace(MOUNT, () => body);
}

/** The style of the opening view, with the fonts as they are called in the site. */
function withFonts(style: string, files: readonly string[], root: string): string {
  return style.replace(/[^"]*\/([\w-]+)\.woff2[^"]*/g, (_, font: string) => {
    const named = new RegExp(`/${font}-[\\w-]{8}\\.woff2$`);
    return root + files.find((file) => named.test(file));
  });
}
