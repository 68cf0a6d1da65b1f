import type { Atlas } from '../../domain/atlas/atlas';
import type { Layer } from '../../domain/atlas/place';
import { voicesOf } from '../../domain/view/voices';
import type { ViewState } from '../../state/view-state.svelte';

/**
 * Lets the view follow an atlas that has come to hold more or less than before: new
 * layers that are on by default go on, and a place or an article that is gone is closed.
 */
export function followAtlas(view: ViewState, before: Atlas, atlas: Atlas): void {
  const known = new Set(before.layers.map(({ id }) => id));
  // The link may have meant what has only come now.
  if (view.ignored.length > 0) return view.read();
  const { current, visible } = view;
  const isOn = (layer: Layer) => visible.has(layer.id) || (layer.visible && !known.has(layer.id));
  const isKnown = (list: { id: string }[], id: string | null) =>
    list.some((entry) => entry.id === id);
  const place = isKnown(atlas.places, current.place) ? current.place : null;
  const isRead = current.article === null || isKnown(atlas.articles, current.article);
  const layers = atlas.layers.filter(isOn).map(({ id }) => id);
  // Only what changes is chosen anew: the atlas follows the choice of names in its turn.
  const says = voicesOf(atlas).find((voice) => voice === current.says) ?? null;
  const isKept = place === current.place && isRead && says === current.says;
  if (isKept && layers.join() === current.layers.join()) return;
  const choice = {
    ...current,
    layers,
    place,
    says,
    compare: place !== null && current.compare,
    ...(!isRead && { article: null, excerpt: null }),
  };
  // The address changes where something is closed.
  if (isKept) view.current = choice;
  else view.choose(choice, true);
}
