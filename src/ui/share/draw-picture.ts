import { tag } from 'virtual:texts/language';
import { sample } from 'virtual:texts/layers';
import type { Swatch } from '../../domain/atlas/swatch';
import type { MapPicture } from '../../map/picture';
import type { PagePalette } from '../../map/style/page-palette';
import { paintPath } from '../../map/style/paint-path';
import type { ColourName, Palette } from '../../map/style/palette';
import { contextOf, loadFonts, pngOf } from '../card/canvas';
import { layoutPicture, type PictureWords, type TextLook } from './picture-layout';

const FAMILY = "'Noto Sans', system-ui, sans-serif";
const FONTS: Record<TextLook, string> = {
  heading: `600 20px ${FAMILY}`,
  strong: `600 14px ${FAMILY}`,
  small: `400 13px ${FAMILY}`,
};
/** CSS pixels from the end of the scale bar to the map's corner. */
const INSET = 14;

/**
 * A PNG of the map with its title, legend, scale and notes, as sharp as the
 * screen it was taken from. Rejects where the browser can encode none.
 */
export async function drawPicture(
  map: MapPicture,
  words: PictureWords,
  palette: PagePalette,
): Promise<Blob> {
  await loadFonts(Object.values(FONTS), JSON.stringify(words));

  const target = document.createElement('canvas');
  const canvas = contextOf(target);
  const { pixelRatio } = map;
  const size = { width: map.canvas.width / pixelRatio, height: map.canvas.height / pixelRatio };
  const layout = layoutPicture(size, words, (text, look) => {
    canvas.font = FONTS[look];
    return canvas.measureText(text).width;
  });

  target.width = Math.round(layout.width * pixelRatio);
  target.height = Math.round(layout.height * pixelRatio);
  canvas.scale(pixelRatio, pixelRatio);
  canvas.fillStyle = palette.panel;
  canvas.fillRect(0, 0, layout.width, layout.height);
  const { x, y, width, height } = layout.map;
  canvas.drawImage(map.canvas, x, y, width, height);
  canvas.strokeStyle = palette.line;
  canvas.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);
  drawScale(canvas, map.scale, { x: x + width, y: y + height }, palette);
  for (const { swatch, ...at } of layout.swatches) drawSwatch(canvas, swatch, at, palette);
  for (const { text, look, x, y } of layout.texts) {
    canvas.font = FONTS[look];
    canvas.fillStyle = look === 'small' ? palette.muted : palette.text;
    canvas.fillText(text, x, y);
  }
  return pngOf(target);
}

/** A bar with its length above it, in the map's bottom right corner. */
function drawScale(
  canvas: CanvasRenderingContext2D,
  { pixels, words }: MapPicture['scale'],
  corner: { x: number; y: number },
  palette: PagePalette,
) {
  const [right, bottom] = [corner.x - INSET, corner.y - INSET];
  canvas.save();
  canvas.beginPath();
  canvas.moveTo(right - pixels, bottom - 5);
  canvas.lineTo(right - pixels, bottom);
  canvas.lineTo(right, bottom);
  canvas.lineTo(right, bottom - 5);
  canvas.font = FONTS.small;
  canvas.textAlign = 'center';
  for (const [colour, width] of [
    [palette.halo, 4],
    [palette.ink, 1.5],
  ] as const) {
    canvas.strokeStyle = colour;
    canvas.lineWidth = width;
    canvas.stroke();
  }
  canvas.strokeStyle = palette.halo;
  canvas.lineWidth = 3;
  canvas.strokeText(words, right - pixels / 2, bottom - 6);
  canvas.fillStyle = palette.ink;
  canvas.fillText(words, right - pixels / 2, bottom - 6);
  canvas.restore();
}

/**
 * Draws a legend's swatch onto a canvas, as `Swatch.svelte` does on the page.
 * @param at its top left, in CSS pixels
 */
export function drawSwatch(
  canvas: CanvasRenderingContext2D,
  { paths, name }: Swatch,
  at: { x: number; y: number },
  palette: Palette,
) {
  canvas.save();
  canvas.translate(at.x, at.y);
  for (const path of paths) paintPath(canvas, path, palette);
  canvas.restore();
  if (!name) return;
  canvas.save();
  canvas.font = `${name.italic ? 'italic ' : ''}11px 'Noto Sans', sans-serif`;
  canvas.textAlign = 'center';
  canvas.fillStyle = palette[name.colour as ColourName];
  canvas.fillText(name.capitals ? sample.toLocaleUpperCase(tag) : sample, at.x + 22, at.y + 14);
  canvas.restore();
}
