import { untrack } from 'svelte';

/** What the visitor points at and was last told: of the moment, and so in no permalink. */
export class Interaction {
  /** The place under the pointer or focus, on map and list alike. */
  hovered = $state<string | null>(null);
  /** One short status message per change, for the live region. */
  message = $state('');

  /** The place that the visitor wants to correct in their own article, until that is shown. */
  correcting = $state<string | null>(null);

  /** Ids of the places that the excerpt in view mentions, in the Articles view, or that a step of the tour shows. */
  reading = $state.raw<string[]>([]);
  /** The place that a step of the tour speaks of: marked on the map as long as no place is open. */
  marked = $state<string | null>(null);
  /** Whether the map moves along with what is read; `afresh`, as from far away, wherever it stood. */
  following = $state<boolean | 'afresh'>(false);

  /** Whether something of the map is still being fetched or drawn. */
  mapBusy = $state(true);
  /** Whether the map has been drawn once: the drawing that came with the page gives way to it. */
  mapDrawn = $state(false);
  /** Whether the map has been drawn, or cannot be: what can wait begins. */
  mapReady = $state(false);

  hover(placeId: string | null) {
    // What had focus may be leaving the page just now, in the middle of its drawing.
    untrack(() => (this.hovered = placeId));
  }

  announce(message: string) {
    this.message = message;
  }
}
