import { metresText } from '../shared/format';

/** A scale bar: how long it is drawn, in CSS pixels, and what it stands for. */
export interface ScaleBar {
  pixels: number;
  words: string;
}

/**
 * The longest bar of 1, 2 or 5 times a power of ten metres that fits.
 *
 * @param longest CSS pixels
 */
export function scaleBar(metresPerPixel: number, longest: number): ScaleBar {
  const room = metresPerPixel * longest;
  const power = 10 ** Math.floor(Math.log10(room));
  const metres = ([5, 2].find((times) => times * power <= room) ?? 1) * power;
  return { pixels: metres / metresPerPixel, words: metresText(metres) };
}
