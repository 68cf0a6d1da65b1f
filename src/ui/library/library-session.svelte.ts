import { tick, untrack } from 'svelte';
import * as late from 'virtual:texts/late';
import * as texts from 'virtual:texts/library';
import type { Citation } from '../../domain/atlas/article';
import type { Atlas } from '../../domain/atlas/atlas';
import type { Bounds, Layer, LngLat } from '../../domain/atlas/place';
import { withLibrary, type AtlasWithLibrary } from '../../domain/library/atlas-with-library';
import type { decidedLibrary } from '../../domain/library/decided-library';
import {
  describedPlaces,
  redoDecision,
  undoDecision,
  withDecision,
} from '../../domain/library/decisions';
import {
  EMPTY_LIBRARY,
  LIBRARY_LAYER,
  putArticle,
  reachOf,
  removeArticle,
  type Decision,
  type Library,
  type LibraryArticle,
} from '../../domain/library/library';
import { voicesOf } from '../../domain/view/voices';
import { newPlace } from '../../domain/library/library-ids';
import { thinPlaces } from '../../map/thin-places';
import { LibraryStore } from '../../library/library-store.svelte';
import type { Corruption } from '../../library/recover-library';
import type { AtlasModel } from '../../state/atlas-model.svelte';
import type { ViewState } from '../../state/view-state.svelte';
import { OWN_SWATCH } from '../../map/style/own-marks';
import { Lazy } from '../shared/lazy.svelte';
import { countOf } from '../shared/texts';
import { ArticleImporter } from './article-importer.svelte';

/** What of the page the library speaks through. */
type Page = Pick<AtlasModel, 'interaction' | 'sheet'>;

/** With what stands for the visitor's places in the legend. */
function withLooks(added: AtlasWithLibrary | null): AtlasWithLibrary | null {
  if (!added) return null;
  const look = { kind: 'site', status: 'existing', isSketch: false } as const;
  const looks = [{ ...look, swatch: OWN_SWATCH, words: texts.ownMark }];
  const layers = added.atlas.layers.map((layer) =>
    layer.id === LIBRARY_LAYER && layer.shapes.length > 0 ? { ...layer, looks } : layer,
  );
  return { ...added, atlas: { ...added.atlas, layers } };
}

/** The visitor's library while the page is open: what is stored, and what can be done with it. */
export class LibrarySession {
  readonly importer: ArticleImporter;
  /** A name that the visitor is asked to locate by a click on the map. */
  pointing = $state.raw<{ name: string; articleId: string } | null>(null);
  /** The library as the visitor decided about it; what is stored is what was found, and the decisions. */
  readonly library: Library = $derived.by(() => {
    const { library } = this.stored;
    return this.#decided.Part?.(library) ?? library;
  });
  /** The atlas with the library; null while that is empty. */
  readonly extended: AtlasWithLibrary | null = $derived.by(() =>
    withLooks(withLibrary({ ...this.base, box: this.#box }, this.library, thinPlaces)),
  );
  /** What the map draws of the visitor's articles. */
  readonly mapData = $derived(
    this.extended?.features ?? { type: 'FeatureCollection' as const, features: [] },
  );

  /** What is chosen, once the page follows this. */
  #view = $state.raw<ViewState | null>(null);
  /** What the map covers: of a base map that has places beyond the atlas's own box, these too. */
  readonly #box: Bounds = $derived.by(() => {
    const { box, baseMaps } = this.base;
    return baseMaps.find(({ id }) => id === this.#view?.current.base)?.box ?? box;
  });
  /** Applies decisions; loaded with the first of them. */
  readonly #decided = new Lazy<typeof decidedLibrary>(late.part, async () => {
    const { decidedLibrary } = await import('../../domain/library/decided-library');
    return { default: decidedLibrary };
  });
  /** The atlas as the view last followed it. */
  #followed: Atlas;
  /** The ids of places that the map is to show: of what was added last. */
  #added = $state.raw<string[]>([]);

