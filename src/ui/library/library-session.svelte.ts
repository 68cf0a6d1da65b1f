import * as texts from 'virtual:texts/library';
import type { Citation } from '../../domain/atlas/article';
import type { Atlas } from '../../domain/atlas/atlas';
import type { Layer, LngLat } from '../../domain/atlas/place';
import {
  withLibrary,
  type AtlasWithLibrary,
  libraryFeatures,
} from '../../domain/library/atlas-with-library';
import {
  EMPTY_LIBRARY,
  putArticle,
  putPlaces,
  removeArticle,
  type Library,
  type LibraryArticle,
  type LibraryPlace,
} from '../../domain/library/library';
import { placeIdFrom, withFreeIds } from '../../domain/library/library-ids';
import { thinPlaces } from '../../map/thin-places';
import { LibraryStore } from '../../library/library-store.svelte';
import type { Corruption } from '../../library/recover-library';
import type { ViewState } from '../../state/view-state.svelte';
import { legendLooks } from '../../map/style/swatches';
import { countOf } from '../shared/texts';
import { ArticleImporter } from './article-importer.svelte';

/** With what stands for the visitor's places in the legend. */
function withLooks(added: AtlasWithLibrary | null): AtlasWithLibrary | null {
  if (!added) return null;
  const layers = added.atlas.layers.map((layer) =>
    layer.looks.length === 0 ? { ...layer, looks: legendLooks(layer.shapes) } : layer,
  );
  return { ...added, atlas: { ...added.atlas, layers } };
}

/** The visitor's library while the page is open: what is stored, and what can be done with it. */
export class LibrarySession {
  readonly importer: ArticleImporter;
  /** A name that the visitor is asked to locate by a click on the map. */
  pointing = $state.raw<{ name: string; articleId: string } | null>(null);
  /** The atlas with the library; null while that is empty. */
  readonly extended: AtlasWithLibrary | null = $derived.by(() =>
    withLooks(withLibrary(this.base, this.library, thinPlaces)),
  );
  /** What the map draws of the visitor's own places. */
  readonly mapData = $derived.by(() =>
    libraryFeatures([...(this.extended?.places.values() ?? [])]),
  );

  /** The atlas as the view last followed it. */
  #followed: Atlas;

  private constructor(
    private readonly base: Atlas,
    readonly stored: LibraryStore,
    private readonly announce: (message: string) => void,
  ) {
    this.importer = new ArticleImporter(base, stored, announce);
    this.#followed = base;
  }

  /** @param onchange called with the store for every change, here or in another tab */
  static async open(
    base: Atlas,
    announce: (message: string) => void,
    onchange: (store: LibraryStore) => void,
  ): Promise<LibrarySession> {
    const stored = await LibraryStore.open();
    $effect.root(() => {
      $effect(() => onchange(stored));
    });
    if (stored.corruption) announce(corruptionText(stored.corruption));
    return new LibrarySession(base, stored, announce);
  }

  get library(): Library {
    return this.stored.library;
  }

  /**
   * Lets the view follow an atlas that has come to hold more or less: new layers
   * that are on by default go on, and a place or an article that is gone is closed.
   */
  follow(view: ViewState, atlas: Atlas) {
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
    if (place === current.place && isRead && layers.join() === current.layers.join()) return;
    view.follow({
      ...current,
      layers,
      place,
      compare: place !== null && current.compare,
      ...(!isRead && { article: null, excerpt: null }),
    });
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
  async dismiss(article: LibraryArticle, name: string, everywhere: boolean): Promise<void> {
    if (everywhere) {
      await this.stored.change((library) => ({
        ...library,
        notPlaces: [...library.notPlaces, name],
      }));
      await this.importer.searchAgain();
    } else {
      const notPlaces = [...article.notPlaces, name];
      await this.stored.change((library) => putArticle(library, { ...article, notPlaces }, []));
      await this.importer.searchAgain([article.id]);
    }
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
    const { name } = this.pointing;
    this.pointing = null;
    const names = [{ toponym: name, lang: 'en' }];
    const id = placeIdFrom(name);
    const place: LibraryPlace = { id, title: name, kind: 'site', names, at, made: true };
    await this.stored.change((library) => putPlaces(library, withFreeIds([place], library.places)));
    await this.importer.searchAgain();
    this.announce(texts.saidPlaced({ name }));
  }

  /** An article with its places, as a library of its own. */
  libraryOf(article: LibraryArticle): Library {
    return putArticle(EMPTY_LIBRARY, article, this.library.places);
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
