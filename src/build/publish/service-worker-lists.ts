import { sha256Base64 } from '../sha256';

/** Bytes that are kept ahead of what grows with an atlas: its tiles, its parts, its pages. */
const GROWING_BYTES = 2_000_000;
const PAGES = /^(places|articles|tour)\/.*\.html$/;
const GROWING = [/^assets\/tiles-/, /^assets\/parts\//, PAGES];

/** What a page may ask for of its own site. */
const KEPT =
  /\.(html|js|css|woff2|bin|geojson|json|jsonld|svg|webmanifest)$|^(tour\/|[\w-]*icon)[\w-]*\.png$/;
/** Files that no page asks for, or that must come from the network. */
const NOT_KEPT = /^(sw\.js|404\.html)$/;

/** What readers seldom ask for: downloads, licences, what places are found with, and what another atlas is published with. */
const SELDOM =
  /^(data|licences|geodata)\/|^(tour\/|[\w-]*icon)[\w-]*\.png$|^publish\.json$|^assets\/gazetteer-/;

/** The files of a site by their paths from its root. */
interface SiteFile {
  size: number;
  read(): Uint8Array;
}

/**
 * The constants that stand in front of the service worker: `VERSION`, and with
 * the SHA-256 of each file `AHEAD`, what a reader of the atlas needs, and `LATER`,
 * what is kept once it is asked for.
 *
 * @param files all of the site, by path from its root
 * @param ahead the scripts and style sheets that the pages reach without a reader's tools
 */
export function serviceWorkerLists(
  files: ReadonlyMap<string, SiteFile>,
  ahead: ReadonlySet<string>,
): string {
  const ranked = [...files]
    .filter(([file]) => KEPT.test(file) && !NOT_KEPT.test(file))
    .map(([file, content]) => ({ file, ...content, rank: rankOf(file) }))
    .toSorted((a, b) => a.rank - b.rank || (a.file < b.file ? -1 : 1));
  let room = GROWING_BYTES;
  const isAhead = ({ file, size, rank }: (typeof ranked)[number]) => {
    if (rank > 0) return (room -= size) >= 0;
    return !SELDOM.test(file) && (!/\.(js|css)$/.test(file) || ahead.has(file));
  };
  const lists: Record<'AHEAD' | 'LATER', Record<string, string>> = { AHEAD: {}, LATER: {} };
  for (const each of ranked) {
    const list = isAhead(each) ? 'AHEAD' : 'LATER';
    // Of thousands of pages, the list would be longer than the site.
    if (list === 'LATER' && PAGES.test(each.file)) continue;
    lists[list][each.file] = sha256Base64(each.read());
  }
  const texts = Object.entries(lists).map(([name, list]) => [name, JSON.stringify(list)] as const);
  const version = sha256Base64(JSON.stringify(texts)).slice(0, 8);
  const constants = [['VERSION', JSON.stringify(version)], ...texts];
  return constants.map(([name, value]) => `const ${name} = ${value};\n`).join('');
}

/** 0 for what every atlas has as much of; what grows with one comes after it, the page's own first. */
function rankOf(file: string): number {
  return 1 + GROWING.findIndex((is) => is.test(file));
}
