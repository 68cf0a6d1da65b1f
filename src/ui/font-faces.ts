import { fontFacesOf, type FontFile } from '../map/style/fonts';
import { FACES, RANGES, type Face, type Subset } from './fonts/subsets';

/** URLs of the font files, never inlined: the map fetches them, a page policy may forbid `data:`. */
const URLS = import.meta.glob<string>('./fonts/noto-sans-*.woff2', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});

function fontFile(file: string, subset: Subset): FontFile {
  const path = `./fonts/${file}-${subset}.woff2`;
  const url = URLS[path];
  if (url === undefined) throw new Error(`Font file ${path} is missing: run npm run fonts:build.`);
  return { url, ranges: RANGES[subset] };
}

const files = ({ file, subsets }: Face) => subsets.map((subset) => fontFile(file, subset));

/** The fonts of map labels, for the style. The page itself takes the same files from `fonts.css`. */
export const fontFaces = fontFacesOf(files(FACES.regular), files(FACES.semibold), [
  ...files(FACES.italic),
  fontFile(FACES.regular.file, 'armenian'),
]);
