import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { DATA_URLS } from '../../map/basemap-tiles';
import { screenNow } from '../../map/camera';
import { buildStyle } from '../../map/style/build-style';
import type { Theme } from '../../map/style/options';
import type { AtlasModel } from '../../state/atlas-model.svelte';
import type { BaseMapState } from './base-map-state.svelte';
import { fontFaces } from './font-faces';
import type { LibraryAccess } from '../library/library-access.svelte';
import { theme } from '../shared/theme.svelte';

/** How the map is drawn: by what is chosen, over whatever base map has come. */
export class MapStyle {
  /** The map's data as far as it has come. */
  came = $state.raw(DATA_URLS);
  /** The other base maps; null until the reader first chooses one. */
  base = $state.raw<BaseMapState | null>(null);

  /** The visitor's own places; undefined until the library is opened. */
  readonly library = $derived.by(() => this.libraryAccess?.session?.mapData);
  readonly #names = $derived.by(() => this.model.view.current.names);
  readonly current: StyleSpecification = $derived.by(() => this.in(theme.current));

  constructor(
    private readonly model: AtlasModel,
    private readonly libraryAccess: LibraryAccess | undefined,
  ) {}

  /** The style as it would be in a theme. */
  in(inTheme: Theme): StyleSpecification {
    const { atlas, view } = this.model;
    const opened = this.base?.opened;
    const own = buildStyle({
      theme: inTheme,
      screen: screenNow(),
      names: this.#names,
      layers: atlas.layers,
      visible: view.visible,
      data: this.came,
      ...(this.library && { library: this.library }),
      credits: atlas.credits,
      fontFaces,
      ...opened?.options,
    });
    return opened?.drawn(own) ?? own;
  }
}
