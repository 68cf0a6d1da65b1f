import { tick, untrack } from 'svelte';
import * as texts from 'virtual:texts/library';
import type { Citation } from '../../domain/atlas/article';
import type { Atlas } from '../../domain/atlas/atlas';
import type { Bounds, LngLat } from '../../domain/atlas/place';
import { withLibrary, type AtlasWithLibrary } from '../../domain/library/atlas-with-library';
import { describedPlaces } from '../../domain/library/decisions';
import {
  EMPTY_LIBRARY,
  LIBRARY_LAYER,
  putArticle,
  reachOf,
  removeArticle,
  type Library,
  type LibraryArticle,
} from '../../domain/library/library';
import { newPlace } from '../../domain/library/library-ids';
import { thinPlaces } from '../../map/thin-places';
import { LibraryStore } from '../../library/library-store.svelte';
import type { Corruption } from '../../library/recover-library';
import type { AtlasModel } from '../../state/atlas-model.svelte';
import type { ViewState } from '../../state/view-state.svelte';
import { OWN_SWATCH } from '../../map/style/own-marks';
import { countOf } from '../shared/texts';
import { ArticleDecisions } from './article-decisions.svelte';
import { ArticleImporter } from './article-importer.svelte';
import { followAtlas } from './follow-atlas';

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
  /** What the visitor decided about their articles. */
  readonly decisions: ArticleDecisions;
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
    const searchAgain = (ids: string[]) => this.importer.searchAgain(ids);
    this.decisions = new ArticleDecisions(stored, announce, searchAgain);
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
    await session.decisions.load();
    $effect.root(() => {
      $effect(() => onchange(stored));
      $effect(() => void session.decisions.load());
      $effect(() => {
        const isReady = session.#added.length > 0 && page.interaction.mapReady;
        if (isReady) untrack(() => session.#showAdded());
      });
    });
    if (stored.corruption) session.announce(corruptionText(stored.corruption));
    return session;
  }

  /** The library as the visitor decided about it. */
  get library(): Library {
    return this.decisions.library;
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

  /** Lets the view follow the atlas; see `followAtlas`. */
  follow(view: ViewState, atlas: Atlas) {
    this.#view = view;
    const before = this.#followed;
    this.#followed = atlas;
    if (atlas !== before) followAtlas(view, before, atlas);
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

  /** Marks a name as no place: in this article, or in all. */
  async dismiss({ id }: LibraryArticle, name: string, everywhere: boolean): Promise<void> {
    const none = { type: 'none' as const, words: name, at: null };
    const isKept = await this.decisions.decide(id, everywhere ? { ...none, everywhere } : none);
    if (isKept) this.announce(texts.saidNoPlace({ name }));
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
    const decision = { type: 'place' as const, words: name, at: null, placeId: place.id, place };
    const isKept = await this.decisions.decide(articleId, decision);
    if (isKept) this.announce(texts.saidPlaced({ name }));
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
