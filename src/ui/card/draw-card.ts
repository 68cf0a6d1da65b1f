import type { LocatorPicture } from '../../map/locator/draw-locator';
import { LOCATOR_FONTS, paintLocator } from '../../map/locator/paint-locator';
import { pagePaletteOf } from '../../map/style/page-palette';
import { contextOf, loadFonts } from './canvas';
import type { CardFont, CardLayout, Measure } from './card-layout';

/** As the page has them. */
const FONTS: Record<CardFont, (size: number) => string> = {
  quotation: (size) => `400 ${size}px 'Source Serif 4', Georgia, serif`,
  strong: (size) => `600 ${size}px 'Noto Sans', system-ui, sans-serif`,
  plain: (size) => `400 ${size}px 'Noto Sans', system-ui, sans-serif`,
};

/** Fetches the fonts of a card, for the characters of these texts; then the result measures by them. */
export async function cardMeasure(characters: string): Promise<Measure> {
  const fonts = Object.values(FONTS).map((font) => font(20));
  await loadFonts([...fonts, ...LOCATOR_FONTS], `${characters}“”`);
  const canvas = contextOf(document.createElement('canvas'));
  return (text, font, size) => {
    canvas.font = FONTS[font](size);
    return canvas.measureText(text).width;
  };
}

/**
 * Draws a card onto a canvas, which takes its size: on paper, in every theme of the page.
 *
 * @param map the picture of its map, in the proportions of the layout's; null where it has none
 * @param ringed the id of the place on it
 */
export function drawCard(
  target: HTMLCanvasElement,
  layout: CardLayout,
  map: LocatorPicture | null,
  ringed: string,
): void {
  const palette = pagePaletteOf('light');
  const canvas = contextOf(target);
  target.width = layout.width;
  target.height = layout.height;
  canvas.fillStyle = palette.panel;
  canvas.fillRect(0, 0, layout.width, layout.height);
  if (map && layout.map) {
    const { x, y, width, height } = layout.map;
    canvas.save();
    canvas.translate(x, y);
    canvas.scale(width / map.width, height / map.height);
    paintLocator(canvas, map, palette, ringed);
    canvas.restore();
    canvas.strokeStyle = palette.line;
    canvas.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);
  }
  canvas.fillStyle = palette.mark;
  for (const { x, y, width, height } of layout.marks) canvas.fillRect(x, y, width, height);
  canvas.fillStyle = palette.text;
  for (const { x, y, width, height } of layout.rules) canvas.fillRect(x, y, width, height);
  for (const { text, font, size, colour, x, y, isRightToLeft } of [
    ...layout.texts,
    ...layout.quotation,
  ]) {
    canvas.font = FONTS[font](size);
    canvas.fillStyle = palette[colour];
    canvas.direction = isRightToLeft ? 'rtl' : 'ltr';
    canvas.textAlign = 'start';
    canvas.fillText(text, x, y);
  }
}
