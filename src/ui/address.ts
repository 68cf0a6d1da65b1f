import type { AddressBar } from '../state/choice.svelte';

/** The browser's own address bar; the camera's `#map=…` is MapLibre's and stays. */
export function browserAddress(): AddressBar {
  return {
    query: () => location.search,
    push: (query) => history.pushState(null, '', `${location.pathname}${query}${location.hash}`),
  };
}
