import * as texts from 'virtual:texts/late';
import { Lazy } from '../shared/lazy.svelte';

/** What the map pane opens: apart from it, so that the page can fetch both side by side. */
export const placePopup = new Lazy(texts.part, () => import('../place/PlacePopup.svelte'));
export const printedMap = new Lazy('', () => import('./PrintedMap.svelte'));

/** Builds the map's style, where the one that came with the page does not show what is chosen. */
export const styleBuilder = new Lazy(texts.map, () => import('./build-map-style'));
