import type { AddressBar } from '../../state/view-state.svelte';

/** Milliseconds until an address that the browser refused is offered again. */
const AGAIN = 2000;

/** The browser's own address bar; the camera's `#map=…` is MapLibre's and stays. */
export function browserAddress(): AddressBar {
  const url = (query: string) =>
    new URL(query + location.hash, location.origin + location.pathname);
  let refused: ReturnType<typeof setTimeout> | undefined;

  // Browsers take some hundred changes in a few seconds and no more: Chromium drops
  // the rest, Safari throws. The last one comes when there is room again.
  function write(how: 'pushState' | 'replaceState', query: string) {
    clearTimeout(refused);
    const { href, search } = url(query);
    try {
      // MapLibre may keep something of its own with the entry.
      history[how](how === 'pushState' ? null : history.state, '', href);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
    if (location.search !== search) refused = setTimeout(write, AGAIN, 'replaceState', query);
  }

  return {
    query() {
      // What the bar says counts: nothing waits to be written over it.
      clearTimeout(refused);
      return location.search;
    },
    camera: () => location.hash,
    push: (query) => write('pushState', query),
    replace: (query) => write('replaceState', query),
  };
}

/**
 * The address of a page inside a frame: it follows the choice without entries
 * in the history, which belongs to the page around it.
 */
export function frameAddress(): AddressBar {
  const { replace, ...address } = browserAddress();
  return { ...address, push: replace, replace };
}