  private constructor(
    private readonly base: Atlas,
    private readonly page: Page,
    readonly stored: LibraryStore,
  ) {
    const announce = (message: string) => this.announce(message);
    this.importer = new ArticleImporter(base, stored, announce, (ids, added) => {
      const articles = this.library.articles.filter(({ id }) => ids.includes(id));
      const mentions = articles.flatMap((article) => article.mentions);
      const { places, onMap } = reachOf({ mentions }, this.extended?.atlas.places ?? []);
      announce(texts.saidReach({ added, onMap, off: places - onMap }));
      this.#added = mentions.map(({ placeId }) => placeId);
    });
    this.#followed = base;
  }

  /**
   * @param base the atlas that it extends
   * @param onchange called with the store for every change, here or in another tab
   */
  static async open(
    base: Atlas,
    page: Page,
    onchange: (store: LibraryStore) => void,
  ): Promise<LibrarySession> {
    const stored = await LibraryStore.open();
    const session = new LibrarySession(base, page, stored);
    await session.#loadDecided();
    $effect.root(() => {
      $effect(() => onchange(stored));
      $effect(() => void session.#loadDecided());
      $effect(() => {
        const isReady = session.#added.length > 0 && page.interaction.mapReady;
        if (isReady) untrack(() => session.#showAdded());
      });
    });
    if (stored.corruption) session.announce(corruptionText(stored.corruption));
    return session;
  }

  /** Loads what applies decisions where there are any; says why where it does not come. */
  async #loadDecided(): Promise<void> {
    const { articles } = this.stored.library;
    if (articles.every(({ decisions }) => !decisions)) return;
    if (!(await this.#decided.load())) this.announce(this.#decided.problem);
  }

  private announce(message: string): void {
    this.page.interaction.announce(message);
  }

  /** Fits the map, once it is there, to the places of an article. */
  showOnMap({ mentions }: LibraryArticle): void {
    this.#added = mentions.map(({ placeId }) => placeId);
  }

  /** Fits the map, once it is there, to the places of what was added last. */
  #showAdded(): void {
    const { interaction, sheet } = this.page;
    const reading = this.#added;
    this.#added = [];
    // A tour has the map to itself.
    const { following } = interaction;
    if (following === 'afresh') return;
    if (sheet.stop === 'full') sheet.stop = 'half';
    Object.assign(interaction, { following: 'afresh', reading });
    void tick().then(() => Object.assign(interaction, { following, reading: [] }));
  }

  /**
   * Lets the view follow an atlas that has come to hold more or less: new layers
   * that are on by default go on, and a place or an article that is gone is closed.
   */
  follow(view: ViewState, atlas: Atlas) {
    this.#view = view;
    if (atlas === this.#followed) return;
    const known = new Set(this.#followed.layers.map(({ id }) => id));
    this.#followed = atlas;
    // The link may have meant what has only come now.
    if (view.ignored.length > 0) return view.read();
    const { current, visible } = view;
    const isOn = (layer: Layer) => visible.has(layer.id) || (layer.visible && !known.has(layer.id));
    const isKnown = (list: { id: string }[], id: string | null) =>
      list.some((entry) => entry.id === id);
    const place = isKnown(atlas.places, current.place) ? current.place : null;
    const isRead = current.article === null || isKnown(atlas.articles, current.article);
    const layers = atlas.layers.filter(isOn).map(({ id }) => id);
    // Only what changes is chosen anew: the atlas follows the choice of names in its turn.
    const says = voicesOf(atlas).find((voice) => voice === current.says) ?? null;
    const isKept = place === current.place && isRead && says === current.says;
    if (isKept && layers.join() === current.layers.join()) return;
    const choice = {
      ...current,
      layers,
      place,
      says,
      compare: place !== null && current.compare,
      ...(!isRead && { article: null, excerpt: null }),
    };
    // The address changes where something is closed.
    if (isKept) view.current = choice;
    else view.choose(choice, true);
  }

  /** Replaces the details of an article. */
  async cite(id: string, citation: Citation): Promise<void> {
    if (await this.importer.cite(id, citation)) this.announce(texts.saidDetails);
  }

  async remove(id: string): Promise<void> {
    await this.stored.changeUndoably((library) => removeArticle(library, id));
    this.announce(texts.saidDeleted);
  }

  async removeAll(): Promise<void> {
    await this.stored.changeUndoably(() => EMPTY_LIBRARY);
    this.announce(texts.saidAllDeleted);
  }

  async undo(): Promise<void> {
    await this.stored.undo();
    this.announce(texts.saidUndone);
  }

  async discardCorrupted(): Promise<void> {
    await this.stored.discardCorrupted();
    this.announce(texts.saidCorruptedDeleted);
  }

  /** An article as it was found, without what was decided about it. */
  storedArticle(id: string): LibraryArticle | undefined {
    return this.stored.library.articles.find((article) => article.id === id);
  }

  /** Keeps a decision about an article with it. */
  async decide(articleId: string, decision: Decision): Promise<void> {
    if (!(await this.#decided.load())) return this.announce(this.#decided.problem);
    await this.change(articleId, (article) => withDecision(article, decision));
    // The other articles may name a place that is made here.
    if (decision.type === 'place' && decision.place?.made) await this.#searchOthers(articleId);
  }

  /** Reverts the last decision about an article; what it was, or null where there is none. */
  undoDecision(articleId: string): Promise<Decision | null> {
    return this.#step(articleId, undoDecision, 'done');
  }

  /** Makes the decision again that was undone last; what it was, or null where there is none. */
  redoDecision(articleId: string): Promise<Decision | null> {
    return this.#step(articleId, redoDecision, 'undone');
  }

  async #step(
    articleId: string,
    step: (article: LibraryArticle) => LibraryArticle,
    from: 'done' | 'undone',
  ): Promise<Decision | null> {
    let taken: Decision | null = null;
    await this.change(articleId, (article) => {
      taken = article.decisions?.[from].at(-1) ?? null;
      return step(article);
    });
    return taken;
  }

  /** Changes an article as it is stored, which another tab may have changed meanwhile. */
  async change(id: string, change: (article: LibraryArticle) => LibraryArticle): Promise<void> {
    await this.stored.change((library) => {
      const articles = library.articles.map((each) => (each.id === id ? change(each) : each));
      return { ...library, articles };
    });
  }

  async #searchOthers(articleId: string): Promise<void> {
    const others = this.library.articles.filter(({ id }) => id !== articleId);
    if (others.length > 0) await this.importer.searchAgain(others.map(({ id }) => id));
  }

  /** Marks a name as no place: in this article, or in all. */
  async dismiss({ id }: LibraryArticle, name: string, everywhere: boolean): Promise<void> {
    const none = { type: 'none' as const, words: name, at: null };
    await this.decide(id, everywhere ? { ...none, everywhere } : none);
    this.announce(texts.saidNoPlace({ name }));
  }

  /** Waits for a click on the map that locates a name; null stops that. */
  point(pointing: LibrarySession['pointing']): void {
    this.pointing = pointing;
    if (pointing) this.announce(texts.saidPoint({ name: pointing.name }));
  }

  /** Makes the name that is being located a place, in all articles. */
  async pointAt(at: LngLat): Promise<void> {
    if (!this.pointing) return;
    const { name, articleId } = this.pointing;
    this.pointing = null;
    const place = newPlace(name, at, this.library.places);
    await this.decide(articleId, {
      type: 'place',
      words: name,
      at: null,
      placeId: place.id,
      place,
    });
    this.announce(texts.saidPlaced({ name }));
  }

  /** An article with its places, as a library of its own. */
  libraryOf({ id }: LibraryArticle): Library {
    const { articles, places } = this.stored.library;
    const article = articles.find((each) => each.id === id);
    if (!article) return EMPTY_LIBRARY;
    // What its own decisions describe goes along with them.
    const others = articles.filter((each) => each !== article).flatMap(describedPlaces);
    return putArticle(EMPTY_LIBRARY, article, [...places, ...others]);
  }
}

/** One sentence that says how much of a stored library is left out. */
export function corruptionText({ articles, places }: Corruption): string {
  const what = [
    articles > 0 ? countOf(articles, 'article') : '',
    places > 0 ? countOf(places, 'place') : '',
  ].filter(Boolean);
  return what.length > 0 ? texts.corruptedWhat({ what: what.join(', ') }) : texts.corrupted;
}
