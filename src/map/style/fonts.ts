import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';

/** What map labels are set in: the values of `text-font`. */
export const REGULAR = ['Noto Sans Regular'];
export const BOLD = ['Noto Sans Bold'];
export const ITALIC = ['Noto Sans Italic'];

/** One font file: where it is, and which characters it holds (`U+400-45F`). */
export interface FontFile {
  url: string;
  ranges: string[];
}
