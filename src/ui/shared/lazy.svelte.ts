/** A component, or other code, that is loaded on first use and then kept. */
export class Lazy<Part> {
  Part = $state.raw<Part | null>(null);
  /** Why it could not be loaded, in a sentence; "" otherwise. */
  problem = $state('');
  #fetching: Promise<boolean> | null = null;

  /**
   * @param failed the message if it cannot be loaded, in a sentence, or what makes it of the reason
   * @param fetch the dynamic import, and what is made of it
   */
  constructor(
    private readonly failed: string | ((message: { reason: string }) => string),
    private readonly fetch: () => Promise<{ default: Part }>,
  ) {}

  /** Loads once, and again after a failure; resolves to whether it is there. Never rejects. */
  load(): Promise<boolean> {
    return (this.#fetching ??= this.#fetch());
  }

  async #fetch(): Promise<boolean> {
    const { failed } = this;
    try {
      this.Part = (await this.fetch()).default;
      this.problem = '';
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.problem = typeof failed === 'string' ? failed : failed({ reason });
      this.#fetching = null;
    }
    return this.Part !== null;
  }
}
