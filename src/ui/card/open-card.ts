import { mount, unmount } from 'svelte';
import { failed } from 'virtual:texts/card';
import type { AtlasModel } from '../../state/atlas-model.svelte';
import { Lazy } from '../shared/lazy.svelte';
import type { Carded } from './card-words';

const dialog = new Lazy(failed, () => import('./CardDialog.svelte'));

/**
 * Opens the dialog that makes a card of a quotation.
 *
 * @param onsay says in a sentence why it could not be opened
 */
export async function openCard(
  model: AtlasModel,
  quotation: Carded,
  onsay: (message: string) => void,
): Promise<void> {
  if (!(await dialog.load())) return onsay(dialog.problem);
  // In the page itself: in what is scrolled or folded away it would not be seen.
  const card = mount(dialog.Part!, {
    target: document.body,
    props: { model, quotation, onclose: () => void unmount(card) },
  });
}
