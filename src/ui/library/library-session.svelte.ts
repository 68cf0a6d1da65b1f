import * as texts from 'virtual:texts/own';
import type { Atlas } from '../../domain/atlas/atlas';
import { libraryFeatures } from '../../domain/library/library-features';
import { withLibrary, type AtlasWithLibrary } from '../../domain/library/atlas-with-library';
import {
  EMPTY_LIBRARY,
  putArticle,
  putPlaces,
  removeArticle,
  type Library,
  type LibraryArticle,
  type LibraryPlace,
} from '../../domain/library/library';
import type { LngLat } from '../../domain/atlas/place';
import { exportToGeodata, type GeodataFile } from '../../domain/editing/export-to-geodata';
import { Cancelled } from '../../library/import-client';
import { DATA_FILE } from '../../library/imported-file';
import { libraryToFile } from '../../library/library-schema';
import type { StorageState } from '../../library/library-store';
import type { Corruption } from '../../library/recover-library';
import type { ImportedText } from '../../library/imported-file';
import { planImport } from './apply-import';
import { damageText } from '../own/damage-text';
import { Finder, type Found } from './article-finder';
import { placeIdOf } from './new-article';
import { StoredLibrary } from './stored-library.svelte';

/** What the reader is asked to click the map for. */
export interface Pointing {
  name: string;
  articleId: string;
}

/** The reader's own articles: brought, found, corrected, kept. */
export class LibrarySession {
  /** What is being read, and how far. */
  busy = $state.raw<{ name: string; share: number } | null>(null);
  problem = $state('');
  /** The article of the atlas that was brought again. */
  recognised = $state<string | null>(null);
  pointing = $state.raw<Pointing | null>(null);
  /** The atlas with the library; null while that is empty. */
  extended: AtlasWithLibrary | null = $derived.by(() => withLibrary(this.base, this.library));
  atlas: Atlas = $derived.by(() => this.extended?.atlas ?? this.base);
  /** What the map draws of the visitor's own places. */
  readonly mapData = $derived.by(() =>
    libraryFeatures([...(this.extended?.places.values() ?? [])]),
  );

  private readonly finder: Finder;
  private readonly keeping = new StoredLibrary();

  private constructor(
    private readonly base: Atlas,
    private readonly say: (message: string) => void,
  ) {
    this.finder = new Finder();
  }

  static async open(base: Atlas, say: (message: string) => void): Promise<LibrarySession> {
    const session = new LibrarySession(base, say);
    await session.keeping.open();
    if (session.damage) say(damageText(session.damage));
    return session;
  }

  get library(): Library {
    return this.keeping.now;
  }

  /** Whether the library will be there after a reload. */
  get kept(): StorageState {
    return this.keeping.keeping;
  }

  /** What was kept and cannot be read. */
  get damage(): Corruption | null {
    return this.keeping.damage;
  }

  /** Whether the last change was a deletion. */
  get undoable(): boolean {
    return this.keeping.undoable !== null;
  }

  /** Reads files one after another; what is wrong with one keeps none of the others away. */
  async bring(files: File[]): Promise<void> {
    const problems: string[] = [];
    for (const file of files) {
      const problem = await this.attempt(file.name, async () => {
        if (DATA_FILE.test(file.name)) return this.addData(file);
        const { name } = file;
        const source = await this.finder.read(file, (share) => (this.busy = { name, share }));
        await this.add(source, name.replace(/\.\w+$/, ''));
      });
      if (problem) problems.push(problem);
    }
    this.problem = problems.join(' ');
  }

  async paste(text: string): Promise<void> {
    this.problem = await this.attempt(texts.pastedText, () => this.add({ text }, ''));
  }

  cancel(): void {
    this.finder.cancel();
  }

  /** Changes what is said of an article. */
  async edit(article: LibraryArticle): Promise<void> {
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
    if (await this.keeping.undo()) this.say(texts.saidUndone);
  }

  async forgetDamage(): Promise<void> {
    await this.keeping.forgetDamage();
    this.say(texts.saidDamagedDeleted);
  }

  /** A name is no place: in this article, or in all. */
  async dismiss(article: LibraryArticle, name: string, everywhere: boolean): Promise<void> {
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
    const place: LibraryPlace = { id, title: name, kind: 'site', names, at, made: true };
    await this.change((library) => putPlaces(library, [place]));
    await this.findAllAgain();
    this.say(texts.saidPlaced({ name }));
  }

  /** The files that make an article part of the atlas. */
  publish(own: LibraryArticle): Promise<GeodataFile[]> {
    const { asOf, places, layers } = this.base;
    const order = Math.max(0, ...layers.map((layer) => layer.order)) + 1;
    return exportToGeodata(own, this.library.places, { asOf, places, order });
  }

  export(): string {
    return libraryToFile(this.library);
  }

  /** Opens a file that an atlas gave out. */
  async import(file: File): Promise<void> {
    this.problem = await this.attempt(file.name, () => this.addData(file));
  }

  private async add(source: ImportedText, name: string): Promise<void> {
    this.recognised = await this.finder.recognise(source);
    if (this.recognised !== null) return;
    const found = await this.finder.find(source, name, this.library);
    await this.put(found);
    this.say(texts.saidAdded({ title: found.article.citation.title }));
  }

  private async addData(file: File): Promise<void> {
    const { readExportedJson } = await import('../../library/read-exported-json');
    const brought = readExportedJson(await file.text(), file.name);
    const { edit, message, searchAgain } = planImport(brought, this.base, file.name);
    await this.change(edit);
    if (searchAgain) await this.findAllAgain();
    this.say(message);
  }

  private async findAllAgain(): Promise<void> {
    for (const article of this.library.articles) await this.findAgain(article);
  }

  private async findAgain(article: LibraryArticle): Promise<void> {
    await this.put(await this.finder.findAgain(article, this.library));
  }

  private async put({ article, places }: Found): Promise<void> {
    await this.change((library) => putArticle(library, article, places));
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
    await this.keeping.changeUndoably(edit);
    this.say(message);
  }

  private async change(edit: (library: Library) => Library): Promise<void> {
    await this.keeping.change(edit);
  }
}
