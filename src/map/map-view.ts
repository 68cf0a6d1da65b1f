import 'maplibre-gl/dist/maplibre-gl.css';
import './map-controls.css';
import {
  Map as MapLibreMap,
  ScaleControl,
  type MapGeoJSONFeature,
  type MapMouseEvent,
  type StyleSpecification,
} from 'maplibre-gl';
import type { Bounds, LngLat, Place } from '../domain/atlas/place';
import { cameraFor, prefersReducedMotion } from './camera';
import { rankHits, type Hit } from './rank-hits';
import { LOCALE } from './locale';
import { copyOf, type MapPicture } from './picture';
import { drawImage } from './style/icons';
import { isHitLayer } from './style/draw-order';
import { PLACE_SOURCES } from './style/overlay/layer-expressions';

export { startWorker } from './worker';

/** CSS pixels round the opening view. */
const FRAME = 32;

/** Half of the 12 CSS pixels within which a thin line can be hit. */
const HIT_RADIUS = 8;

/** Milliseconds that a lost graphics context has to come back; browsers restore one at once or never. */
const PATIENCE = 5000;

export interface MapViewOptions {
  container: HTMLElement;
  style: StyleSpecification;
  places: Place[];
  /** What the base map covers; the camera does not leave it. */
  box: Bounds;
  /** What is framed when the address has no `#map=`. */
  view: Bounds;
  label: string;
  /** Whether the map stands in another page's frame: that page's scroll passes over it. */
  inFrame: boolean;
  /** Places under a click, the smaller first; empty for the bare ground. */
  onpick(placeIds: string[], at: LngLat): void;
  onhover(placeId: string | null): void;
  /** Each frame in which the camera has moved. */
  onmove(): void;
  /** Whether something is still being fetched or drawn. */
  onbusy(busy: boolean): void;
  onerror(message: string): void;
  /** The graphics context is lost and does not come back: this map draws no more. */
  onlost(): void;
}

