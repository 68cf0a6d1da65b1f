import * as texts from 'virtual:texts/own';
import type { Atlas } from '../../domain/atlas';
import { withLibrary } from '../../domain/own-atlas';
import {
  EMPTY_LIBRARY,
  mergeLibraries,
  putArticle,
  putPlaces,
  removeArticle,
  type Library,
  type OwnArticle,
  type OwnPlace,
} from '../../domain/own-library';
import type { LngLat } from '../../domain/place';
import { publishFiles, type PublishedFile } from '../../domain/publish';
import { recogniseArticle } from '../../domain/recognise';
import { Cancelled, Desk } from '../../reader/desk';
import { libraryFromFile, libraryToFile } from '../../reader/library-file';
import { placesFromFile } from '../../reader/places-file';
import { Shelf } from '../../reader/shelf';
import type { Source } from '../../reader/source';
import { store } from '../stored';
import { KEPT_KEY } from './door.svelte';
import { citationOf, idOf, placeIdOf } from './head';
import { Overlay } from './overlay.svelte';

/** What the reader is asked to click the map for. */
export interface Pointing {
  name: string;
  articleId: string;
}

/** The reader's own articles: brought, found, corrected, kept. */
export class OwnSession {
  library = $state.raw<Library>(EMPTY_LIBRARY);
  /** Whether the library will be there after a reload. */
  kept = $state(true);
  /** What is being read, and how far. */
  busy = $state.raw<{ name: string; share: number } | null>(null);
  problem = $state('');
  /** The article of the atlas that was brought again. */
  recognised = $state<string | null>(null);
  /** The library before the last deletion. */
  undoable = $state.raw<Library | null>(null);
  pointing = $state.raw<Pointing | null>(null);
  readonly overlay = new Overlay();
  atlas: Atlas = $derived.by(() => withLibrary(this.base, this.library));

  private get base(): Atlas {
    return this.holder.atlas;
  }

  private readonly desk = new Desk();
  private shelf!: Shelf;

  private constructor(
    private readonly holder: { readonly atlas: Atlas },
    private readonly say: (message: string) => void,
  ) {}

  static async open(
    holder: { readonly atlas: Atlas },
    say: (message: string) => void,
  ): Promise<OwnSession> {
    const session = new OwnSession(holder, say);
    session.shelf = await Shelf.open(
      (library) => session.take(library),
      (kept) => (session.kept = kept),
    );
    session.take(await session.shelf.load());
    return session;
  }

  /** Reads files one after another; what is wrong with one keeps none of the others away. */
  async bring(files: File[]): Promise<void> {
    const problems: string[] = [];
    for (const file of files) {
      const problem = await this.attempt(file.name, async () => {
        if (/\.geojson$/i.test(file.name)) return this.addPlaces(await file.text());
        const bytes = new Uint8Array(await file.arrayBuffer());
        const source = await this.desk.read(
          { name: file.name, bytes },
          (share) => (this.busy = { name: file.name, share }),
        );
        await this.add(source, file.name.replace(/\.\w+$/, ''));
      });
      if (problem) problems.push(problem);
    }
    this.problem = problems.join(' ');
  }

  async paste(text: string): Promise<void> {
    this.problem = await this.attempt(texts.pastedText, () => this.add({ text }, ''));
  }

  cancel(): void {
    this.desk.cancel();
  }

  /** Changes what is said of an article. */
  async edit(article: OwnArticle): Promise<void> {
    await this.change((library) => putArticle(library, article, []));
    this.say(texts.saidDetails);
  }

  async remove(id: string): Promise<void> {
    await this.changeUndoably((library) => removeArticle(library, id), texts.saidDeleted);
  }

  async removeAll(): Promise<void> {
    await this.changeUndoably(() => EMPTY_LIBRARY, texts.saidAllDeleted);
  }

  async undo(): Promise<void> {
    const before = this.undoable;
    if (!before) return;
    this.undoable = null;
    await this.change((library) => mergeLibraries(library, before));
    this.say(texts.saidUndone);
  }

  /** A name is no place: in this article, or in all. */
  async dismiss(article: OwnArticle, name: string, everywhere: boolean): Promise<void> {
    if (everywhere) {
      await this.change((library) => ({ ...library, notPlaces: [...library.notPlaces, name] }));
      await this.findAllAgain();
    } else {
      await this.findAgain({ ...article, notPlaces: [...article.notPlaces, name] });
    }
    this.say(texts.saidNoPlace({ name }));
  }

