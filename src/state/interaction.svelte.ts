/**
 * What the reader points at and what was last said to them: of the moment,
 * and so in no permalink.
 */
export class Interaction {
  /** The place under the pointer or focus, on map and list alike. */
  hovered = $state<string | null>(null);
  /** One short status message per change, for the live region. */
  message = $state('');

  /** The excerpt of an article that is being read, in the Articles view. */
  reading = $state<string | null>(null);
  /** Whether the map moves along with what is read. */
  following = $state(false);

  /** Whether the map has been drawn, or cannot be: what can wait begins. */
  mapIsDone = $state(false);

  hover(placeId: string | null) {
    this.hovered = placeId;
  }

  read(excerptId: string) {
    this.reading = excerptId;
  }

  mapIsThere() {
    this.mapIsDone = true;
  }

  announce(message: string) {
    this.message = message;
  }
}
