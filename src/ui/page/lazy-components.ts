import type { Component } from 'svelte';
import * as texts from 'virtual:texts/late';
import { shareFailed } from 'virtual:texts/said';
import { placePopup, printedMap, styleBuilder } from '../map/map-parts';
import { Lazy } from '../shared/lazy.svelte';
import { listKeys } from '../shared/list-keys';

/** What the page opens and its first view does without: fetched when wanted, or ahead of that. */
export const parts = {
  map: new Lazy(texts.map, () => import('../map/MapPane.svelte')),
  articles: new Lazy<Component>(texts.part, () => import('./ArticlesView.svelte')),
  tour: new Lazy<Component>(texts.part, () => import('./Tour.svelte')),
  about: new Lazy<Component>(texts.part, () => import('./AboutView.svelte')),
  mapSettings: new Lazy(texts.part, () => import('./MapSettings.svelte')),
  shortcuts: new Lazy('', () => import('./Shortcuts.svelte')),
  narrowing: new Lazy<Component>(texts.part, () => import('./Narrowing.svelte')),
  offline: new Lazy('', () => import('./Offline.svelte')),
  compare: new Lazy(texts.part, () => import('../compare/CompareView.svelte')),
  share: new Lazy(shareFailed, () => import('../share/ShareDialog.svelte')),
};

/** Fetches what a visitor is likely to want next, so that a click on it need not wait. */
export function fetchAhead(): void {
  const { articles, mapSettings, shortcuts, tour, about } = parts;
  for (const part of [
    placePopup,
    styleBuilder,
    articles,
    mapSettings,
    shortcuts,
    tour,
    listKeys,
    about,
    printedMap,
  ]) {
    void part.load();
  }
  // Caches files last: until then the connection belongs to what the visitor is waiting for.
  void parts.offline.load();
}