  /** Waits for a click on the map that says where a name is. */
  point(pointing: Pointing | null): void {
    this.pointing = pointing;
    if (pointing) this.say(texts.saidPoint({ name: pointing.name }));
  }

  /** The click: the name becomes a place of the reader's, in all articles. */
  async pointAt(at: LngLat): Promise<void> {
    if (!this.pointing) return;
    const { name } = this.pointing;
    this.pointing = null;
    const names = [{ toponym: name, lang: 'en' }];
    const id = placeIdOf(name, this.atlas.places);
    const place: OwnPlace = { id, title: name, kind: 'site', names, at, made: true };
    await this.change((library) => putPlaces(library, [place]));
    await this.findAllAgain();
    this.say(texts.saidPlaced({ name }));
  }

  /** The files that make an article part of the atlas. */
  publish(own: OwnArticle): Promise<PublishedFile[]> {
    const { asOf, places, layers } = this.base;
    const order = Math.max(0, ...layers.map((layer) => layer.order)) + 1;
    return publishFiles(own, this.library.places, { asOf, places, order });
  }

  export(): string {
    return libraryToFile(this.library);
  }

  async import(file: File): Promise<void> {
    this.problem = await this.attempt(file.name, async () => {
      const more = libraryFromFile(await file.text());
      await this.change((library) => mergeLibraries(library, more));
      this.say(texts.saidImported);
    });
  }

  private async add(source: Source, name: string): Promise<void> {
    const { entries, proofs } = await import('virtual:atlas/gazetteer');
    this.recognised = await recogniseArticle(source.text, proofs);
    if (this.recognised !== null) return;
    const known = { atlas: this.base.places, entries, ...this.decided() };
    const found = await this.desk.find(source.text, known, source.language);
    const id = idOf(this.library.articles);
    const { text, mentions, sentences, unknown, places, title } = found;
    const citation = citationOf(id, { ...source, title: source.title ?? (title || name) });
    const article: OwnArticle = {
      id,
      citation,
      text,
      mentions,
      sentences,
      unknown,
      notPlaces: [],
    };
    await this.change((library) => putArticle(library, article, places));
    this.say(texts.saidAdded({ title: citation.title }));
  }

  private async addPlaces(text: string): Promise<void> {
    const places = placesFromFile(text);
    await this.change((library) => putPlaces(library, places));
    await this.findAllAgain();
    this.say(texts.saidPlacesAdded({ count: places.length }));
  }

  private async findAllAgain(): Promise<void> {
    for (const article of this.library.articles) await this.findAgain(article);
  }

  private async findAgain(article: OwnArticle): Promise<void> {
    const { entries } = await import('virtual:atlas/gazetteer');
    const { made, notPlaces } = this.decided();
    const known = { atlas: this.base.places, entries, made };
    const found = await this.desk.find(
      article.text,
      { ...known, notPlaces: [...notPlaces, ...article.notPlaces] },
      article.citation.language,
    );
    const { mentions, sentences, unknown, places } = found;
    await this.change((library) =>
      putArticle(library, { ...article, mentions, sentences, unknown }, places),
    );
  }

  private decided() {
    const { places, notPlaces } = this.library;
    return { made: places.filter(({ made }) => made), notPlaces };
  }

  /** What went wrong, as a sentence; "" where nothing did. */
  private async attempt(name: string, work: () => Promise<void>): Promise<string> {
    this.busy = { name, share: 0 };
    try {
      await work();
      return '';
    } catch (error) {
      return error instanceof Cancelled ? '' : (error as Error).message;
    } finally {
      this.busy = null;
    }
  }

  private async changeUndoably(edit: (library: Library) => Library, message: string) {
    const before = this.library;
    await this.change(edit);
    this.undoable = before;
    this.say(message);
  }

  private async change(edit: (library: Library) => Library): Promise<void> {
    this.undoable = null;
    this.take(await this.shelf.change(edit));
  }

  private take(library: Library): void {
    this.library = library;
    const isEmpty = library.articles.length === 0 && library.places.length === 0;
    // What an earlier visit kept is still there when this one keeps nothing.
    if (this.kept) store(KEPT_KEY, isEmpty ? 'no' : 'yes');
    void this.overlay.draw(this.atlas);
  }
}
