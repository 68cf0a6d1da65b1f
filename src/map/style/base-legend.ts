import { border } from 'virtual:texts/legend';
import { lineSwatch, type LegendItem } from './legend';

/** The legend of the base map: what a reader cannot guess. */
export const BASE_LEGEND: readonly LegendItem[] = [
  {
    swatch: lineSwatch({ colour: 'border', width: 1.6, dash: [1, 0] }, false),
    words: border,
  },
];
