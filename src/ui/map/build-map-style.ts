import type { FontFacesSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
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

/** The files of a face that there are: tests/unit/fonts.test.ts says which there must be. */
const filesOf = (face: string, subsets = Object.keys(ranges) as (keyof typeof ranges)[]) =>
  subsets.flatMap((subset) => {
    const url = URLS[`../fonts/${face}-${subset}.woff2`];
    return url === undefined ? [] : [{ url, 'unicode-range': ranges[subset] }];
  });

/**
 * The fonts of map labels, for the style: a font name stands for as many files as
 * its letters take; the map fetches a file when a label has a character of its
 * ranges. The page itself takes the same files from `virtual:fonts.css`. Armenian
 * has no italic in Noto: the upright stands in.
 * https://maplibre.org/maplibre-style-spec/root/#font-faces
 */
export const fontFaces: FontFacesSpecification = {
  [REGULAR.join()]: filesOf('noto-sans-400'),
  [BOLD.join()]: filesOf('noto-sans-600'),
  [ITALIC.join()]: [...filesOf('noto-sans-400-italic'), ...filesOf('noto-sans-400', ['armenian'])],
};

/** The map's style with its fonts. */
export default (options: Omit<StyleOptions, 'fontFaces'>): StyleSpecification =>
  buildStyle({ ...options, fontFaces });
