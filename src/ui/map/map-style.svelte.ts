import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { DATA_URLS } from '../../map/basemap-tiles';
import { screenNow } from '../../map/camera';
import { OPENING_STYLE, readOpeningStyle } from '../../map/style/opening-style';
import type { Theme } from '../../map/style/options';
import type { AtlasModel } from '../../state/atlas-model.svelte';
import type { BaseMapState } from './base-map-state.svelte';
import type { LibraryAccess } from '../library/library-access.svelte';
import { theme } from '../shared/theme.svelte';
import { styleBuilder } from './map-parts';

/** How the map is drawn: by what is chosen, over whatever base map has come. */
export class MapStyle {
  /** The map's data as far as it has come. */
  came = $state.raw(DATA_URLS);
  /** The other base maps; null until the reader first chooses one. */
  base = $state.raw<BaseMapState | null>(null);

  /** The visitor's own places; undefined until the library is opened. */
  readonly library = $derived.by(() => this.libraryAccess?.session?.mapData);
  /** Whether the opening view's style, which comes with the page, shows what is chosen. */
  readonly isOpening: boolean = $derived.by(() => {
    const { atlas, view, narrowed } = this.model;
    const isDefault = atlas.layers.every(({ id, visible }) => visible === view.visible.has(id));
    const isOwn = this.library ?? this.base?.opened ?? narrowed?.marks;
    return isDefault && view.current.names === 'title' && !isOwn;
  });
  /** Why the code that builds another style did not come, in a sentence; "" where none is needed. */
  readonly problem: string = $derived.by(() => (this.isOpening ? '' : styleBuilder.problem));
  readonly isPending: boolean = $derived.by(
    () => !this.isOpening && !styleBuilder.Part && !styleBuilder.problem,
  );
  /** The opening view's style as the page holds it; in development it holds none. */
  readonly #opening = document.getElementById(OPENING_STYLE)?.textContent;
  readonly current: StyleSpecification = $derived.by(() => this.in(theme.current));

  constructor(
    private readonly model: AtlasModel,
    private readonly libraryAccess: LibraryAccess | undefined,
  ) {}

  /** The style as it would be in a theme; that of the opening view until another can be built. */
  in(inTheme: Theme): StyleSpecification {
    const options = { theme: inTheme, screen: screenNow(), data: this.came };
    if (this.#opening && (this.isOpening || !styleBuilder.Part)) {
      return readOpeningStyle(this.#opening, document.baseURI, options);
    }
    const { atlas, view, narrowed } = this.model;
    const opened = this.base?.opened;
    const own = styleBuilder.Part!({
      ...options,
      names: view.current.names,
      layers: atlas.layers,
      visible: view.visible,
      ...(this.library && { library: this.library }),
      ...(narrowed?.marks && { marks: narrowed.marks }),
      credits: atlas.credits,
      ...opened?.options,
    });
    return opened?.drawn(own) ?? own;
  }
}
