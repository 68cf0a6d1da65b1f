import { LINE_HEIGHT } from '../style/label-anchors';
import { HATCH } from '../style/looks';
import { paintPath } from '../style/paint-path';
import type { Palette } from '../style/palette';
import type { LocatorPicture } from './draw-locator';
import { hangOf, type Label } from './label';
import type { DrawnShape } from './shapes';

const FAMILY = "'Noto Sans', system-ui, sans-serif";
/** CSS pixels from a name that is ringed to its ring. */
const RING = { aside: 8, above: 5 };

/** The fonts of a locator map's names, as CSS has them. */
export const LOCATOR_FONTS = ['400', '600', 'italic 400'].map((style) => `${style} 14px ${FAMILY}`);

/**
 * Paints a locator map onto a canvas, one CSS pixel to its unit, as
 * `LocatorDrawing.svelte` draws it; `locator.css` has the same colours and widths. The
 * numbers of a visitor's own places mean something beside their articles alone, and are left out.
 *
 * @param ringed the id of the place that stands out: its point or its name alone with a ring round it
 */
export function paintLocator(
  canvas: CanvasRenderingContext2D,
  { width, height, basemap, washes, shapes, labels }: LocatorPicture,
  palette: Palette,
  ringed?: string,
): void {
  const fill = (path: Path2D, colour: string, opacity = 1) => {
    canvas.globalAlpha = opacity;
    canvas.fillStyle = colour;
    canvas.fill(path);
    canvas.globalAlpha = 1;
  };
  const stroke = (path: Path2D, colour: string, lineWidth: number, opacity = 1) => {
    canvas.globalAlpha = opacity;
    Object.assign(canvas, { strokeStyle: colour, lineWidth });
    canvas.stroke(path);
    canvas.globalAlpha = 1;
  };
  const circle = ([x, y]: readonly [number, number], radius: number) => {
    const path = new Path2D();
    path.arc(x, y, radius, 0, 2 * Math.PI);
    return path;
  };

  function paintShape(shape: DrawnShape): void {
    const isRinged = shape.placeId === ringed;
    if (shape.type === 'area') {
      const area = new Path2D(shape.d);
      if (isRinged) fill(area, palette.highlight, 0.2);
      canvas.save();
      canvas.clip(area);
      stroke(hatch(width, height), palette[shape.colour], HATCH.width, HATCH.opacity);
      canvas.restore();
    }
    if (isRinged && shape.type === 'line') stroke(new Path2D(shape.d), palette.highlight, 14);
    if (isRinged && (shape.type === 'point' || shape.type === 'mark')) {
      fill(circle(shape.at!, 12), palette.highlight);
      stroke(circle(shape.at!, 12), palette.selection, 2.5);
    }
    const isDashed = shape.paints.some(({ dash }) => dash);
    canvas.lineCap = isDashed ? 'butt' : 'round';
    paintPath(canvas, shape, palette);
    canvas.lineCap = 'round';
  }

  function paintLabel(label: Label): void {
    const { text, note, at, size, spacing } = label;
    const { align, dx, dy, top, height } = hangOf(label);
    const isRinged = label.placeId !== null && label.placeId === ringed;
    const [x, y] = [at[0] + dx, at[1] + dy];
    if (label.dot) fill(circle(at, 1.8), palette[label.colour]);
    canvas.textAlign = align === 'middle' ? 'center' : align;
    canvas.letterSpacing = `${spacing * size}px`;
    canvas.font = `${label.italic ? 'italic ' : ''}${label.bold ? 600 : 400} ${size}px ${FAMILY}`;
    if (isRinged && !shapes.some(({ placeId }) => placeId === ringed)) {
      const { width: long } = canvas.measureText(text);
      const left = align === 'start' ? x : align === 'end' ? x - long : x - long / 2;
      const ring = new Path2D();
      const corner = [left - RING.aside, at[1] + top - RING.above] as const;
      ring.roundRect(...corner, long + 2 * RING.aside, height + 2 * RING.above, height);
      fill(ring, palette.mark);
      stroke(ring, palette.selection, 2.5);
    }
    const halo = isRinged ? palette.mark : palette.halo;
    write(text, x, y, halo, palette[label.colour]);
    canvas.font = `${label.italic ? 'italic ' : ''}400 ${size}px ${FAMILY}`;
    if (note !== null) write(note, x, y + size * LINE_HEIGHT, halo, palette[label.colour]);
  }

  function write(text: string, x: number, y: number, halo: string, ink: string): void {
    Object.assign(canvas, { strokeStyle: halo, lineWidth: 3.2, fillStyle: ink });
    canvas.strokeText(text, x, y);
    canvas.fillText(text, x, y);
  }

  canvas.save();
  Object.assign(canvas, { lineCap: 'round', lineJoin: 'round', direction: 'ltr' });
  canvas.beginPath();
  canvas.rect(0, 0, width, height);
  canvas.clip();
  const whole = new Path2D();
  whole.rect(0, 0, width, height);
  fill(whole, palette.sea);
  for (const { d, colour } of basemap.land) fill(new Path2D(d), palette[colour]);
  const [lakes, borders] = [new Path2D(basemap.lakes), new Path2D(basemap.borders.join(''))];
  fill(lakes, palette.lake);
  stroke(lakes, palette.coast, 0.7);
  for (const wash of washes) paintPath(canvas, wash, palette);
  stroke(borders, palette.halo, 3.3, 0.7);
  stroke(new Path2D(basemap.rivers.join('')), palette.waterLine, 2.9);
  stroke(borders, palette.border, 1.3);
  shapes.forEach(paintShape);
  labels.forEach(paintLabel);
  canvas.restore();
}

/** The diagonals of a hatch, from the lower left to the upper right, over a whole frame. */
function hatch(width: number, height: number): Path2D {
  const path = new Path2D();
  for (let x = 0; x < width + height; x += HATCH.size) {
    path.moveTo(x - height, height);
    path.lineTo(x, 0);
  }
  return path;
}
