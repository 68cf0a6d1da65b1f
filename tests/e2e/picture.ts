import { PNG } from 'pngjs';

/** A picture of the map: RGBA, rows from the top. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

/** @param png the bytes of a PNG file */
export function pictureOf(png: Buffer): Picture {
  return PNG.sync.read(png);
}

/** A change of less than this in every channel (0–255) is the renderer's noise. */
const NOISE = 12;

/** How many pixels differ between two pictures of one size. */
export function differingPixels(a: Picture, b: Picture): number {
  let count = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    const differs = [0, 1, 2].some((c) => Math.abs(a.data[i + c]! - b.data[i + c]!) > NOISE);
    if (differs) count++;
  }
  return count;
}

/** How many pixels of a picture have a colour, RGB. */
export function pixelsOf({ data }: Picture, colour: readonly [number, number, number]): number {
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if ([0, 1, 2].every((c) => Math.abs(data[i + c]! - colour[c]!) <= NOISE)) count++;
  }
  return count;
}
