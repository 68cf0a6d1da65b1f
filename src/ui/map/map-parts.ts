import * as texts from 'virtual:texts/late';
import { Lazy } from '../shared/lazy.svelte';

/** What the map pane opens: apart from it, so that the page can fetch both side by side. */
export const placePopup = new Lazy(texts.quotations, () => import('../place/PlacePopup.svelte'));
export const printedMap = new Lazy('', () => import('./PrintedMap.svelte'));
