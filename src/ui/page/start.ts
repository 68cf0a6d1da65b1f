import * as texts from 'virtual:texts/late';
import { fetchPart, loadAtlas } from '../../data/load-atlas';
import type { PageProps } from './open-page.svelte';

/**
 * Brings a page to life once its data is there. Where that cannot be had, what
 * the build has drawn stays, below a sentence that says so and a button.
 *
 * @param open makes the page in its element
 */
export async function start(
  open: (target: HTMLElement, page: Omit<PageProps, 'address'>) => void,
): Promise<void> {
  const target = document.getElementById('app');
  if (!target) throw new Error('expected an element with the id "app"');
  const loaded = await loadAtlas().catch((error: unknown) => {
    const note = sayWhy(error instanceof Error ? error.message : String(error));
    document.body.prepend(note);
    note.querySelector('button')!.onclick = () => {
      note.remove();
      void start(open);
    };
    return null;
  });
  if (loaded) open(target, { ...loaded, readPart: fetchPart });
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
