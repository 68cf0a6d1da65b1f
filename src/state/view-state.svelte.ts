import type { Atlas, View } from '../domain/atlas/atlas';
import type { Span } from '../domain/view/date-filter';
import { cutSearch, formatPermalink, parsePermalink, type Choice } from '../domain/view/permalink';

/** Where permalinks are kept: the browser's address bar, or nothing on a server. */
export interface AddressBar {
  /** The query as it stands, with its "?", or "". */
  query(): string;
  /** The camera as MapLibre writes it, `#map=zoom/lat/lng`, or "". */
  camera(): string;
  /** Adds an entry to the history; the camera stays. */
  push(query: string): void;
  /** Replaces the current entry of the history. */
  replace(query: string): void;
}

/** What the visitor has chosen: what the URL says. Every change of it is a permalink. */
export class ViewState {
  /** All of it at once; changed as a whole. */
  current = $state.raw<Choice>()!;
  /** Parts of the permalink that mean nothing here, for a quiet note. */
  ignored = $state.raw<string[]>([]);
  /** The layers that are shown: those that are switched on, and the one that shows the open place. */
  readonly visible: ReadonlySet<string> = $derived.by(() => {
    const { layers, place } = this.current;
    const [own] = place === null ? [] : this.#layersOf(place);
    return new Set(own === undefined ? layers : [...layers, own]);
  });

  readonly #atlas: () => Atlas;
  readonly #address: AddressBar;

  /** @param atlas what can be chosen from, at any moment */
  constructor(atlas: () => Atlas, address: AddressBar) {
    this.#atlas = atlas;
    this.#address = address;
    this.read();
  }

  /** Reads the address bar: on opening, and on back and forward. */
  read() {
    const { choice, ignored } = parsePermalink(this.#address.query(), this.#atlas());
    this.ignored = ignored;
    this.current = choice;
  }

  /**
   * Opens a place, or comes back to it from the excerpt that is being read; null
   * closes what is open.
   */
  choosePlace(id: string | null) {
    const { place, excerpt } = this.current;
    if (id === place && (id === null || excerpt === null)) return;
    const choice = { ...this.current, place: id, compare: false };
    if (id !== null) choice.excerpt = choice.article = null;
    this.#push(choice);
  }

  /** Switches a layer. Switching one off closes the place that it shows. */
  toggleLayer(id: string) {
    const { layers, place, compare } = this.current;
    const on = !layers.includes(id);
    const closes = !on && place !== null && this.#layersOf(place).includes(id);
    this.#push({
      ...this.current,
      layers: this.#atlas()
        .layers.map((layer) => layer.id)
        .filter((other) => (other === id ? on : layers.includes(other))),
      place: closes ? null : place,
      compare: compare && !closes,
    });
  }

  /**
   * Changes some of the choice as it is, where it is not so already.
   *
   * @param passing whether it makes no entry in the history: a step of the tour, or what the page itself changes
   */
  choose(change: Partial<Choice>, passing?: boolean) {
    const names = Object.keys(change) as (keyof typeof change)[];
    if (names.some((name) => change[name] !== this.current[name])) {
      const choice = { ...this.current, ...change };
      if (passing) this.#replace(choice);
      else this.#push(choice);
    }
  }

  /** Opens or closes the comparison of what the articles say of the open place. */
  comparePlace(compare: boolean) {
    if (compare !== this.current.compare && this.current.place !== null) {
      this.#push({ ...this.current, compare });
    }
  }

  chooseView(view: View) {
    if (view !== this.current.view) {
      this.#push({ ...this.current, view, step: null, article: null, excerpt: null });
    }
  }

  /**
   * Goes to an excerpt in its article; the place that is open stays open.
   *
   * @param dates the dates to choose with it, where the chosen ones leave it out
   */
  readExcerpt(article: string, excerpt: string | null, dates?: Span) {
    this.#push({
      ...this.current,
      ...{ compare: false, view: 'articles', step: null, article, excerpt },
      ...dates,
    });
  }

  /** Forgets the excerpt of a link, which its article does not have. */
  dropExcerpt() {
    this.ignored = [`excerpt=${this.current.excerpt}`];
    this.current = { ...this.current, excerpt: null };
  }

  /** Keeps what is searched for. Typing makes no entry in the history. */
  search(text: string) {
    const q = cutSearch(text);
    if (q !== this.current.q) this.#replace({ ...this.current, q });
  }

  /** The permalink's query of a choice, this one or one like it. */
  permalink(choice: Choice = this.current): string {
    return formatPermalink(choice, this.#atlas());
  }

  #push(choice: Choice) {
    this.current = choice;
    this.ignored = [];
    this.#address.push(this.permalink());
  }

  #replace(choice: Choice) {
    this.current = choice;
    this.#address.replace(this.permalink());
  }

  /** The layers that show a place, its own first. */
  #layersOf(placeId: string): string[] {
    const place = this.#atlas().places.find((candidate) => candidate.id === placeId);
    return [...new Set(place?.shapes.map((shape) => shape.layerId))];
  }
}
