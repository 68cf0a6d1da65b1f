import { failed as datesFailed } from 'virtual:texts/dates';
import * as texts from 'virtual:texts/late';
import { shareFailed } from 'virtual:texts/said';
import { Late } from '../shared/lazy.svelte';

/** What the first view does without: fetched when wanted, or ahead of that. */
export const parts = {
  map: new Late(texts.map, () => import('../map/MapPane.svelte')),
  placePopup: new Late(texts.quotations, () => import('../place/PlacePopup.svelte')),
  articles: new Late(texts.articles, () => import('../article/ArticlesView.svelte')),
  about: new Late(texts.about, () => import('./AboutView.svelte')),
  settings: new Late(texts.settings, () => import('./Settings.svelte')),
  shortcuts: new Late('', () => import('./Shortcuts.svelte')),
  printedMap: new Late('', () => import('../map/PrintedMap.svelte')),
  offline: new Late('', () => import('./Offline.svelte')),
  compare: new Late(texts.compare, () => import('../compare/ComparePlace.svelte')),
  share: new Late(shareFailed, () => import('../share/ShareDialog.svelte')),
  timeline: new Late(datesFailed, () => import('../timeline/Timeline.svelte')),
  /** Of a large atlas alone. */
  awaited: new Late(texts.dates, () => import('../LoadingPart.svelte')),
  ownArticles: new Late(texts.ownArticles, () => import('../library/LibraryArticles.svelte')),
  ownDownloads: new Late(texts.ownArticles, () => import('../library/LibraryDownloads.svelte')),
};

/** Fetches what a reader is likely to want next, so that a click on it need not wait. */
export function fetchAhead(): void {
  const { placePopup, articles, settings, shortcuts, about, printedMap } = parts;
  const wanted = [placePopup, articles, settings, shortcuts, about, printedMap];
  for (const part of wanted) void part.load();
}
