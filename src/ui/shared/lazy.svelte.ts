import type { Component } from 'svelte';

/** A component that is fetched when it is first wanted, and kept from then on. */
export class Lazy<Part extends Component<never>> {
  Part = $state.raw<Part | null>(null);
  /** Why it is not there, in a sentence; "" otherwise. */
  problem = $state('');
  #fetching: Promise<void> | null = null;

  /**
   * @param failed what the reader is told where it does not come, in a sentence
   * @param fetch a dynamic import
   */
  constructor(
    private readonly failed: string,
    private readonly fetch: () => Promise<{ default: Part }>,
  ) {}

  /** Fetches once; after a failure, again. Never rejects. */
  load(): Promise<void> {
    return (this.#fetching ??= this.#fetch());
  }

  async #fetch(): Promise<void> {
    try {
      this.Part = (await this.fetch()).default;
      this.problem = '';
    } catch {
      this.problem = this.failed;
      this.#fetching = null;
    }
  }
}
