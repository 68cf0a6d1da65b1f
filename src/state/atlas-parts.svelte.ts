import {
  type AboutSection,
  filesOf,
  mapPart,
  ready,
  type DatedExcerpt,
  type Part,
  type PartIndex,
  type PartList,
  type PlaceCard,
  type TourStep,
  type Unready,
  type WordNumbers,
} from '../domain/atlas/atlas';
import type { Excerpt } from '../domain/atlas/article';
import type { Naming } from '../domain/atlas/naming';
import type { Place } from '../domain/atlas/place';

/** Parts that are kept; the one that was read longest ago makes room for the next. */
const KEPT = 60;

/**
 * Gives out a part's JSON by its file name: at once, or when it has been fetched.
 * Rejects with an Error whose message gives the reason in a few words.
 */
export type ReadPart = (file: string) => unknown;

/**
 * The parts of an atlas. Each is asked for when it is first read, by a template
 * or a `$derived`, which runs again once it has come or failed.
 */
export class AtlasParts {
  /** Changes with every part that comes or fails, so that all that read parts depend on it. */
  #changes = $state(0);
  readonly #parts = new Map<string, Part<unknown>>();
  /** What is under way. */
  readonly #pending = new Set<Promise<void>>();
  /** The places that the index leaves out: pending until they have been asked for and come. */
  places = $state.raw<Part<Place[]>>({ state: 'pending' });
  #listing: Promise<void> | null = null;

  constructor(
    private readonly index: PartIndex,
    private readonly readPart: ReadPart,
  ) {
    if (index.list.length === 0) this.places = ready([]);
  }

  /** Asks for `places` once, and again after a failure. Never rejects. */
  loadPlaces(): Promise<void> {
    return (this.#listing ??= this.#loadPlaces());
  }

  async #loadPlaces(): Promise<void> {
    try {
      const parts = await Promise.all(this.index.list.map(([file]) => this.readPart(file)));
      this.places = ready(parts.flatMap((part) => Object.values(part as Record<string, Place>)));
    } catch (error) {
      this.#listing = null;
      const { message: reason } = error as Error;
      this.places = { state: 'failed', reason, retry: () => void this.loadPlaces() };
    }
  }

  /** @param index the position of the place in the atlas */
  card(index: number): Part<PlaceCard> {
    return this.#entry<PlaceCard>(this.index.places, index);
  }

  /** @param index the position of the article in the atlas */
  excerpts(index: number): Part<Excerpt[]> {
    return this.#entry<Excerpt[]>(this.index.articles, index);
  }

  /** Whether an article's excerpts are here already; does not ask for them. */
  hasExcerpts(index: number): boolean {
    void this.#changes;
    return this.#parts.get(this.fileOfArticle(index))?.state === 'ready';
  }

  /** The name of the file with an article's excerpts. */
  fileOfArticle(index: number): string {
    return filesOf(this.index.articles, index)[0]!;
  }

  about(): Part<AboutSection[]> {
    return this.#file<AboutSection[]>(this.index.about);
  }

  /** The steps of the tour; none where the atlas has no tour. */
  tour(): Part<TourStep[]> {
    const { tour } = this.index;
    return tour ? this.#file<TourStep[]>(tour) : ready([]);
  }

  /** All of them: whether an excerpt is shown follows from its dates. */
  dated(): Part<DatedExcerpt[]> {
    const files = this.index.dated.map(([file]) => file);
    return mapPart(this.#files<Record<string, DatedExcerpt>>(files), (parts) =>
      parts.flatMap((part) => Object.values(part)),
    );
  }

  /** How the articles name every place that they name, by place id. */
  named(): Part<Record<string, Naming[]>> {
    const files = this.index.named.map(([file]) => file);
    return mapPart(this.#files<Record<string, Naming[]>>(files), (parts) =>
      Object.assign({}, ...parts),
    );
  }

  /** The files with the words from `first` to `last`, both included and folded. */
  words(first: string, last: string): Part<WordNumbers[]> {
    return this.#files(filesOf(this.index.words, first, last));
  }

  /** Asks for the first part of each kind: of an atlas that is not large, all of them. */
  fetchAhead(): void {
    if (this.index.places.length > 0) this.card(0);
    if (this.index.articles.length > 0) this.excerpts(0);
    this.about();
    this.tour();
    for (const [file] of this.index.dated.slice(0, 1)) this.#file(file);
  }

  /** Resolves when everything that was asked for has come or failed. */
  async settled(): Promise<void> {
    await Promise.all(this.#pending);
  }

  #entry<Value>(list: PartList<number>, index: number): Part<Value> {
    const file = filesOf(list, index)[0]!;
    const part = this.#file<Record<string, Value>>(file);
    if (part.state !== 'ready') return part;
    const value = part.value[index];
    // What answers in the server's place may be JSON as well.
    return value === undefined ? this.#failed(file, 'the file does not hold it') : ready(value);
  }

  #files<Value>(files: string[]): Part<Value[]> {
    const parts = files.map((file) => this.#file<Value>(file));
    const unready = parts.find((part): part is Unready => part.state !== 'ready');
    return unready ?? ready(parts.flatMap((part) => (part.state === 'ready' ? [part.value] : [])));
  }

  #file<Value>(file: string): Part<Value> {
    void this.#changes;
    const part = this.#parts.get(file);
    if (!part) return this.#ask(file) as Part<Value>;
    // The last in the map is the one that was read last.
    this.#keep(file, part);
    return part as Part<Value>;
  }

  #ask(file: string): Part<unknown> {
    const value = this.readPart(file);
    if (!(value instanceof Promise)) return this.#keep(file, ready(value));
    const asked = value.then(
      (json: unknown) => this.#change(file, ready(json)),
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        this.#change(file, this.#failed(file, reason));
      },
    );
    this.#pending.add(asked);
    void asked.finally(() => this.#pending.delete(asked));
    return this.#keep(file, { state: 'pending' });
  }

  #failed(file: string, reason: string): Unready {
    return { state: 'failed', reason, retry: () => this.#change(file, this.#ask(file)) };
  }

  #change(file: string, part: Part<unknown>): void {
    this.#keep(file, part);
    this.#changes += 1;
  }

  #keep<Value>(file: string, part: Part<Value>): Part<Value> {
    this.#parts.delete(file);
    this.#parts.set(file, part);
    const [oldest] = this.#parts.keys();
    if (this.#parts.size > KEPT) this.#parts.delete(oldest!);
    return part;
  }
}
