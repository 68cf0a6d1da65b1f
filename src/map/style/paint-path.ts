import type { PaintedPath } from '../../domain/atlas/swatch';
import type { ColourName, Palette } from './palette';

/** Paints a path onto a canvas, as `Painted.svelte` does on the page. */
export function paintPath(
  canvas: CanvasRenderingContext2D,
  { d, at: [x, y] = [0, 0], paints }: PaintedPath,
  palette: Palette,
): void {
  const path = new Path2D(d);
  canvas.save();
  canvas.translate(x, y);
  for (const { fill, stroke, width = 1, dash = [], opacity = 1 } of paints) {
    canvas.globalAlpha = opacity;
    canvas.lineWidth = width;
    canvas.setLineDash(dash);
    if (fill) canvas.fillStyle = palette[fill as ColourName];
    if (fill) canvas.fill(path, 'evenodd');
    if (stroke) canvas.strokeStyle = palette[stroke as ColourName];
    if (stroke) canvas.stroke(path);
  }
  canvas.restore();
}
