import type { Attachment } from 'svelte/attachments';
import type { AtlasModel } from '../../state/atlas-model.svelte';

/**
 * Makes what carries a `data-place` within an element light up that place under the
 * pointer or focus, and choose it on a click. Listens to all of them at once: a text
 * may name thousands.
 *
 * @param onchoose in place of choosing the place
 */
export function placeButtons(
  model: AtlasModel,
  onchoose = (placeId: string) => model.choosePlace(placeId),
): Attachment<HTMLElement> {
  const { interaction } = model;
  return (holder) => {
    const controller = new AbortController();
    const { signal } = controller;
    const listen = (types: string[], listener: (placeId: string | null) => void) => {
      const onevent = ({ target }: Event) =>
        listener((target as Element).closest<HTMLElement>('[data-place]')?.dataset.place ?? null);
      for (const type of types) holder.addEventListener(type, onevent, { signal });
    };
    listen(['click'], (placeId) => {
      if (placeId !== null) onchoose(placeId);
    });
    listen(['pointerover', 'focusin'], (placeId) => interaction.hover(placeId));
    listen(['pointerleave', 'focusout'], () => interaction.hover(null));
    return () => controller.abort();
  };
}
