import { fetchJson } from '../data/fetch-json';
import type { Citation, Mention } from '../domain/atlas/article';
import type { Bounds } from '../domain/atlas/place';
import type { Target } from '../domain/editing/export-to-geodata';
import { matchKnownArticle } from '../domain/editing/match-known-article';
import type { Library, LibraryArticle, LibraryPlace } from '../domain/library/library';
import { withDates } from '../domain/library/dated-sentences';
import { findPlaces, placesNamed, type Known } from './find-places';
import { ImportError, MAX_TEXT_LENGTH, showsWords, shorten } from './imported-file';
import { libraryToFile } from './library-file';
import { pack, unpack, type Packed } from './packed-article';
import { unpackGazetteer, type SiteGazetteer } from './packed-gazetteer';
import type { ExportedJson } from './read-exported-json';

/** The atlas and the gazetteer are the site's own where they are left out. */
export type Searched = Pick<Known, 'made' | 'notPlaces'> & Partial<Omit<Known, 'world'>>;

/** What can be asked of the worker, by name. */
const answers = {
  /** The text of a file. */
  async read({ file }: { file: File }, onprogress: (share: number) => void) {
    const { readFile } = await import('./formats/read-file');
    return readFile(file, onprogress);
  },

  /** The id of the atlas's own article that a text is, or null. */
  async match({ text }: { text: string }) {
    // Only pages that came by https can hash.
    if (!crypto.subtle) return null;
    const { knownArticles } = await loadGazetteer();
    return matchKnownArticle(text, knownArticles);
  },

  /** What is found in a text, with the dates that it speaks of. */
  async find({ text, known, citation, inWorld }: Asked) {
    if (!showsWords(text)) throw new ImportError('There is no text.');
    if (text.length > MAX_TEXT_LENGTH) throw new ImportError('This text is too long to be read.');
    const given = known.gazetteer ? { atlas: [], gazetteer: [] } : await siteGazetteer();
    // Nobody fetches the gazetteer of the world who has not asked for it.
    const world = inWorld && { world: (await import('./world/world-places')).foundInWorld };
    const found = findPlaces(text, { ...given, ...known, ...world }, citation.language);
    const { citation: _, ...dated } = withDates({ ...found, citation: citation as Citation });
    return pack(dated);
  },

  /** The places of the atlas and its gazetteer that have a name, and maybe of the world. */
  async placesNamed({ name, inWorld }: { name: string; inWorld?: boolean }) {
    const site = await siteGazetteer();
    if (!inWorld) return placesNamed(name, site);
    const { namedInWorld } = await import('./world/world-places');
    return placesNamed(name, { ...site, gazetteer: [...site.gazetteer, namedInWorld(name)] });
  },

  /** An article with its dates, after its own has changed. */
  date: ({ article }: { article: Packed<LibraryArticle> }) =>
    pack(withDates(unpack<LibraryArticle>(article))),

  /** What a data file holds. */
  async open({ file, box }: { file: File; box: Bounds }): Promise<PackedExport> {
    const { readJsonText } = await import('./formats/read-file');
    const { readExportedJson } = await import('./read-exported-json');
    const exported = readExportedJson(await readJsonText(file), file.name, box);
    if ('library' in exported) return { library: packLibrary(exported.library) };
    return 'articles' in exported ? { articles: exported.articles.map(pack) } : exported;
  },

  /** What can be read of a library that an earlier version of the page stored. */
  async recover({ stored }: { stored: unknown }) {
    const { recoverLibrary } = await import('./recover-library');
    const { library, corruption } = recoverLibrary(stored);
    return { library: packLibrary(library), corruption };
  },

  /** A library as the text of a file. */
  save: ({ library }: { library: PackedLibrary }) => libraryToFile(unpackLibrary(library)),

  /** The files that make an article part of the atlas. */
  async publish({ article, found, places, into }: Published) {
    const { exportToGeodata } = await import('../domain/editing/export-to-geodata');
    return exportToGeodata(unpack<LibraryArticle>(article), found, places, into);
  },
};

/** Where the site's gazetteer lies, as the page says with each request, and what has come of it. */
let gazetteerUrl = '';
let fetched: Promise<SiteGazetteer> | null = null;

/** Fetches what places are found with; once, and after a failure again. */
function loadGazetteer(): Promise<SiteGazetteer> {
  return (fetched ??= fetchJson<SiteGazetteer>(gazetteerUrl).catch((error: unknown) => {
    fetched = null;
    throw error;
  }));
}

/** The atlas's own places, and those of its gazetteer. */
async function siteGazetteer(): Promise<Pick<Known, 'atlas' | 'gazetteer'>> {
  const { atlas, gazetteer } = await loadGazetteer();
  return { atlas, gazetteer: unpackGazetteer(gazetteer) };
}

interface Asked {
  text: string;
  known: Searched;
  citation: Dated;
  /** Whether to look through the gazetteer of the world too. */
  inWorld?: boolean;
}

type Dated = Pick<Citation, 'issued' | 'language'>;

interface Published {
  article: Packed<LibraryArticle>;
  found: Mention[];
  places: LibraryPlace[];
  into: Target;
}

/** A library whose articles are packed. */
export type PackedLibrary = Omit<Library, 'articles'> & { articles: Packed<LibraryArticle>[] };

type PackedExport =
  | { library: PackedLibrary }
  | { articles: Packed<LibraryArticle>[] }
  | Extract<ExportedJson, { places: unknown }>;

const packLibrary = (library: Library): PackedLibrary => ({
  ...library,
  articles: library.articles.map(pack),
});
const unpackLibrary = (library: PackedLibrary): Library => ({
  ...library,
  articles: library.articles.map(unpack<LibraryArticle>),
});

export type Answers = typeof answers;

/** What the page asks of the worker; each request has an id of its own. */
export type Request<Name extends keyof Answers = keyof Answers> = {
  id: number;
  name: Name;
  input: Parameters<Answers[Name]>[0];
  /** The URL of the site's `SiteGazetteer`. */
  gazetteer: string;
};

/** What the worker answers: progress from 0 to 1, then a result or what is wrong. */
export type Reply = { id: number } & (
  { progress: number } | { result: unknown } | { problem: string }
);

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  gazetteerUrl = data.gazetteer;
  void answer(data);
});

async function answer({ id, name, input }: Request): Promise<void> {
  const reply = (message: Record<string, unknown>) => postMessage({ id, ...message });
  try {
    const work = answers[name] as (
      input: unknown,
      onprogress: (progress: number) => void,
    ) => unknown;
    reply({ result: await work(input, (progress) => reply({ progress })) });
  } catch (error) {
    // Any other words are those of a parser, or of the browser.
    reply({ problem: error instanceof ImportError ? error.message : unreadable(input) });
  }
}

function unreadable(input: Request['input']): string {
  const what = 'file' in input ? `“${shorten(input.file.name)}”` : 'This text';
  return `${what} could not be read: the part of this page that reads it did not come, or failed. Try again when you are online, or in another browser.`;
}
