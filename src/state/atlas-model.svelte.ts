import { createContext, tick } from 'svelte';
import type { Article } from '../domain/atlas/article';
import {
  inNameOrder,
  mapPart,
  type Atlas,
  type DatedExcerpt,
  type Part,
  type Unready,
} from '../domain/atlas/atlas';
import type { Layer, Place } from '../domain/atlas/place';
import type { AtlasWithLibrary } from '../domain/library/atlas-with-library';
import { isOpen, speaksIn, type Span } from '../domain/view/date-filter';
import type { SaidMark, Saying } from '../domain/view/saying';
import type { AtlasParts } from './atlas-parts.svelte';
import { Interaction } from './interaction.svelte';
import { Sheet } from './sheet.svelte';
import { ViewState, type AddressBar } from './view-state.svelte';

/** What is announced of a choice, in the language of the page. */
export interface Announcements {
  placeChosen(place: Place): string;
  layerToggled(layer: Layer, on: boolean): string;
  /** @param count the excerpts of these dates; null while it is not known */
  datesChosen(span: Span, count: number | null): string;
}

/** An atlas as the chosen dates and the chosen voice leave it. */
export interface Narrowed {
  atlas: Atlas;
  /** What of it has not come, or could not be had; left out where all has. */
  unready?: Unready;
  /** What the chosen voice says of each place, by id; left out, as what follows, where none is chosen. */
  sayings?: ReadonlyMap<string, Saying>;
  /** What stands for that on the map. */
  marks?: SaidMark[];
  /** What stands for it in the list, in the language of the page. */
  rowText?(place: Place): string;
}

export interface AtlasModelOptions {
  /** What came with the page: the first of its places. */
  atlas: Atlas;
  parts: AtlasParts;
  address: AddressBar;
  announcements: Announcements;
  /** The atlas with what the visitor has added; null where that is nothing. */
  library?(): AtlasWithLibrary | null;
  /** Remembers what has focus; gives back what returns focus to it. */
  rememberFocus?(): () => void;
  /** Whether the page stands in a frame of another page. */
  inFrame?: boolean;
}

/**
 * Everything that the components of a page share: the atlas as it is here, what
 * is chosen of it, and what follows from both. There is one for a page's life.
 */
export class AtlasModel {
  readonly interaction = new Interaction();
  readonly sheet = new Sheet();
  readonly parts: AtlasParts;
  readonly inFrame: boolean;
  /** Apart from the rest of the choice, since it changes seldom and the atlas with it. */
  readonly #names: string = $derived.by(() => this.view.current.names);
  /** With the visitor's places and articles, its titles in the chosen order of names. */
  readonly atlas: Atlas = $derived.by(() => inNameOrder(this.#whole, this.#names));
  readonly view: ViewState;
  readonly #placesById = $derived(new Map(this.atlas.places.map((place) => [place.id, place])));
  /** How often the visitor has gone to an excerpt, maybe to the same one again. */
  readings = $state(0);
  /** Whether dates are chosen, so that not everything is shown. */
  readonly isFiltered: boolean = $derived.by(() => !isOpen(this.view.current));
  /** The atlas that came with the page, with the rest of its places once these have come. */
  readonly #given: Atlas = $derived.by(() => {
    const { atlas, parts } = this.options;
    if (parts.places.state !== 'ready' || parts.places.value.length === 0) return atlas;
    return { ...atlas, places: [...atlas.places, ...parts.places.value] };
  });
  /** Every excerpt that speaks of a date. */
  readonly dated: Part<DatedExcerpt[]> = $derived.by(() =>
    mapPart(this.parts.dated(), (dated) => [...dated, ...(this.library?.dated ?? [])]),
  );
  /** What narrows it; null until that code has come, which is when it is first wanted. */
  narrow = $state.raw<((model: AtlasModel) => Narrowed) | null>(null);
  /** Whether dates are chosen, or whose words are shown. */
  readonly isNarrowed: boolean = $derived.by(
    () => this.isFiltered || this.view.current.says !== null,
  );
  /** Null where nothing narrows it. */
  readonly narrowed: Narrowed | null = $derived.by(() =>
    this.isNarrowed && this.narrow ? this.narrow(this) : null,
  );
  /** The atlas as the chosen dates and the chosen voice leave it; all of it until that is known. */
  readonly shown: Atlas = $derived.by(() => this.narrowed?.atlas ?? this.atlas);
  /** The place whose popup is open. */
  readonly selectedPlace: Place | null = $derived.by(() => this.placeOf(this.view.current.place));
  /** On a phone an excerpt is read where the popup stands, which makes room for it meanwhile. */
  readonly isReading: boolean = $derived.by(() => {
    const { view, excerpt } = this.view.current;
    return !this.inFrame && view === 'articles' && excerpt !== null;
  });

