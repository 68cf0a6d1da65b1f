import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';
import { BOLD, ITALIC, REGULAR } from '../../map/style/fonts';
import { ranges } from '../fonts/faces.json';

/** URLs of the font files, never inlined: the map fetches them, and a page policy may forbid `data:`. */
const URLS = import.meta.glob<string>('../fonts/noto-sans-*.woff2', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});

type Subset = keyof typeof ranges;

// Whether each file is there is a test's question (tests/unit/fonts.test.ts), not the reader's.
const fontFile = (face: string, subset: Subset) => ({
  url: URLS[`../fonts/${face}-${subset}.woff2`]!,
  'unicode-range': ranges[subset],
});

const filesOf = (face: string) =>
  (Object.keys(ranges) as Subset[])
    .map((subset) => fontFile(face, subset))
    .filter(({ url }) => url);

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
  [ITALIC.join()]: [...filesOf('noto-sans-400-italic'), fontFile('noto-sans-400', 'armenian')],
};
