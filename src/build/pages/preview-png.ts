import { Resvg } from '@resvg/resvg-js';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { decompress } from 'wawoff2';
import { paletteOf } from '../../map/style/palette';
import { PREVIEW_SIZE } from './html';

/** The fonts of the locator map; the renderer reads TrueType alone. */
const FONTS = ['400-latin', '400-italic-latin', '600-latin', '400-latin-ext', '600-latin-ext'];

/**
 * Pictures of the map as PNGs, one by one: there may be hundreds.
 *
 * @param pictures SVGs without CSS variables, by the files of their PNGs
 */
export async function* previewPictures(
  pictures: Iterable<readonly [file: string, svg: string]>,
): AsyncGenerator<[file: string, png: Uint8Array]> {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  try {
    const fontFiles: string[] = [];
    for (const name of FONTS) {
      const woff2 = readFileSync(
        resolve(import.meta.dirname, `../../ui/fonts/noto-sans-${name}.woff2`),
      );
      const file = join(folder, `${name}.ttf`);
      writeFileSync(file, await decompress(woff2));
      fontFiles.push(file);
    }
    const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Noto Sans' };
    const { sea: background } = paletteOf('light');
    const fitTo = { mode: 'width', value: PREVIEW_SIZE.width } as const;
    const options = { fitTo, font, background };
    for (const [file, svg] of pictures) yield [file, new Resvg(svg, options).render().asPng()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A square drawing without text as a PNG of `size` by `size` pixels. */
export function iconPng(svg: string, size: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}
