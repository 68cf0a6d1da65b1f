import 'maplibre-gl/dist/maplibre-gl.css';
import { setWorkerUrl, type Map, type MapOptions, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { atlasBox, atlasView, style as bare } from 'virtual:bench';
import { drawImage } from '../../../src/map/style/icons';
import { fontFaces } from '../../../src/ui/map/build-map-style';
import './page.css';

setWorkerUrl(workerUrl);

/** The atlas's own style with its data inline. */
export const style: StyleSpecification = { ...bare, 'font-faces': fontFaces };

/** What the atlas asks of its map that has to do with time. */
export const options = {
  bounds: atlasView,
  fitBoundsOptions: { padding: 32 },
  maxBounds: atlasBox,
  maxZoom: 15,
  fadeDuration: 200,
} satisfies Partial<MapOptions>;

/** The pictures that the style names, as the atlas gives them. */
export function givePictures(map: Map): void {
  map.setMissingStyleImageResolver((id) => {
    const icon = drawImage(id);
    if (!icon || map.hasImage(id)) return;
    const { width, height, data, pixelRatio, sdf } = icon;
    map.addImage(id, { width, height, data }, { pixelRatio, sdf });
  });
}

/** Says when the map is drawn, in the words in which the atlas says it. */
export function sayDrawn(): void {
  document.getElementById('map')!.setAttribute('aria-busy', 'false');
}
