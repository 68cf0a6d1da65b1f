import type { FontFacesSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { OpenedBase } from '../../map/basemaps/open-base-map';
import { buildStyle } from '../../map/style/build-style';
import { BOLD, ITALIC, REGULAR } from '../../map/style/fonts';
import type { StyleOptions } from '../../map/style/options';
import { ranges } from '../fonts/faces.json';

/** URLs of the font files, never inlined: the map fetches them, and a page policy may forbid `data:`. */
const URLS = import.meta.glob<string>('../fonts/noto-sans-*.woff2', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});

type Subset = keyof typeof ranges;
const SUBSETS = Object.keys(ranges) as Subset[];

/** The files of a face that there are: tests/unit/fonts.test.ts says which there must be. */
const filesOf = (face: string, subsets: Subset[]) =>
  subsets.flatMap((subset) => {
    const url = URLS[`../fonts/${face}-${subset}.woff2`];
    return url === undefined ? [] : [{ url, 'unicode-range': ranges[subset] }];
  });

/** Armenian has no italic in Noto: the upright stands in. */
const facesOf = (subsets: Subset[]): FontFacesSpecification => ({
  [REGULAR[0]!]: filesOf('noto-sans-400', subsets),
  [BOLD[0]!]: filesOf('noto-sans-600', subsets),
  [ITALIC[0]!]: [
    ...filesOf('noto-sans-400-italic', subsets),
    ...filesOf('noto-sans-400', ['armenian']),
  ],
});

/**
 * The fonts of map labels, for the style: a font name stands for as many files as
 * its letters take; the map fetches a file when a label has a character of its
 * ranges. The page itself takes the same files from `virtual:fonts.css`.
 * https://maplibre.org/maplibre-style-spec/root/#font-faces
 */
export const fontFaces = facesOf(SUBSETS);

/**
 * Without Latin, which the page has itself: with each file that MapLibre adds to
 * the page's fonts, the browser lays out and paints the whole page anew.
 */
const beyondLatin = facesOf(SUBSETS.filter((subset) => subset !== 'latin'));

type MapStyleOptions = Omit<StyleOptions, 'fontFaces'> & OpenedBase['options'];

/**
 * The map's style with its fonts. Over a foreign style all of them: that style's
 * server would be asked for letters that no file covers.
 */
export default ({ onForeignStyle, ...options }: MapStyleOptions): StyleSpecification =>
  buildStyle({ ...options, fontFaces: onForeignStyle ? fontFaces : beyondLatin });
