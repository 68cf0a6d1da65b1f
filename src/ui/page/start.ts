import * as texts from 'virtual:texts/late';
import type { Atlas } from '../../domain/atlas/atlas';
import { loadFirst } from '../../data/load-atlas';

/**
 * Brings a page to life once its data is there. Where that cannot be had, what
 * the build has drawn stays, below a sentence that says so and a button.
 *
 * @param open makes the page in its element
 */
export async function start(open: (target: HTMLElement, atlas: Atlas) => void): Promise<void> {
  const target = document.getElementById('app');
  if (!target) throw new Error('expected an element with the id "app"');
  const atlas = await loadFirst().catch((error: unknown) => {
    const note = sayWhy(error instanceof Error ? error.message : String(error));
    document.body.prepend(note);
    note.querySelector('button')!.onclick = () => {
      note.remove();
      void start(open);
    };
    return null;
  });
  if (atlas) open(target, atlas);
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
