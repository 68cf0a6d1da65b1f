import * as texts from 'virtual:texts/late';
import type { StyleOptions } from '../../map/style/options';
import { Lazy } from '../shared/lazy.svelte';

/** What the map pane opens: apart from it, so that the page can fetch both side by side. */
export const placePopup = new Lazy(texts.quotations, () => import('../place/PlacePopup.svelte'));
export const printedMap = new Lazy('', () => import('./PrintedMap.svelte'));

/** Builds the map's style, where the one that came with the page does not show what is chosen. */
export const styleBuilder = new Lazy(texts.map, async () => {
  const [{ buildStyle }, { fontFaces }] = await Promise.all([
    import('../../map/style/build-style'),
    import('./font-faces'),
  ]);
  const build = (options: Omit<StyleOptions, 'fontFaces'>) => buildStyle({ ...options, fontFaces });
  return { default: build };
});
