import 'maplibre-gl/dist/maplibre-gl.css';
import './map-controls.css';
import {
  addProtocol,
  Map as MapLibreMap,
  prewarm,
  ScaleControl,
  setWorkerUrl,
  type MapMouseEvent,
  type StyleSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import * as texts from 'virtual:texts/gestures';
import type { Bounds, LngLat } from '../domain/atlas/place';
import { loadTile } from './basemap-tiles';
import { MAX_ZOOM, prefersReducedMotion, PADDING, type Camera } from './camera';
import type { Hits } from './hits';
import { copyOf, type MapPicture } from './picture';
import { drawImage } from './style/icons';
import { PlaceStates } from './place-states';
import { StyleQueue } from './style-queue';

// MapLibre 6 ships its worker apart; without this URL a bundled map stays blank.
setWorkerUrl(workerUrl);
addProtocol('basemap', async ({ url }) => ({ data: await loadTile(url) }));

/** Starts the worker before there is a map; every map of the page takes this one. */
export const startWorker: () => void = prewarm;

/** What MapLibre itself writes and says, in the page's language; by its own keys. */
const LOCALE = {
  'AttributionControl.ToggleAttribution': texts.credits,
  'CooperativeGesturesHandler.WindowsHelpText': texts.zoomByControl,
  'CooperativeGesturesHandler.MacHelpText': texts.zoomByCommand,
  'CooperativeGesturesHandler.MobileHelpText': texts.moveByFingers,
  'ScaleControl.Meters': texts.metres,
  'ScaleControl.Kilometers': texts.kilometres,
};

/**
 * Pixels of the map in one of CSS until everything is there: a dozen frames come
 * before that nobody sees, and each takes its time where there is no GPU.
 */
const UNSEEN_RATIO = 0.25;

/** Milliseconds to wait for a lost graphics context; browsers restore one at once or never. */
const CONTEXT_TIMEOUT = 5000;

export interface MapViewOptions {
  container: HTMLElement;
  style: StyleSpecification;
  /** What the base map covers; the camera does not leave it. */
  box: Bounds;
  /** Where it begins, when the address has no `#map=`. */
  camera: Camera;
  /** What the opening view frames. */
  view: Bounds;
  /** Whether the map begins with it. */
  isWhole: boolean;
  label: string;
  /** Whether the map stands in another page's frame: that page's scroll passes over it. */
  inFrame: boolean;
  /** Places within reach of a click, the nearest first; where there are none, a note on a town of the base map. */
  onpick(placeIds: string[], at: LngLat, note?: string): void;
  onhover(placeId: string | null): void;
  /** Each frame in which the camera has moved. */
  onmove(): void;
  /** The map has another size, and does not show the opening view, which it frames by itself. */
  onresize(): void;
  /** Whether something is still being fetched or drawn. */
  onbusy(busy: boolean): void;
  onerror(message: string): void;
  /** The graphics context is lost and does not come back: this map draws no more. */
  onlost(): void;
}

/** The MapLibre map, and nothing that knows of Svelte. Throws where there is no WebGL2. */
export class MapView {
  readonly #map: MapLibreMap;
  readonly #styles: StyleQueue;
  readonly #states: PlaceStates;
  /** While the graphics context is lost: the timer that ends the waiting for it. */
  #lost: ReturnType<typeof setTimeout> | null = null;
  /** Whether it shows the opening view, whatever its size. */
  #isWhole: boolean;

  constructor(private readonly options: MapViewOptions) {
    this.#isWhole = options.isWhole;
    this.#map = new MapLibreMap({
      container: options.container,
      style: options.style,
      ...options.camera,
      maxBounds: options.box,
      maxZoom: MAX_ZOOM,
      pixelRatio: UNSEEN_RATIO,
      // Tiles of GeoJSON are cut anew in no time; five levels of them, as by default, take a third more memory.
      maxTileCacheZoomLevels: 1,
      // The atlas's own style is checked by its tests; a foreign one by StyleQueue.
      validateStyle: false,
      // The camera has no surprises: north is up, and the map is flat.
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      hash: 'map',
      // In small letters the credits fit into one line of a phone: nobody has to unfold them.
      attributionControl: { compact: false },
      cooperativeGestures: options.inFrame,
      locale: { ...LOCALE, 'Map.Title': options.label },
      fadeDuration: prefersReducedMotion() ? 0 : 200,
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-right');
    this.#map.setMissingStyleImageResolver((id) => this.#addIcon(id));
    const isThere = () => this.#lost === null;
    this.#states = new PlaceStates(this.#map, isThere);
    this.#styles = new StyleQueue(this.#map, options.style, isThere, () => this.#states.repaint());
    this.#listen();
  }

  /** @param box what the camera does not leave from now on */
  setBox(box: Bounds) {
    this.#map.setMaxBounds(box);
  }

  setStyle(style: StyleSpecification) {
    if (this.#styles.push(style)) this.options.onbusy(true);
  }

  /** Marks one place as `selected` or `hovered`, and unmarks the one before. */
  mark(state: 'selected' | 'hovered', placeId: string | null) {
    this.#states.mark(state, placeId);
  }

  get camera(): Camera {
    return { center: this.#map.getCenter().toArray(), zoom: this.#map.getZoom() };
  }

  moveTo(camera: Camera) {
    this.#isWhole = false;
    this.#map.easeTo({ ...camera, duration: this.#duration });
  }

  /** One step nearer (1) or farther (−1). */
  zoomBy(steps: number) {
    this.#isWhole = false;
    this.#map.zoomTo(Math.round(this.#map.getZoom()) + steps, { duration: this.#duration });
  }

  /** Moves by a third of the view, right and down being positive. */
  panBy(right: number, down: number) {
    const { clientWidth, clientHeight } = this.options.container;
    const offset: [number, number] = [(right * clientWidth) / 3, (down * clientHeight) / 3];
    this.#isWhole = false;
    this.#map.panBy(offset, { duration: this.#duration });
  }

  /** Goes back to the opening view. */
  frame() {
    this.#isWhole = true;
    this.#map.fitBounds(this.options.view, { padding: PADDING, duration: this.#duration });
  }

  /** Where a box of degrees stands, in pixels from the top left of the map's container. */
  project([west, south, east, north]: Bounds): DOMRect {
    const { x: left, y: top } = this.#map.project([west, north]);
    const { x: right, y: bottom } = this.#map.project([east, south]);
    return new DOMRect(left, top, right - left, bottom - top);
  }

  /** Resolves when everything that was asked for is drawn. */
  async drawn(): Promise<void> {
    await this.#styles.settled();
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
    this.#styles.clear();
    this.#map.remove();
  }

  #listen() {
    const { onpick, onhover, onmove, onresize, onbusy, onerror, onlost } = this.options;
    // What was marked before the map had anything to mark it on.
    this.#map.on('style.load', () => this.#states.repaint());
    this.#map.on('move', onmove);
    this.#map.on('movestart', ({ originalEvent }) => {
      if (originalEvent) this.#isWhole = false;
    });
    this.#map.on('resize', () => (this.#isWhole ? this.frame() : onresize()));
    // Without a number it follows the screen's, from then on.
    this.#map.once('load', () => this.#map.setPixelRatio(undefined as unknown as number));
    this.#map.on('dataloading', () => onbusy(true));
    this.#map.on('idle', () => onbusy(false));
    this.#map.on('click', (event) => {
      void this.#hitsOf(event).then((hits) =>
        onpick(hits.places, event.lngLat.toArray(), hits.note),
      );
    });
    this.#map.on('mousemove', (event) => {
      void this.#hitsOf(event).then(({ places: [first = null] }) => {
        this.#map.getCanvas().style.cursor = first === null ? '' : 'pointer';
        onhover(first);
      });
    });
    this.#map.on('mouseout', () => onhover(null));
    this.#map.on('error', (event) => onerror(event.error.message));
    this.#map.on('webglcontextlost', () => {
      onbusy(true);
      this.#lost ??= setTimeout(() => onlost(), CONTEXT_TIMEOUT);
    });
    this.#map.on('webglcontextrestored', () => {
      if (this.#lost !== null) clearTimeout(this.#lost);
      this.#lost = null;
      // MapLibre has brought the style and the camera back, but no feature-state.
      this.#map.once('styledata', () => this.#states.repaint());
    });
  }

  async #hitsOf({ point: { x, y }, originalEvent }: MapMouseEvent): Promise<Hits> {
    const { hitsAt } = await import('./hits');
    return this.#lost === null ? hitsAt(this.#map, [x, y], originalEvent) : { places: [] };
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
}
