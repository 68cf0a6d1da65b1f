import { Map } from 'maplibre-gl';
import { givePictures, options, sayDrawn, style } from '../same';

const container = document.createElement('div');
document.getElementById('map')!.append(container);
const map = new Map({ container, style, ...options });
givePictures(map);
map.once('idle', sayDrawn);
