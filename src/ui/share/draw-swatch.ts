import { tag } from 'virtual:texts/language';
import { sample } from 'virtual:texts/layers';
import type { Swatch } from '../../map/style/legend';
import type { Palette } from '../../map/style/palette';

/** Middle and ends of a swatch of 44 by 20, as `Swatch.svelte` draws it. */
const [LEFT, RIGHT, MIDDLE] = [4, 40, 10];

/** Draws a legend's swatch onto a canvas, its top left at `x`, `y` in CSS pixels. */
export function drawSwatch(
  canvas: CanvasRenderingContext2D,
  swatch: Swatch,
  { x, y }: { x: number; y: number },
  palette: Palette,
) {
  canvas.save();
  canvas.translate(x, y);
  if (swatch.type === 'line') drawLine(canvas, swatch, palette);
  else if (swatch.type === 'band') drawBand(canvas, swatch, palette);
  else if (swatch.type === 'point') drawPoint(canvas, swatch, palette);
  else drawName(canvas, swatch, palette);
  canvas.restore();
}

type SwatchOf<Type extends Swatch['type']> = Extract<Swatch, { type: Type }>;

function drawLine(canvas: CanvasRenderingContext2D, swatch: SwatchOf<'line'>, palette: Palette) {
  const stroke = (colour: string, width: number, dash: number[] = []) => {
    canvas.strokeStyle = colour;
    canvas.lineWidth = width;
    canvas.setLineDash(dash);
    canvas.stroke();
  };
  canvas.beginPath();
  canvas.moveTo(LEFT, MIDDLE);
  canvas.lineTo(RIGHT, MIDDLE);
  if (swatch.uncertain) {
    canvas.globalAlpha = 0.16;
    stroke(palette[swatch.colour], 14);
    canvas.globalAlpha = 1;
  }
  stroke(palette[swatch.casing], swatch.width + 3);
  stroke(palette[swatch.colour], swatch.width, swatch.dash);
}

function drawBand(canvas: CanvasRenderingContext2D, swatch: SwatchOf<'band'>, palette: Palette) {
  const box = new Path2D();
  box.rect(LEFT, 3, RIGHT - LEFT, 14);
  const hatch = new Path2D();
  for (let x = LEFT - 12; x < RIGHT; x += 8) {
    hatch.moveTo(x, 18);
    hatch.lineTo(x + 16, 2);
  }
  canvas.fillStyle = canvas.strokeStyle = palette[swatch.colour];
  canvas.globalAlpha = 0.14;
  canvas.fill(box);
  canvas.save();
  canvas.clip(box);
  canvas.globalAlpha = 0.6;
  canvas.lineWidth = 1.3;
  canvas.stroke(hatch);
  canvas.restore();
  canvas.globalAlpha = 1;
  canvas.setLineDash(swatch.dash);
  canvas.stroke(box);
}

function drawPoint(canvas: CanvasRenderingContext2D, swatch: SwatchOf<'point'>, palette: Palette) {
  canvas.translate(22, MIDDLE);
  const shape = new Path2D(swatch.path);
  canvas.fillStyle = palette[swatch.colour];
  canvas.strokeStyle = palette[swatch.halo];
  canvas.fill(shape, 'evenodd');
  canvas.stroke(shape);
}

function drawName(canvas: CanvasRenderingContext2D, swatch: SwatchOf<'name'>, palette: Palette) {
  canvas.font = `${swatch.italic ? 'italic ' : ''}11px 'Noto Sans', sans-serif`;
  canvas.textAlign = 'center';
  canvas.fillStyle = palette[swatch.colour];
  canvas.fillText(swatch.capitals ? sample.toLocaleUpperCase(tag) : sample, 22, 14);
}
