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

export type Pixel = [x: number, y: number];

/** The pixels that have a colour, RGB, within a box or anywhere. */
export function coloured(
  { width, height, data }: Picture,
  colour: readonly [number, number, number],
  box = { left: 0, top: 0, right: width, bottom: height },
  tolerance = 28,
): Pixel[] {
  const found: Pixel[] = [];
  for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(height, box.bottom); y++) {
    for (let x = Math.max(0, Math.floor(box.left)); x < Math.min(width, box.right); x++) {
      const i = (y * width + x) * 4;
      if ([0, 1, 2].every((c) => Math.abs(data[i + c]! - colour[c]!) <= tolerance))
        found.push([x, y]);
    }
  }
  return found;
}

/** How far the nearest of some pixels is. */
export function nearest([x, y]: Pixel, others: readonly Pixel[]): number {
  return Math.min(...others.map(([x2, y2]) => Math.hypot(x - x2, y - y2)));
}

/**
 * By how much some pixels have to be moved to lie upon others as far as they
 * can; 0 to 6 either way.
 */
export function shiftBetween(before: readonly Pixel[], after: readonly Pixel[]): Pixel {
  const there = new Set(after.map(([x, y]) => `${x} ${y}`));
  const around = Array.from({ length: 13 }, (_, i) => i - 6);
  const shifts = around.flatMap((dx) => around.map((dy): Pixel => [dx, dy]));
  const met = shifts.map(
    ([dx, dy]) => before.filter(([x, y]) => there.has(`${x + dx} ${y + dy}`)).length,
  );
  if (Math.max(...met) < before.length / 3) throw new Error('The names are not the same.');
  return shifts[met.indexOf(Math.max(...met))]!;
}
