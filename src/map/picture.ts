import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Theme } from './style/options';
import { pixelsPerMetre } from './web-mercator';

/** The map at one moment, to keep or to print. */
export interface MapPicture {
  /** In device pixels. */
  canvas: HTMLCanvasElement;
  /** Device pixels in one CSS pixel. */
  pixelRatio: number;
  /** On the ground, in the middle of the map, in one CSS pixel. */
  metresPerPixel: number;
  /** Who is to be credited for what it shows, as the map itself says it. */
  attribution: string;
}

/** A map that pictures can be taken of. */
export interface PicturedMap {
  /** Whether it lies on a base map from elsewhere, with borders and names of its own. */
  isOnForeign: boolean;
  /** The map as it is seen, once it is drawn; in another theme than the page's where asked. */
  take(theme?: Theme): Promise<MapPicture>;
}

/** A copy of a map as it is at this moment, made at once: a page that is printed cannot wait. */
export function copyOf(map: MapLibreMap): MapPicture {
  const shown = map.getCanvas();
  const canvas = document.createElement('canvas');
  canvas.width = shown.width;
  canvas.height = shown.height;
  // WebGL forgets a frame as soon as it is shown, so the copy is made while one is drawn.
  map.once('render', () => canvas.getContext('2d')?.drawImage(shown, 0, 0));
  map.redraw();
  const credits = map.getContainer().querySelector('.maplibregl-ctrl-attrib-inner');
  return {
    canvas,
    pixelRatio: shown.width / shown.clientWidth,
    metresPerPixel: 1 / pixelsPerMetre(map.getZoom(), map.getCenter().lat),
    attribution: credits?.textContent ?? '',
  };
}
