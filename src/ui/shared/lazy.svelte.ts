/** A component, or other code, that is loaded on first use and then kept. */
export class Lazy<Part> {
  Part = $state.raw<Part | null>(null);
  /** Why it could not be loaded, in a sentence; "" otherwise. */
  problem = $state('');
  #fetching: Promise<void> | null = null;

  /**
   * @param failed the message if it cannot be loaded, in a sentence
   * @param fetch the dynamic import
   */
  constructor(
    private readonly failed: string,
    private readonly fetch: () => Promise<{ default: Part }>,
  ) {}

  /** Loads once, and again after a failure. Never rejects. */
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
