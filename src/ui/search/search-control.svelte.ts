import { tick } from 'svelte';
import type { AtlasModel } from '../../state/atlas-model.svelte';
import { focusResult, foundText, moveAmongResults, SearchSession } from './search-session.svelte';

export { default as Results } from './SearchResults.svelte';

/** Debounce of the input, in milliseconds. */
const PAUSE = 400;

/** What the search field does: loaded when it is first used. */
export class SearchControl {
  /** What stands in the field; the permalink follows when typing pauses. */
  text = $derived.by(() => this.model.view.current.q);
  isOpen = $state(false);
  readonly asked = $derived.by(() => this.text.trim() !== '');
  readonly found = $derived.by(() => (this.asked ? this.session.find(this.text) : null));

  /** What was last typed when typing paused: that is announced, once all of it is found. */
  #settled = $state<string | null>(null);
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly model: AtlasModel,
    private readonly session: SearchSession,
    private readonly form: HTMLFormElement,
    private readonly field: HTMLInputElement,
  ) {
    // What was typed before this came.
    this.text = field.value;
  }

  static async open(model: AtlasModel, form: HTMLFormElement, field: HTMLInputElement) {
    return new SearchControl(model, await SearchSession.open(model), form, field);
  }

  /** Keeps the field, the results and what is announced up to date, until the effect around it ends. */
  follow() {
    $effect(() => {
      if (this.field.value !== this.text) this.field.value = this.text;
    });
    $effect(() => {
      if (this.isOpen) void this.session.follow(this.model.library);
    });
    $effect(() => {
      const { found, text } = this;
      if (!this.isOpen || this.#settled !== text || !found) return;
      if (found.unready?.state !== 'pending') this.model.interaction.announce(foundText(found));
    });
    return () => clearTimeout(this.#pause);
  }

  show() {
    this.isOpen = true;
    if (this.asked) this.model.sheet.stop = 'full';
  }

  typed() {
    this.text = this.field.value;
    this.#settled = null;
    this.show();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#settle(), PAUSE);
  }

  async goToResults() {
    this.#keep();
    this.show();
    await tick();
    focusResult(this.form, 0);
  }

  onkeydown(event: KeyboardEvent) {
    if (event.isComposing) return;
    // With nothing to close or empty, Escape is not ours: it may close a popup.
    if (event.key === 'Escape' && this.text !== '') this.#escape();
    else if (event.key === 'ArrowDown' && event.target === this.field) void this.goToResults();
    else if (!moveAmongResults(event.key, this.form)) return;
    event.preventDefault();
  }

  choosePlace(id: string) {
    this.#leave();
    this.model.sheet.stop = 'half';
    this.model.choosePlace(id);
  }

  chooseQuotation(articleId: string, excerptId: string) {
    this.#leave();
    this.model.readExcerpt(articleId, excerptId);
  }

  /** Updates the address and the announcement once per pause, not per letter. */
  async #settle() {
    this.#keep();
    await this.session.follow(this.model.library);
    this.#settled = this.text;
  }

  #keep() {
    clearTimeout(this.#pause);
    this.model.view.search(this.text);
  }

  /** Closes the results. Focus is in the field, and comes back to it when a popup closes. */
  #leave() {
    this.#keep();
    this.field.focus({ preventScroll: true });
    this.isOpen = false;
  }

  /** First closes the results, then empties the field. */
  #escape() {
    if (this.isOpen && this.asked) return this.#leave();
    this.text = '';
    this.#keep();
  }
}
