import { baseMap } from 'virtual:texts/layers';
import { border } from 'virtual:texts/legend';
import type { Atlas } from '../../domain/atlas/atlas';
import { legend, type LegendEntry } from '../../map/style/legend';
import { lineLook } from '../../map/style/looks';
import { lineSwatch } from '../../map/style/swatches';

/** The legend of the base map: what a reader cannot guess. */
export function baseLegend(): LegendEntry {
  const look = lineLook({ kind: 'border', status: 'existing', schematic: false });
  const swatch = lineSwatch({ ...look, width: 1.6 }, false);
  return { layerId: '', title: baseMap, items: [{ swatch, words: border }] };
}

/**
 * The legend of what is on the map now: its layers, then its base map.
 *
 * @param isOnForeign whether the map lies on a base map from elsewhere
 */
export function shownLegend(
  atlas: Atlas,
  visible: ReadonlySet<string>,
  isOnForeign: boolean,
): LegendEntry[] {
  const layers = atlas.layers.filter(({ id }) => visible.has(id));
  const drawn = legend(layers).filter(({ items }) => items.length > 0);
  return isOnForeign ? drawn : [...drawn, baseLegend()];
}
