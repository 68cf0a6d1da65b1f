import { failed as datesFailed } from 'virtual:texts/dates';
import * as texts from 'virtual:texts/late';
import { shareFailed } from 'virtual:texts/said';
import { Lazy } from '../shared/lazy.svelte';

/** What the first view does without: fetched when wanted, or ahead of that. */
export const parts = {
  map: new Lazy(texts.map, () => import('../map/MapPane.svelte')),
  placePopup: new Lazy(texts.quotations, () => import('../place/PlacePopup.svelte')),
  articles: new Lazy(texts.articles, () => import('../article/ArticlesView.svelte')),
  about: new Lazy(texts.about, () => import('./AboutView.svelte')),
  settings: new Lazy(texts.settings, () => import('./Settings.svelte')),
  shortcuts: new Lazy('', () => import('./Shortcuts.svelte')),
  printedMap: new Lazy('', () => import('../map/PrintedMap.svelte')),
  offline: new Lazy('', () => import('./Offline.svelte')),
  compare: new Lazy(texts.compare, () => import('../compare/ComparePlace.svelte')),
  share: new Lazy(shareFailed, () => import('../share/ShareDialog.svelte')),
  timeline: new Lazy(datesFailed, () => import('../timeline/Timeline.svelte')),
  /** Of a large atlas alone. */
  awaited: new Lazy(texts.dates, () => import('../LoadingPart.svelte')),
  ownArticles: new Lazy(texts.ownArticles, () => import('../library/LibraryArticles.svelte')),
  ownDownloads: new Lazy(texts.ownArticles, () => import('../library/LibraryDownloads.svelte')),
};

/** Fetches what a reader is likely to want next, so that a click on it need not wait. */
export function fetchAhead(): void {
  const { placePopup, articles, settings, shortcuts, about, printedMap } = parts;
  const wanted = [placePopup, articles, settings, shortcuts, about, printedMap];
  for (const part of wanted) void part.load();
}
