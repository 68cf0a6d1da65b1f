/** A locator picture: where it stands from the site's root, and its CSS pixels. */
export interface PictureSize {
  file: string;
  width: number;
  height: number;
}

/** In the shape that link previews ask for (1.91 to 1). */
export const WIDE: PictureSize = { file: 'locator.svg', width: 800, height: 420 };
/** Letters keep their size on a phone. */
export const NARROW: PictureSize = { file: 'locator-narrow.svg', width: 390, height: 360 };
export const PHONE = '(max-width: 639.98px)';

/** The picture of link previews, a PNG, from the site's root. */
export const PREVIEW = 'preview.png';