/** The MapLibre map, and nothing that knows of Svelte. Throws where there is no WebGL2. */
export class MapView {
  readonly #map: MapLibreMap;
  readonly #places: ReadonlyMap<string, Place>;
  #style: StyleSpecification;
  #applied: StyleSpecification;
  /** Resolves when the last style that was asked for is the map's, or waits for its turn. */
  #changed: Promise<void> = Promise.resolve();
  readonly #states = { selected: null as string | null, hovered: null as string | null };
  /** While the graphics context is lost: the timer that ends the waiting for it. */
  #lost: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly options: MapViewOptions) {
    this.#style = this.#applied = options.style;
    this.#places = new Map(options.places.map((place) => [place.id, place]));
    this.#map = new MapLibreMap({
      container: options.container,
      style: options.style,
      bounds: options.view,
      fitBoundsOptions: { padding: FRAME },
      maxBounds: options.box,
      maxZoom: 15,
      // Tiles of GeoJSON are cut anew in no time; five levels of them, as by default, take a third more memory.
      maxTileCacheZoomLevels: 1,
      // The camera has no surprises: north is up, and the ground is flat.
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      hash: 'map',
      // In a small frame the credits fold up once the reader has moved the map.
      attributionControl: options.inFrame ? {} : { compact: false },
      cooperativeGestures: options.inFrame,
      locale: { ...LOCALE, 'Map.Title': options.label },
      fadeDuration: prefersReducedMotion() ? 0 : 200,
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-right');
    this.#map.setMissingStyleImageResolver((id) => this.#addIcon(id));
    this.#listen();
  }

  /**
   * Takes over a new style; what has not changed of it is not drawn anew. While
   * the map still loads one it waits, and the last that was asked for counts.
   */
  setStyle(style: StyleSpecification) {
    if (style === this.#style) return;
    this.#style = style;
    this.options.onbusy(true);
    this.#changed = this.#applyStyle();
  }

  /** Marks one place as `selected` or `hovered`, and unmarks the one before. */
  mark(state: 'selected' | 'hovered', placeId: string | null) {
    const before = this.#states[state];
    if (before === placeId) return;
    this.#states[state] = placeId;
    if (before !== null) this.#paint(before, state, false);
    if (placeId !== null) this.#paint(placeId, state, true);
  }

  /** Moves the camera as little as it takes to see places whole. */
  show(...places: Place[]) {
    const camera = cameraFor(places, this.#map.getBounds().toArray(), this.#map.getZoom());
    if (camera === null) return;
    if ('bounds' in camera)
      this.#map.fitBounds(camera.bounds, { padding: 48, duration: this.#duration });
    else this.#map.easeTo({ ...camera, duration: this.#duration });
  }

  /** One step nearer (1) or farther (−1). */
  zoomBy(steps: number) {
    this.#map.zoomTo(Math.round(this.#map.getZoom()) + steps, { duration: this.#duration });
  }

  /** Moves by a third of the view, right and down being positive. */
  panBy(right: number, down: number) {
    const { clientWidth, clientHeight } = this.options.container;
    const offset: [number, number] = [(right * clientWidth) / 3, (down * clientHeight) / 3];
    this.#map.panBy(offset, { duration: this.#duration });
  }

  /** Goes back to the opening view. */
  frame() {
    this.#map.fitBounds(this.options.view, { padding: FRAME, duration: this.#duration });
  }

  /** Where a box of degrees stands, in pixels from the top left of the map's container. */
  project([west, south, east, north]: Bounds): DOMRect {
    const { x: left, y: top } = this.#map.project([west, north]);
    const { x: right, y: bottom } = this.#map.project([east, south]);
    return new DOMRect(left, top, right - left, bottom - top);
  }

  /** Resolves when everything that was asked for is drawn. */
  async drawn(): Promise<void> {
    await this.#changed;
    const idle = this.#map.once('idle');
    this.#map.triggerRepaint();
    await idle;
  }

  /** A copy of the map as it is at this moment. */
  picture(): MapPicture {
    return copyOf(this.#map);
  }

  remove() {
    if (this.#lost !== null) clearTimeout(this.#lost);
    // What waits to be applied has nothing left to be applied to.
    this.#applied = this.#style;
    this.#map.remove();
  }

  async #applyStyle(): Promise<void> {
    const change = await fetchChange();
    const before = this.#applied;
    if (this.#style === before) return this.#map.triggerRepaint();
    if (this.#lost !== null || !this.#map.isStyleLoaded()) {
      this.#map.once('idle', () => void this.#applyStyle());
      return;
    }
    this.#applied = this.#style;
    this.#map.once('styledata', () => this.#repaintStates());
    if (change) change(this.#map, before, this.#style);
    else this.#map.setStyle(this.#style);
  }

  #listen() {
    const { onpick, onhover, onmove, onbusy, onerror, onlost } = this.options;
    // What was marked before the map had anything to mark it on.
    this.#map.on('style.load', () => this.#repaintStates());
    this.#map.on('move', onmove);
    this.#map.on('resize', onmove);
    this.#map.on('load', onmove);
    this.#map.once('idle', () => void fetchChange());
    this.#map.on('dataloading', () => onbusy(true));
    this.#map.on('idle', () => onbusy(false));
    this.#map.on('click', (event) => onpick(this.#placesAt(event), event.lngLat.toArray()));
    this.#map.on('mousemove', (event) => {
      const [first = null] = this.#placesAt(event);
      this.#map.getCanvas().style.cursor = first === null ? '' : 'pointer';
      onhover(first);
    });
    this.#map.on('mouseout', () => onhover(null));
    this.#map.on('error', (event) => onerror(event.error.message));
    this.#map.on('webglcontextlost', () => {
      onbusy(true);
      this.#lost ??= setTimeout(() => onlost(), PATIENCE);
    });
    this.#map.on('webglcontextrestored', () => this.#comeBack());
  }

  /** MapLibre has brought the style and the camera back, but no feature-state. */
  #comeBack() {
    if (this.#lost !== null) clearTimeout(this.#lost);
    this.#lost = null;
    this.#map.once('styledata', () => this.#repaintStates());
  }

  #placesAt({ point: { x, y } }: MapMouseEvent): string[] {
    if (this.#lost !== null) return [];
    const layers = this.#map.getLayersOrder().filter(isHitLayer);
    const features = this.#map.queryRenderedFeatures(
      [
        [x - HIT_RADIUS, y - HIT_RADIUS],
        [x + HIT_RADIUS, y + HIT_RADIUS],
      ],
      { layers },
    );
    return rankHits(features.map(asHit), this.#places);
  }

  /** Milliseconds that a move of the camera takes. */
  get #duration(): number {
    return prefersReducedMotion() ? 0 : 200;
  }

  #addIcon(id: string) {
    const icon = drawImage(id);
    if (!icon || this.#map.hasImage(id)) return;
    const { width, height, data, pixelRatio, sdf } = icon;
    this.#map.addImage(id, { width, height, data }, { pixelRatio, sdf });
  }

  #repaintStates() {
    for (const [state, placeId] of Object.entries(this.#states)) {
      if (placeId !== null) this.#paint(placeId, state, true);
    }
  }

  #paint(id: string, state: string, on: boolean) {
    if (this.#lost !== null) return;
    for (const source of PLACE_SOURCES) {
      if (this.#map.getSource(source)) this.#map.setFeatureState({ source, id }, { [state]: on });
    }
  }
}

/** What changes a style by little; null where it does not come, and the whole style has to do. */
async function fetchChange() {
  const code = await import('./apply-style-diff').catch(() => null);
  return code?.changeStyle ?? null;
}

function asHit({ properties, geometry }: MapGeoJSONFeature): Hit {
  const shape = geometry.type.endsWith('Polygon')
    ? 'area'
    : geometry.type.endsWith('LineString')
      ? 'line'
      : 'point';
  return { placeId: String(properties.placeId), geometry: shape };
}
