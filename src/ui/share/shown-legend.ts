import { ground } from 'virtual:texts/layers';
import type { Atlas } from '../../domain/atlas/atlas';
import { BASE_LEGEND } from '../../map/style/base-legend';
import { legend, type LegendEntry } from '../../map/style/legend';

/**
 * The legend of what is on the map now: its layers, then its ground.
 *
 * @param libraryGround whether the map is our own, and not laid over another one
 */
export function shownLegend(
  atlas: Atlas,
  visible: ReadonlySet<string>,
  libraryGround: boolean,
): LegendEntry[] {
  const layers = atlas.layers.filter(({ id }) => visible.has(id));
  const drawn = legend(layers, atlas.places).filter(({ items }) => items.length > 0);
  const groundEntry = { layerId: '', title: ground, items: [...BASE_LEGEND] };
  return libraryGround ? [...drawn, groundEntry] : drawn;
}
