import type { Map as MapLibreMap } from 'maplibre-gl';

/** The sources whose features are places, by `placeId`: the atlas's, and the visitor's own. */
const SOURCES = [
  { source: 'places' },
  { source: 'basemap', sourceLayer: 'places' },
  { source: 'library' },
];

/** Which place of a map is selected and which is hovered, as the feature-state that the style reads. */
export class PlaceStates {
  readonly #marked: { [state in 'selected' | 'hovered']?: string | null } = {};

  /** @param canPaint whether the map can take a state now; what it cannot take waits for `repaint` */
  constructor(
    private readonly map: MapLibreMap,
    private readonly canPaint: () => boolean,
  ) {}

  /** Marks one place, and unmarks the one before. */
  mark(state: 'selected' | 'hovered', placeId: string | null) {
    const before = this.#marked[state] ?? null;
    if (before === placeId) return;
    this.#marked[state] = placeId;
    if (before !== null) this.#paint(before, state, false);
    if (placeId !== null) this.#paint(placeId, state, true);
  }

  /** Sets them again after a change in which MapLibre drops feature-state. */
  repaint() {
    for (const [state, placeId] of Object.entries(this.#marked)) {
      if (placeId !== null) this.#paint(placeId, state, true);
    }
  }

  #paint(id: string, state: string, on: boolean) {
    if (!this.canPaint()) return;
    for (const each of SOURCES) {
      if (this.map.getSource(each.source))
        this.map.setFeatureState({ ...each, id }, { [state]: on });
    }
  }
}
