import * as texts from 'virtual:texts/baseMaps';
import { BUILT_IN, type BaseMap } from '../../domain/atlas/base-map';
import type { Bounds, LngLat } from '../../domain/atlas/place';
import type { OpenedBase } from '../../map/basemaps/open-base-map';
import type { Theme } from '../../map/style/options';
import type { AtlasModel } from '../../state/atlas-model.svelte';

/** Milliseconds: debounces going through the choices by arrow key, so that no server on the way is asked. */
const PAUSE = 400;

/** Asks for what a base map takes to be drawn in the middle of a view, by code that comes with the first. */
const openWithin =
  ([west, south, east, north]: Bounds, theme: Theme) =>
  async (baseMap: BaseMap, signal: AbortSignal): Promise<OpenedBase> => {
    const { openBaseMap } = await import('../../map/basemaps/open-base-map');
    const at: LngLat = [(west + east) / 2, (south + north) / 2];
    return openBaseMap(baseMap, { theme, at, page: document.baseURI, signal });
  };

/** What the map stands on: nothing but the built-in base map until another one has come. */
export class BaseMapState {
  opened = $state.raw<OpenedBase | null>(null);
  /** The base map whose servers are being asked. */
  asked = $state.raw<BaseMap | null>(null);
  /** Whether the map lies on one of another date. A relief has none: it lies on the built-in map. */
  isForeign: boolean = $derived(this.opened !== null && !this.opened.options.relief);
  /** Names what is shown or asked for; empty for the built-in base map. */
  #current = '';
  #asking = new AbortController();

  /**
   * Changes to another base map once it has come, and announces what came of it; the one
   * before stays until then, and the built-in one is shown where it does not come.
   *
   * @param wanted null for the built-in base map
   * @param open throws where it is not to be had, with why as a part of a sentence
   * @returns why it did not come, in a sentence; "" where it did; null where it is
   *   shown already, or the reader has changed it again
   */
  async follow(
    wanted: BaseMap | null,
    theme: Theme,
    { atlas, interaction, view }: AtlasModel,
    open = openWithin(atlas.view, theme),
  ): Promise<string | null> {
    const key = keyOf(wanted, theme);
    if (key === this.#current) return null;
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    this.#current = key;
    this.asked = wanted;
    const title = wanted?.title ?? texts.builtIn;
    try {
      if (wanted) await new Promise((resolve) => setTimeout(resolve, PAUSE));
      const opened = wanted && !signal.aborted ? await open(wanted, signal) : null;
      if (signal.aborted) return null;
      this.opened = opened;
      interaction.announce(texts.shown({ title }));
      return '';
    } catch (error) {
      if (signal.aborted) return null;
      this.opened = null;
      this.#current = '';
      const reason = error instanceof Error ? error.message : String(error);
      const problem = texts.notShown({ title, reason });
      interaction.announce(problem);
      view.choose({ base: BUILT_IN }, true);
      return problem;
    } finally {
      if (!signal.aborted) this.asked = null;
    }
  }
}

/** Foreign maps are drawn anew in another theme; what takes our own style is not. */
function keyOf(baseMap: BaseMap | null, theme: Theme): string {
  if (baseMap === null) return '';
  return baseMap.type === 'relief' || baseMap.type === 'world'
    ? baseMap.id
    : `${baseMap.id} ${theme}`;
}

/** There is one map on a page. */
export const baseMapState = new BaseMapState();
