import { untrack } from 'svelte';
import type { Bounds, LngLat } from '../../domain/atlas/place';
import { cameraOf, cameraOfHash, type Camera } from '../../map/camera';
import { frameOf, type Frame } from '../../map/locator/frame';
import type { MapView } from '../../map/map-view';

/** What the page moves the map by, and whatever stands in for it. */
export type MovableMap = Pick<
  MapView,
  'camera' | 'moveTo' | 'project' | 'zoomBy' | 'panBy' | 'frame'
>;

/** Zoom levels between which a base map has something to show: that of an atlas, or of the world. */
const FARTHEST = 6;
const FARTHEST_OF_WORLD = 1;
const CLOSEST = 13;

/** Where the locator map looks, moved as the map itself is. */
export class LocatorCamera implements MovableMap {
  /** CSS pixels. */
  width = $state(0);
  height = $state(0);
  /** Where the visitor has moved; until then the opening view is shown. */
  #moved: Camera | null;
  readonly current: Frame = $derived.by(() => {
    const camera = this.#moved ?? cameraOf(this.view, this.width, this.height);
    return frameOf(camera, this.width, this.height);
  });

  /**
   * @param view the opening view, in degrees
   * @param box what the base map covers; the camera does not leave it
   * @param hash of the page's address: begins where a permalink says
   */
  constructor(
    private readonly view: Bounds,
    private readonly box: () => Bounds,
    hash: string,
  ) {
    this.#moved = $state.raw(cameraOfHash(hash, box()));
  }

  get camera(): Camera {
    return untrack(() => this.current.camera);
  }

  moveTo(camera: Camera) {
    this.#moved = camera;
  }

  project([west, south, east, north]: Bounds): DOMRect {
    return untrack(() => {
      const [left, top] = this.current.project([west, north]);
      const [right, bottom] = this.current.project([east, south]);
      return new DOMRect(left, top, right - left, bottom - top);
    });
  }

  zoomBy(steps: number) {
    const { center, zoom } = this.current.camera;
    const [west, , east] = this.box();
    const farthest = east - west < 360 ? FARTHEST : FARTHEST_OF_WORLD;
    this.#moved = { center, zoom: clamp(zoom + steps, farthest, CLOSEST) };
  }

  panBy(right: number, down: number) {
    const { width, height, camera, invert } = this.current;
    const [lng, lat] = invert([(1 / 2 + right / 3) * width, (1 / 2 + down / 3) * height]);
    const [west, south, east, north] = this.box();
    const center: LngLat = [clamp(lng, west, east), clamp(lat, south, north)];
    this.#moved = { center, zoom: camera.zoom };
  }

  frame() {
    this.#moved = null;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
