import { baseMap } from 'virtual:texts/layers';
import { border } from 'virtual:texts/legend';
import { heading } from 'virtual:texts/whoSays';
import { legend, type LegendEntry } from '../../map/style/legend';
import { lineLook } from '../../map/style/looks';
import { markSwatch } from '../../map/style/marks';
import { lineSwatch } from '../../map/style/swatches';
import type { AtlasModel } from '../../state/atlas-model.svelte';
import { stateTexts, voiceNames } from '../place/voices';

/** The legend of the base map: what a reader cannot guess. */
export function baseLegend(): LegendEntry {
  const look = lineLook({ kind: 'border', status: 'existing', schematic: false });
  const swatch = lineSwatch({ ...look, width: 1.6 }, false);
  return { layerId: '', title: baseMap, items: [{ swatch, words: border }] };
}

/** The legend of the marks that say how one voice names the places. */
function saidLegend({ atlas, narrowed, view }: AtlasModel): LegendEntry[] {
  if (!narrowed?.sayings) return [];
  const voice = voiceNames(atlas).find(({ id }) => id === view.current.says)!.name;
  const items = stateTexts(narrowed).map(({ state, words }) => ({
    swatch: markSwatch(state),
    words,
  }));
  return [{ layerId: 'said', title: `${heading}: ${voice}`, items }];
}

/**
 * The legend of what is on the map now: its layers, then what one voice says, then its base map.
 *
 * @param isOnForeign whether the map lies on a base map from elsewhere
 */
export function shownLegend(model: AtlasModel, isOnForeign: boolean): LegendEntry[] {
  const layers = model.shown.layers.filter(({ id }) => model.view.visible.has(id));
  const drawn = legend(layers).filter(({ items }) => items.length > 0);
  return [...drawn, ...saidLegend(model), ...(isOnForeign ? [] : [baseLegend()])];
}
