import * as texts from 'virtual:texts/canvas';

/**
 * What draws on a canvas.
 * @throws Error with a sentence where the browser gives none
 */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error(texts.noCanvas);
  return context;
}

/** A canvas as PNG. Rejects with a sentence where the browser can encode none. */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(texts.noPng));
    }, 'image/png');
  });
}

/**
 * Resolves once the fonts are here: a canvas asks for none itself, and a browser
 * fetches of each only the files that have these characters.
 *
 * @param fonts as CSS has them: "600 20px 'Noto Sans'"
 */
export async function loadFonts(fonts: Iterable<string>, characters: string): Promise<void> {
  await Promise.all(Array.from(fonts, (font) => document.fonts.load(font, characters)));
}