  /** Returns focus when the popup closes; null while no visitor has opened it. */
  #returnFocus = $state.raw<(() => void) | null>(null);

  constructor(private readonly options: AtlasModelOptions) {
    this.parts = options.parts;
    this.inFrame = options.inFrame ?? false;
    this.view = new ViewState(() => this.#whole, options.address);
  }

  /** Whether the visitor opened the popup, and not a link: then it takes focus. New with each choice. */
  get openedByVisitor(): boolean {
    return this.#returnFocus !== null;
  }

  get #whole(): Atlas {
    return this.library?.atlas ?? this.#given;
  }

  /**
   * The atlas that came with the page, with all of its places.
   * @throws Error with the reason where these cannot be had
   */
  async whole(): Promise<Atlas> {
    await this.parts.loadPlaces();
    if (this.parts.places.state === 'failed') throw new Error(this.parts.places.reason);
    return this.#given;
  }

  /** What the visitor has added; null where that is nothing. */
  get library(): AtlasWithLibrary | null {
    return this.options.library?.() ?? null;
  }

  placeOf(id: string | null): Place | null {
    return this.#placesById.get(id ?? '') ?? null;
  }

  articleOf(id: string | null): Article | null {
    return this.atlas.articles.find((article) => article.id === id) ?? null;
  }

  /** The position of a place or an article among those that came with the page; -1 for the visitor's own. */
  indexOf(kind: 'places' | 'articles', id: string): number {
    return this.#given[kind].findIndex((each) => each.id === id);
  }

  choosePlace(id: string): void {
    // The map shows places that the list may not have yet; where these fail, the list and the map say so.
    if (!this.placeOf(id) && this.parts.places.state !== 'ready') {
      return void this.whole()
        .then(() => this.choosePlace(id))
        .catch(() => {});
    }
    this.#returnFocus = this.options.rememberFocus?.() ?? (() => {});
    this.view.choosePlace(id);
    const place = this.shown.places.find((shown) => shown.id === id) ?? this.selectedPlace;
    if (place) this.interaction.announce(this.options.announcements.placeChosen(place));
  }

  async closePlace() {
    const returnFocus = this.#returnFocus;
    this.view.choosePlace(null);
    this.#returnFocus = null;
    await tick();
    returnFocus?.();
  }

  toggleLayer(layer: Layer) {
    this.view.toggleLayer(layer.id);
    const on = this.view.visible.has(layer.id);
    this.interaction.announce(this.options.announcements.layerToggled(layer, on));
  }

  /** Shows only what speaks of a span of dates; null is open. */
  chooseDates({ from, to }: Span) {
    this.view.choose({ from, to });
    const count = this.#excerptsIn({ from, to });
    this.interaction.announce(this.options.announcements.datesChosen({ from, to }, count));
  }

  /** Goes to an excerpt in its article; dates that leave it out are given up. */
  readExcerpt(article: string, excerpt: string) {
    this.readings += 1;
    if (this.sheet.stop === 'peek') this.sheet.stop = 'half';
    const { dated, isFiltered } = this;
    const isLeftOut =
      isFiltered &&
      dated.state === 'ready' &&
      !dated.value.some(({ id, when }) => id === excerpt && speaksIn({ when }, this.view.current));
    this.view.readExcerpt(article, excerpt, isLeftOut ? { from: null, to: null } : undefined);
  }

  #excerptsIn(span: Span): number | null {
    if (isOpen(span))
      return this.atlas.articles.reduce((sum, { excerptCount }) => sum + excerptCount, 0);
    const { dated } = this;
    return dated.state === 'ready'
      ? dated.value.filter((excerpt) => speaksIn(excerpt, span)).length
      : null;
  }
}

/** The page's model, for the components below the one that set it. */
export const [getAtlasModel, setAtlasModel] = createContext<AtlasModel>();
