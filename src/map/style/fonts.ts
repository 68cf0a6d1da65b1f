import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';

/** What map labels are set in: the values of `text-font`, keys of `font-faces`. */
export const REGULAR = ['Noto Sans Regular'];
export const BOLD = ['Noto Sans SemiBold'];
export const ITALIC = ['Noto Sans Italic'];

/** One font file of the map. */
export interface FontFile {
  url: string;
  /** The characters that it is used for, in CSS notation: `U+400-45F`. */
  ranges: string[];
}

/**
 * The `font-faces` of a style. A font name stands for one weight and style,
 * and for as many files as its letters take; the map fetches a file when a
 * label has a character of its ranges.
 * https://maplibre.org/maplibre-style-spec/root/#font-faces
 */
export function fontFacesOf(
  regular: FontFile[],
  bold: FontFile[],
  italic: FontFile[],
): FontFacesSpecification {
  const faces = (files: FontFile[]) =>
    files.map(({ url, ranges }) => ({ url, 'unicode-range': ranges }));
  return {
    [REGULAR.join()]: faces(regular),
    [BOLD.join()]: faces(bold),
    [ITALIC.join()]: faces(italic),
  };
}
