import { flushSync } from 'svelte';
import { AtlasParts } from '../../state/atlas-parts.svelte';
import type { AddressBar } from '../../state/view-state.svelte';
import * as texts from 'virtual:texts/late';
import { fetchPart, loadAtlas } from '../../data/load-atlas';
import type { PageProps } from './open-page.svelte';

/**
 * Milliseconds for which a page that is painted lets the map's code begin before
 * it comes alive: the map's worker takes as long as that to be ready.
 */
const HEAD_START = 150;

/**
 * Brings a page to life once its data is there. Where that cannot be had, what
 * the build has drawn stays, below a sentence that says so and a button; where
 * something fails on the way, it stays with the line that leads to the text.
 *
 * @param open makes the page in its element
 */
export async function start(
  open: (target: HTMLElement, page: Omit<PageProps, 'address'>) => void,
): Promise<void> {
  const target = document.getElementById('app')!;
  const started = startMap();
  const loaded = await loadPage().catch((error: unknown) => {
    const note = sayWhy(error instanceof Error ? error.message : String(error));
    document.body.prepend(note);
    note.querySelector('button')!.onclick = () => {
      note.remove();
      void start(open);
    };
    return null;
  });
  await started;
  if (!loaded) return;
  // The line of `index.html`, which shows itself where no script comes this far.
  const line = document.querySelector('.not-started');
  const drawn = target.cloneNode(true);
  try {
    open(target, loaded);
    flushSync();
    line?.remove();
  } catch (error) {
    target.replaceWith(drawn);
    line?.classList.add('now');
    throw error;
  }
}

/** With all places at once where the link names one that the index leaves out. */
async function loadPage(): Promise<Omit<PageProps, 'address'>> {
  const { atlas, parts: index } = await loadAtlas();
  const parts = new AtlasParts(index, fetchPart);
  const place = new URLSearchParams(location.search).get('place');
  if (place && !atlas.places.some(({ id }) => id === place)) await parts.loadPlaces();
  return { atlas, parts };
}

/**
 * Starts the map's code where it has come; resolves when it is at work, or after a while.
 * Never rejects: who asks for the map later is told what fails.
 */
async function startMap(): Promise<void> {
  await painted();
  const ahead = import('../../map/load-map').then(({ loadMap }) => loadMap());
  await Promise.race([ahead.catch(() => {}), new Promise((end) => setTimeout(end, HEAD_START))]);
}

/** Resolves once what came with the page is on the screen, or where nobody looks at it. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, HEAD_START);
  });
}

function sayWhy(reason: string): HTMLElement {
  const note = document.createElement('p');
  note.className = 'load-problem';
  note.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = texts.tryAgain;
  note.append(`${texts.atlas({ reason })} `, button);
  return note;
}

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
