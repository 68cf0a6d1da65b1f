import { tag } from 'virtual:texts/language';
import { sample } from 'virtual:texts/layers';
import type { Swatch } from '../../map/style/legend';
import type { Palette } from '../../map/style/palette';

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
  for (const { d, at: [x, y] = [0, 0], paints } of paths) {
    const path = new Path2D(d);
    for (const { fill, stroke, width = 1, dash = [], opacity = 1 } of paints) {
      canvas.save();
      canvas.translate(at.x + x, at.y + y);
      canvas.globalAlpha = opacity;
      canvas.lineWidth = width;
      canvas.setLineDash(dash);
      if (fill) canvas.fillStyle = palette[fill];
      if (fill) canvas.fill(path, 'evenodd');
      if (stroke) canvas.strokeStyle = palette[stroke];
      if (stroke) canvas.stroke(path);
      canvas.restore();
    }
  }
  if (!name) return;
  canvas.save();
  canvas.font = `${name.italic ? 'italic ' : ''}11px 'Noto Sans', sans-serif`;
  canvas.textAlign = 'center';
  canvas.fillStyle = palette[name.colour];
  canvas.fillText(name.capitals ? sample.toLocaleUpperCase(tag) : sample, at.x + 22, at.y + 14);
  canvas.restore();
}
