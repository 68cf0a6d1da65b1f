import { Resvg } from '@resvg/resvg-js';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { decompress } from 'wawoff2';

/** Pixels: what Open Graph readers ask for is 1200 by 630. */
const WIDTH = 1200;
/** The fonts of the locator map; the renderer reads TrueType alone. */
const FONTS = ['400-latin', '400-italic-latin', '600-latin', '400-latin-ext', '600-latin-ext'];

/** Pictures of the map as PNGs, from SVGs without CSS variables. Loaded only by builds that want some. */
export async function previewPictures(svgs: string[]): Promise<Uint8Array[]> {
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
    const options = { fitTo: { mode: 'width', value: WIDTH }, font } as const;
    return svgs.map((svg) => new Resvg(svg, options).render().asPng());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
