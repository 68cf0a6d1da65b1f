import { untrack } from 'svelte';
import type { Atlas } from '../domain/atlas/atlas';
import { BUILT_IN } from '../domain/atlas/base-map';
import {
  cutSearch,
  formatPermalink,
  parsePermalink,
  type Choice,
  type View,
} from '../domain/view/permalink';
import { atlasIn, type Span } from '../domain/view/date-filter';
import type { NameOrder } from '../domain/atlas/place';

/** Where permalinks are kept: the browser's address bar, or nothing on a server. */
export interface AddressBar {
  /** The query as it stands, with its "?", or "". */
  query(): string;
  /** Makes a new entry in the history; the camera's hash stays. */
  push(query: string): void;
  /** Writes over the entry that stands, where one more would be one too many. */
  replace(query: string): void;
}

/** What the reader has chosen. Every change of it is a permalink. */
export class ViewState {
  place = $state<string | null>(null);
  layers = $state.raw<string[]>([]);
  names = $state<NameOrder>('title');
  view = $state<View>('places');
  article = $state<string | null>(null);
  excerpt = $state<string | null>(null);
  q = $state('');
  from = $state<string | null>(null);
  to = $state<string | null>(null);
  base = $state(BUILT_IN);
  compare = $state(false);
  /** Parts of the permalink that nobody here knows, for a quiet note. */
  ignored = $state.raw<string[]>([]);
  visible: ReadonlySet<string> = $derived(new Set(this.layers));
  /** The atlas with the excerpts and places of the chosen dates alone. */
  shown: Atlas = $derived.by(() => atlasIn(this.#atlas, this));

  /** What can be chosen. */
  #atlas: Atlas;

  constructor(
    atlas: Atlas,
    private readonly address: AddressBar,
  ) {
    this.#atlas = $state.raw(atlas);
    this.read();
  }

  /**
   * Takes over an atlas that has come to hold more or less: new layers that are
   * on by default go on, and what is no longer there is closed.
   */
  adopt(atlas: Atlas) {
    untrack(() => this.#takeOver(atlas));
  }

  #takeOver(atlas: Atlas) {
    if (atlas === this.#atlas) return;
    const known = new Set(this.#atlas.layers.map(({ id }) => id));
    this.#atlas = atlas;
    if (this.ignored.length > 0) return this.read();
    const isNew = (id: string) =>
      !known.has(id) && atlas.layers.some((layer) => layer.id === id && layer.visible);
    const chosen = this.current();
    const layers = this.#inOrder((id) => chosen.layers.includes(id) || isNew(id));
    const place = atlas.places.some(({ id }) => id === chosen.place) ? chosen.place : null;
    this.#set({ ...chosen, layers, place, compare: place !== null && chosen.compare });
  }

  /** Takes over what the address bar says: on opening, and on back and forward. */
  read() {
    const { choice, ignored } = parsePermalink(this.address.query(), this.#atlas);
    this.ignored = ignored;
    this.#set(choice.place === null ? choice : this.#withLayerOf(choice.place, choice));
  }

  /** Opens a place, with a layer that shows it switched on; null closes what is open. */
  choosePlace(id: string | null) {
    if (id === this.place) return;
    const choice = { ...this.current(), place: id, compare: false };
    this.#change(id === null ? choice : this.#withLayerOf(id, choice));
  }

  /** Switches a layer. Switching one off closes the place that it shows. */
  toggleLayer(id: string) {
    const on = !this.layers.includes(id);
    const layers = this.#inOrder((other) => (other === id ? on : this.layers.includes(other)));
    const closes = !on && this.place !== null && this.#layersOf(this.place).includes(id);
    const place = closes ? null : this.place;
    this.#change({ ...this.current(), layers, place, compare: place !== null && this.compare });
  }

  /** Opens or closes the comparison of what the articles say of the open place. */
  comparePlace(compare: boolean) {
    if (compare !== this.compare && this.place !== null) {
      this.#change({ ...this.current(), compare });
    }
  }

  chooseNames(names: NameOrder) {
    this.#change({ ...this.current(), names });
  }

  chooseBase(base: string) {
    if (base !== this.base) this.#change({ ...this.current(), base });
  }

  /** Goes back to the built-in base map, where the chosen one does not come: no choice of the reader's. */
  leaveBase() {
    this.base = BUILT_IN;
    this.address.replace(formatPermalink(this.current(), this.#atlas));
  }

  chooseView(view: View) {
    if (view !== this.view) this.#change({ ...this.current(), view, article: null, excerpt: null });
  }

  /** Shows only what speaks of a span of dates; null is open. */
  chooseDates({ from, to }: Span) {
    if (from !== this.from || to !== this.to) this.#change({ ...this.current(), from, to });
  }

  /**
   * Goes to an excerpt in its article; the place that is open stays open.
   * Dates among which the excerpt is not are given up.
   */
  readExcerpt(article: string, excerpt: string) {
    const shown = this.shown.articles.some(({ excerpts }) =>
      excerpts.some(({ id }) => id === excerpt),
    );
    const dates = shown ? {} : { from: null, to: null };
    const chosen = { ...this.current(), compare: false };
    this.#change({ ...chosen, view: 'articles', article, excerpt, ...dates });
  }

  /** Keeps what is searched for. Typing is no choice, and makes no entry in the history. */
  search(text: string) {
    const q = cutSearch(text);
    if (q === this.q) return;
    this.q = q;
    this.address.replace(formatPermalink(this.current(), this.#atlas));
  }

  /** What a permalink of this moment says. */
  current(): Choice {
    const { place, layers, names, view, article, excerpt, q, from, to, base, compare } = this;
    return { place, layers, names, view, article, excerpt, q, from, to, base, compare };
  }

  #set(choice: Choice) {
    Object.assign(this, choice);
  }

  #change(choice: Choice) {
    this.#set(choice);
    this.ignored = [];
    this.address.push(formatPermalink(choice, this.#atlas));
  }

  /** The layers that show a place, its own first. */
  #layersOf(placeId: string): string[] {
    const place = this.#atlas.places.find((candidate) => candidate.id === placeId);
    return [...new Set(place?.shapes.map((shape) => shape.layerId))];
  }

  #withLayerOf(placeId: string, choice: Choice): Choice {
    const [own] = this.#layersOf(placeId);
    return { ...choice, layers: this.#inOrder((id) => id === own || choice.layers.includes(id)) };
  }

  #inOrder(keep: (layerId: string) => boolean): string[] {
    return this.#atlas.layers.map((layer) => layer.id).filter(keep);
  }
}
