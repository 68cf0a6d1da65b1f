import type { PageFile } from '../pages/fill-page';
import type { Licensed } from '../plugins/licence-plugin';

/** Where a built site holds what another atlas is published with, from its root. */
export const KIT = 'publish.json';

/** Where a built site holds the geodata that it is made of, from its root. */
export const GEODATA = 'geodata/';

/** What the build knows and a browser does not, to make a site of another atlas by the same code. */
export interface Kit {
  /** SHA-256 in base64, by path from the site's root, of files that every atlas has alike: scripts, styles, fonts, icons. */
  copied: Record<string, string>;
  /** The same of the pictures of the steps of the tour. */
  pictures: Record<string, string>;
  /** Files of `geodata/`, by path from there. */
  geodata: string[];
  /** Pages with a script, without an atlas. */
  pages: Record<PageFile, string>;
  /** Style sheets of the pages without script. */
  styles: string[];
  packages: Licensed[];
  fonts: Licensed[];
  /** The service worker without its lists. */
  serviceWorker: string;
  /** Scripts and style sheets that the pages reach without a reader's tools. */
  ahead: string[];
}
