import { fileUrl, siteData } from '../data/site-data';
import type { Citation } from '../domain/atlas/article';
import type { Bounds } from '../domain/atlas/place';
import type { Library, LibraryArticle, LibraryPlace } from '../domain/library/library';
import type { Findings } from './find-places';
import { ImportError, type ImportedText } from './imported-file';
import type { Answers, PackedLibrary, Reply, Request, Searched } from './import-worker';
import { pack, unpack, type Packed } from './packed-article';
import type { ExportedJson } from './read-exported-json';

type Input<Name extends keyof Answers> = Parameters<Answers[Name]>[0];
type Result<Name extends keyof Answers> = Awaited<ReturnType<Answers[Name]>>;

/** Milliseconds without a sign of progress after which a text is given up. */
const DEADLINE = 60_000;

/**
 * Reads files, finds places and writes files in a worker, so that the page stays
 * responsive. One request at a time; the others wait.
 *
 * Each throws ImportError if something cannot be read, `Cancelled` if it was cancelled.
 */
export class ImportClient {
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #count = 0;
  /** Requests up to this one have been cancelled. */
  #cancelled = 0;
  #end: (reason: Error) => void = () => {};

  /** @param deadline milliseconds without a sign of progress after which a request fails */
  constructor(private readonly deadline = DEADLINE) {}

  /**
   * Reads the text of a file.
   *
   * @param onprogress share of the work done, 0 to 1
   */
  read(file: File, onprogress?: (progress: number) => void): Promise<ImportedText> {
    return this.#request('read', { file }, onprogress);
  }

  /** The id of the atlas's own article that a text is; null if it is none of them. */
  match(text: string): Promise<string | null> {
    return this.#request('match', { text });
  }

  /**
   * Finds the places and dates of a text, see `findPlaces`.
   *
   * @param known the atlas and the gazetteer are the site's own where they are left out
   * @param inWorld whether to look through the gazetteer of the world too
   */
  async find(
    text: string,
    known: Searched,
    { issued, language }: Pick<Citation, 'issued' | 'language'> = {},
    inWorld?: boolean,
  ): Promise<Findings> {
    const citation = { issued, language };
    const found = await this.#request('find', { text, known, citation, inWorld });
    return unpack<Findings>(found as Packed<Findings>);
  }

  /** The places of the atlas and its gazetteer that have a name, in any of its forms. */
  placesNamed(name: string, inWorld?: boolean): Promise<LibraryPlace[]> {
    return this.#request('placesNamed', { name, inWorld });
  }

  /** An article with the dates that it speaks of, by its own date. */
  async date(article: LibraryArticle): Promise<LibraryArticle> {
    return unpack(await this.#request('date', { article: pack(article) }));
  }

  /**
   * Reads a data file, see `readExportedJson`.
   *
   * @param box of the atlas
   */
  async open(file: File, box: Bounds): Promise<ExportedJson> {
    const exported = await this.#request('open', { file, box });
    if ('library' in exported) return { library: unpacked(exported.library) };
    if (!('articles' in exported)) return exported;
    return { articles: exported.articles.map(unpack<LibraryArticle>) };
  }

  /** What can be read of a library that an earlier version stored, see `recoverLibrary`. */
  async recover(stored: unknown) {
    const { library, corruption } = await this.#request('recover', { stored });
    return { library: unpacked(library), corruption };
  }

  /** A library as the text of a file. */
  save(library: Library): Promise<string> {
    const articles = library.articles.map(pack);
    return this.#request('save', { library: { ...library, articles } });
  }

  /** The files that make an article part of an atlas, see `exportToGeodata`. */
  publish(article: LibraryArticle, ...[found, places, into]: [...PublishedWith]) {
    return this.#request('publish', { article: pack(article), found, places, into });
  }

  /** Ends the current request and all that wait: their promises are rejected with `Cancelled`. */
  cancel(): void {
    this.#cancelled = this.#count;
    this.#stop(new Cancelled());
  }

  #request<Name extends keyof Answers>(
    name: Name,
    input: Input<Name>,
    onprogress?: (progress: number) => void,
  ): Promise<Result<Name>> {
    const id = (this.#count += 1);
    const turn = this.#last.then(() => {
      if (id <= this.#cancelled) throw new Cancelled();
      const gazetteer = fileUrl(siteData.gazetteer);
      return this.#send<Name>({ id, name, input, gazetteer }, onprogress);
    });
    this.#last = turn.catch(() => {});
    return turn;
  }

  #send<Name extends keyof Answers>(
    request: Request<Name>,
    onprogress?: (progress: number) => void,
  ): Promise<Result<Name>> {
    const worker = (this.#worker ??= new Worker(new URL('./import-worker.ts', import.meta.url), {
      type: 'module',
    }));
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#stop(new ImportError(tooLong(request))), this.deadline);
    };
    const result = new Promise<Result<Name>>((resolve, reject) => {
      this.#end = reject;
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        if (data.id !== request.id) return;
        wait();
        if ('progress' in data) onprogress?.(data.progress);
        else if ('problem' in data) reject(new ImportError(data.problem));
        else resolve(data.result as Result<Name>);
      };
      worker.onerror = () => this.#stop(new ImportError(BROKEN));
      wait();
      worker.postMessage(request);
    });
    return result.finally(() => clearTimeout(timer));
  }

  #stop(reason: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#end(reason);
  }
}

type PublishedWith = [
  Input<'publish'>['found'],
  Input<'publish'>['places'],
  Input<'publish'>['into'],
];

const BROKEN = 'What reads texts could not be loaded, or failed: try again when you are online.';

function tooLong({ input }: Request): string {
  const what = 'file' in input ? `“${input.file.name}”` : 'This text';
  return `${what} takes too long to read and was given up.`;
}

function unpacked(library: PackedLibrary): Library {
  return { ...library, articles: library.articles.map(unpack<LibraryArticle>) };
}

/** The visitor cancelled the import. */
export class Cancelled extends Error {}
