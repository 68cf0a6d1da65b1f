import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Theme } from './style/options';

/** The map at one moment, to keep or to print. */
export interface MapPicture {
  /** In device pixels. */
  canvas: HTMLCanvasElement;
  /** Device pixels in one CSS pixel. */
  pixelRatio: number;
  /** The scale bar of the map: its length in CSS pixels, and what that stands for. */
  scale: { pixels: number; words: string };
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
  const written = (name: string) =>
    map.getContainer().querySelector<HTMLElement>(`.maplibregl-ctrl-${name}`);
  const bar = written('scale');
  return {
    canvas,
    pixelRatio: shown.width / shown.clientWidth,
    scale: { pixels: bar?.offsetWidth ?? 0, words: bar?.textContent ?? '' },
    attribution: written('attrib-inner')?.textContent ?? '',
  };
}
