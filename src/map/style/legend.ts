import * as texts from 'virtual:texts/legend';
import type { Layer, LegendLook } from '../../domain/atlas/place';
import type { Swatch } from '../../domain/atlas/swatch';
import { standingText } from './line-words';

export interface LegendItem {
  swatch: Swatch;
  /** What it stands for, such as "proposed route, schematic". */
  words: string;
}

/** The legend of one layer. */
export interface LegendEntry {
  layerId: string;
  title: string;
  /** One for each look that the layer has; empty where nothing of it is located. */
  items: LegendItem[];
}

/** The legend of every layer, in the given order. */
export function legend(layers: readonly Layer[]): LegendEntry[] {
  return layers.map(({ id, title, looks }) => ({
    layerId: id,
    title,
    items: looks.map((look) => ({ swatch: look.swatch, words: wordsOf(look) })),
  }));
}

function wordsOf({ swatch, isSketch, words, ...look }: LegendLook): string {
  if (words) return words;
  const standing = standingText(look);
  if (swatch.name) return texts.noOutline({ standing });
  return isSketch ? `${standing}, ${texts.schematic}` : standing;
}
