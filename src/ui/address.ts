import type { AddressBar } from '../state/choice.svelte';

/** The browser's own address bar; the camera's `#map=…` is MapLibre's and stays. */
export function browserAddress(): AddressBar {
  const url = (query: string) => `${location.pathname}${query}${location.hash}`;
  return {
    query: () => location.search,
    push: (query) => history.pushState(null, '', url(query)),
    // MapLibre may keep something of its own with the entry.
    replace: (query) => history.replaceState(history.state, '', url(query)),
  };
}

/**
 * The address of a page inside a frame: it follows the choice without entries
 * in the history, which belongs to the page around it.
 */
export function frameAddress(): AddressBar {
  const { query, replace } = browserAddress();
  return { query, push: replace, replace };
}
