import { inWorld, screenNow, viewOn } from '../../map/camera';
import { openingCamera } from '../../map/opening-camera';
import { toWorld, worldSize } from '../../map/web-mercator';
import { orderedNames } from '../../domain/atlas/place';
import type { AtlasModel } from '../../state/atlas-model.svelte';

/**
 * Takes the drawing of the opening view, which came with the page, into its
 * element: from within it where the page was drawn there, else from the end of
 * the document. A click on a place opens it.
 */
export function adoptDrawing(element: HTMLElement, choosePlace: (placeId: string) => void): void {
  const waiting = document.querySelector('body > .opening');
  element.append(...(waiting?.childNodes ?? []));
  waiting?.remove();
  element.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const link = target instanceof Element && target.closest<SVGElement>('[data-place]');
    if (!link || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    choosePlace(link.dataset.place!);
  });
}

/**
 * Shows in the drawing what the address says: layers, names, the open place,
 * and the camera where it is not that of the opening view. The names of the base
 * map, which the page does not know in another order, are left out then.
 */
export async function followChoice(
  element: HTMLElement,
  { atlas, view, selectedPlace }: AtlasModel,
): Promise<void> {
  const { names } = view.current;
  for (const each of element.querySelectorAll<SVGElement>('[data-layer]')) {
    each.style.display = view.visible.has(each.dataset.layer!) ? '' : 'none';
  }
  for (const each of element.querySelectorAll<SVGElement>('[data-place]')) {
    each.classList.toggle('selected', each.dataset.place === selectedPlace?.id);
  }
  for (const label of element.querySelectorAll<SVGElement>('text')) {
    const place = names !== 'title' && atlas.places.find(({ id }) => id === label.dataset.place);
    const drawn = (label.dataset.drawn ??= label.firstChild!.nodeValue!);
    label.firstChild!.nodeValue = place ? orderedNames(place.names, names).first.toponym : drawn;
    label.style.display = names === 'title' || place ? '' : 'none';
  }
  const { clientWidth: width, clientHeight: height } = element;
  const link = { place: selectedPlace, hash: location.hash };
  const { center, zoom } = await openingCamera(atlas, link, width, height);
  const size = worldSize(zoom);
  const [x, y] = toWorld(center);
  const [left, top, right, bottom] = inWorld(viewOn(screenNow(), atlas));
  const [toRight, down] = [width / 2 + (left - x) * size, height / 2 + (top - y) * size];
  const wide = (right - left) * size;
  const pane = element.getBoundingClientRect();
  for (const svg of element.querySelectorAll<SVGElement>(':scope > svg')) {
    const box = svg.getBoundingClientRect();
    const by = [box.left - pane.left - toRight, box.top - pane.top - down, box.width - wide];
    // Where the page's style has put it, nothing is painted anew.
    if (Math.hypot(...by) < 1) continue;
    svg.style.transform = `translate(${toRight}px, ${down}px)`;
    svg.style.width = `${wide}px`;
    svg.style.height = `${(bottom - top) * size}px`;
  }
}
