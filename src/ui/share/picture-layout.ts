import type { Swatch } from '../../domain/atlas/swatch';
import type { LegendEntry } from '../../map/style/legend';
import { wrapText } from '../card/wrap-text';

/** What a picture says around its map. */
export interface PictureWords {
  heading: string;
  legend: LegendEntry[];
  /** Below it all: credits, where and when the picture was made. */
  notes: string[];
}

/** The looks of text in a picture. */
export type TextLook = 'heading' | 'strong' | 'small';

/** Where all of a picture stands: CSS pixels from its top left; `y` of a text is its baseline. */
export interface PictureLayout {
  width: number;
  height: number;
  map: { x: number; y: number; width: number; height: number };
  texts: { text: string; look: TextLook; x: number; y: number }[];
  swatches: { swatch: Swatch; x: number; y: number }[];
}

const MARGIN = 20;
/** Narrower pictures would have no room for words; the map stands in their middle. */
const NARROWEST = 320;
const COLUMN = 250;
const GAP = 20;
const LINE: Record<TextLook, number> = { heading: 28, strong: 20, small: 18 };
/** A swatch as the panel has it: 44 by 20. */
const SWATCH = { width: 44, height: 20, gap: 8 };

/**
 * Sets title, map, legend (in columns) and notes below each other.
 *
 * @param measure the width of a text in a look, in CSS pixels
 */
export function layoutPicture(
  map: { width: number; height: number },
  words: PictureWords,
  measure: (text: string, look: TextLook) => number,
): PictureLayout {
  const inner = Math.max(map.width, NARROWEST);
  const layout: PictureLayout = {
    width: inner + 2 * MARGIN,
    height: 0,
    map: { x: MARGIN + (inner - map.width) / 2, y: 0, ...map },
    texts: [],
    swatches: [],
  };

  /** Adds wrapped text from `top` on; returns where it ends. */
  function write(text: string, look: TextLook, x: number, top: number, width: number): number {
    const lines = wrapText(text, width, (part) => measure(part, look));
    for (const [index, line] of lines.entries()) {
      layout.texts.push({ text: line, look, x, y: top + LINE[look] * (index + 0.72) });
    }
    return top + LINE[look] * lines.length;
  }

  function writeEntry({ title, items }: LegendEntry, x: number, top: number, width: number) {
    const indent = SWATCH.width + SWATCH.gap;
    let y = write(title, 'strong', x, top, width);
    for (const { swatch, words: text } of items) {
      layout.swatches.push({ swatch, x, y });
      y = Math.max(write(text, 'small', x + indent, y, width - indent), y + SWATCH.height);
    }
    return y + GAP / 2;
  }

  layout.map.y = write(words.heading, 'heading', MARGIN, MARGIN * 0.8, inner) + GAP / 2;
  const legendTop = layout.map.y + map.height + GAP;
  const columns = Math.max(1, Math.floor((inner + GAP) / (COLUMN + GAP)));
  const width = (inner - GAP * (columns - 1)) / columns;
  const bottoms = Array.from({ length: columns }, () => legendTop);
  for (const entry of words.legend) {
    const column = bottoms.indexOf(Math.min(...bottoms));
    const x = MARGIN + column * (width + GAP);
    bottoms[column] = writeEntry(entry, x, bottoms[column]!, width);
  }
  let y = Math.max(...bottoms) + GAP / 2;
  for (const note of words.notes) y = write(note, 'small', MARGIN, y, inner);
  layout.height = Math.ceil(y + MARGIN * 0.8);
  return layout;
}
