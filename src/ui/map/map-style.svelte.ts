import { mapData } from 'virtual:atlas/map-data';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Atlas } from '../../domain/atlas/atlas';
import { buildStyle } from '../../map/style/build-style';
import type { DrawnData, MapData, Theme } from '../../map/style/options';
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

  /** The URL of the places with those that the reader has brought. */
  readonly #ownPlaces = $derived.by(() => this.door?.session?.overlay.url);
  /** Where the data comes from, the places that the reader has brought included. */
  readonly urls: MapData = $derived.by(() =>
    this.#ownPlaces ? { ...mapData, places: this.#ownPlaces } : mapData,
  );
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
      data: { ...this.came, ...(this.#ownPlaces && { places: this.#ownPlaces }) },
      credits: this.#credits,
      fontFaces,
      ...opened?.options,
    });
    return opened?.drawn(own) ?? own;
  }
}
