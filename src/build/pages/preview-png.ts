import { Resvg } from '@resvg/resvg-js';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { decompress } from 'wawoff2';

/** Pixels: what Open Graph readers ask for is 1200 by 630. */
const WIDTH = 1200;
/** The fonts of the locator map; the renderer reads TrueType alone. */
const FONTS = ['400-latin', '400-italic-latin', '600-latin', '400-latin-ext', '600-latin-ext'];

/**
 * The picture that link previews show, as a PNG, from an SVG without CSS
 * variables. Loaded only by builds that know their address.
 */
export async function previewPicture(svg: string): Promise<Uint8Array> {
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
    return new Resvg(svg, { fitTo: { mode: 'width', value: WIDTH }, font }).render().asPng();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
