import type { BaseMap } from '../domain/atlas/base-map';
import type { LngLat } from '../domain/atlas/place';
import type { Theme } from '../map/style/options';
import type { AtlasModel } from '../state/atlas-model.svelte';
import { chosenBase } from './map/base-map-state.svelte';

export { chosenBase };

interface Page {
  model: AtlasModel;
  /** Fetches what asks the hosts of a base map. */
  fetchOpener(): Promise<typeof import('../map/basemaps/open-base-map')>;
}

/**
 * Changes to another base map and says what came of it.
 *
 * @param wanted null for the built-in base map
 * @returns why it did not come, in a sentence, "" where it did; null where
 *   there was nothing to change, or the reader has changed it again
 */
export async function changeBase(
  wanted: BaseMap | null,
  theme: Theme,
  { model, fetchOpener }: Page,
): Promise<string | null> {
  const [west, south, east, north] = model.atlas.view;
  const at: LngLat = [(west + east) / 2, (south + north) / 2];
  const change = await chosenBase.change(wanted, theme, async (baseMap, signal) => {
    const { openBaseMap } = await fetchOpener();
    return openBaseMap(baseMap, { theme, at, page: document.baseURI, signal });
  });
  if (change === null) return null;
  model.interaction.announce(change.words);
  if (change.came) return '';
  model.view.leaveBase();
  return change.words;
}
