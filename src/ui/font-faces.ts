import { fontFacesOf, type FontFile } from '../map/style/fonts';
import { faces, ranges } from './fonts/faces.json';

/** URLs of the font files, never inlined: the map fetches them, and a page policy may forbid `data:`. */
const URLS = import.meta.glob<string>('./fonts/noto-sans-*.woff2', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});

// Whether each file is there is a test's question (tests/unit/fonts.test.ts), not the reader's.
const fontFile = (file: string, subset: string): FontFile => ({
  url: URLS[`./fonts/${file}-${subset}.woff2`]!,
  ranges: ranges[subset as keyof typeof ranges],
});

function files({ file, subsets }: { file: string; subsets: string[] }): FontFile[] {
  return subsets.map((subset) => fontFile(file, subset));
}

/**
 * The fonts of map labels, for the style. The page itself takes the same files
 * from `fonts.css`. Armenian has no italic in Noto: the upright stands in.
 */
export const fontFaces = fontFacesOf(files(faces.regular), files(faces.semibold), [
  ...files(faces.italic),
  fontFile(faces.regular.file, 'armenian'),
]);
