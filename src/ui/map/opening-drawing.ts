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
    const link = (target as Element).closest<SVGElement>('[data-place]');
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
    const text = label.firstChild!;
    const drawn = (label.dataset.drawn ??= text.nodeValue!);
    text.nodeValue = place ? orderedNames(place.names, names).first.toponym : drawn;
    label.style.display = names === 'title' || place ? '' : 'none';
  }
  const { clientWidth: width, clientHeight: height } = element;
  const { hash } = location;
  const link = { place: selectedPlace, hash };
  const { center, zoom } = await openingCamera(atlas, link, width, height);
  const size = worldSize(zoom);
  const [x, y] = toWorld(center);
  const [left, top, right, bottom] = inWorld(viewOn(screenNow(), atlas));
  const [toRight, down] = [width / 2 + (left - x) * size, height / 2 + (top - y) * size];
  // The page's own style has the opening view, and what is set anew is painted anew.
  const moved = selectedPlace || hash;
  const camera = moved
    ? `transform:translate(${toRight}px,${down}px);width:${(right - left) * size}px;height:${(bottom - top) * size}px`
    : '';
  for (const { style } of element.children as HTMLCollectionOf<SVGElement>) {
    if (style.cssText !== camera) style.cssText = camera;
  }
}
