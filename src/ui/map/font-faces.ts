import { fontFacesOf, type FontFile } from '../../map/style/fonts';
import { ranges } from '../fonts/faces.json';

/** URLs of the font files, never inlined: the map fetches them, and a page policy may forbid `data:`. */
const URLS = import.meta.glob<string>('../fonts/noto-sans-*.woff2', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});

type Subset = keyof typeof ranges;

// Whether each file is there is a test's question (tests/unit/fonts.test.ts), not the reader's.
const fontFile = (face: string, subset: Subset): FontFile => ({
  url: URLS[`../fonts/${face}-${subset}.woff2`]!,
  ranges: ranges[subset],
});

const filesOf = (face: string): FontFile[] =>
  (Object.keys(ranges) as Subset[])
    .map((subset) => fontFile(face, subset))
    .filter(({ url }) => url);

/**
 * The fonts of map labels, for the style. The page itself takes the same files
 * from `virtual:fonts.css`. Armenian has no italic in Noto: the upright stands in.
 */
export const fontFaces = fontFacesOf(filesOf('noto-sans-400'), filesOf('noto-sans-600'), [
  ...filesOf('noto-sans-400-italic'),
  fontFile('noto-sans-400', 'armenian'),
]);
