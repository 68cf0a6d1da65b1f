import { mapData } from 'virtual:atlas/map-data';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Atlas } from '../../domain/atlas/atlas';
import { buildStyle } from '../../map/style/build-style';
import type { DrawnData, Theme } from '../../map/style/options';
import type { ViewState } from '../../state/view-state.svelte';
import type { ChosenBase } from './base-map-state.svelte';
import { fontFaces } from './font-faces';
import type { LibraryAccess } from '../library/library-access.svelte';
import { theme } from '../shared/theme.svelte';

/** How the map is drawn: by what is chosen, over whatever base map has come. */
export class MapStyle {
  /** The map's data as far as it has come. */
  came = $state.raw<DrawnData>(mapData);
  /** The other base maps; null until the reader first chooses one. */
  base = $state.raw<ChosenBase | null>(null);

  // Not of the atlas itself: that changes when quotations come, and the map does not.
  readonly #layers = $derived.by(() => this.atlas().layers);
  readonly #places = $derived.by(() => this.atlas().places);
  readonly #credits = $derived.by(() => this.atlas().credits);

  /** The visitor's own places; undefined until the library is opened. */
  readonly library = $derived.by(() => this.door?.session?.mapData);
  readonly current: StyleSpecification = $derived.by(() => this.in(theme.current));

  constructor(
    private readonly atlas: () => Atlas,
    private readonly choice: ViewState,
    private readonly door: LibraryAccess | undefined,
  ) {}

  /** The style as it would be in a theme. */
  in(inTheme: Theme): StyleSpecification {
    const { names, visible } = this.choice;
    const opened = this.base?.opened;
    const own = buildStyle({
      theme: inTheme,
      names,
      layers: this.#layers,
      places: this.#places,
      visible,
      data: this.came,
      ...(this.library && { library: this.library }),
      credits: this.#credits,
      fontFaces,
      ...opened?.options,
    });
    return opened?.drawn(own) ?? own;
  }
}
