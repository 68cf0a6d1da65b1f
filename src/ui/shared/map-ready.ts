/** Milliseconds after which the first view counts as done where its map does not come. */
const PATIENCE = 15_000;

/** The first view, map and all: what comes after it takes nothing from it. */
class FirstView {
  /** Calls off the waiting; called once the map is drawn. */
  done!: () => void;
  readonly #isDone = new Promise<void>((resolve) => (this.done = resolve));

  /** Resolves when it is done, or not to be waited for any longer. */
  after(patience = PATIENCE): Promise<void> {
    const tired = new Promise<void>((resolve) => setTimeout(resolve, patience));
    return Promise.race([this.#isDone, tired]);
  }
}

/** A page has one. */
export const firstView = new FirstView();
