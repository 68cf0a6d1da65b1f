import type { Library, LibraryArticle, LibraryPlace } from '../../domain/library/library';
import { matchKnownArticle } from '../../domain/editing/match-known-article';
import { ImportClient } from '../../library/import-client';
import type { ImportedText } from '../../library/imported-file';
import { citationOf, idOf } from './new-article';

/** An article whose places were found, and those places that the atlas lacks. */
export interface Found {
  article: LibraryArticle;
  places: LibraryPlace[];
}

/** What the reader has decided, and every search for places goes by. */
type Decided = Pick<Library, 'articles' | 'places' | 'notPlaces'>;

/** Finds the places of what a reader brings. The gazetteer comes when it is first needed. */
export class Finder {
  private readonly desk = new ImportClient();

  /** The text of a file; `onprogress` is told the share of the work done. Throws as the desk does. */
  read(file: File, onprogress: (share: number) => void): Promise<ImportedText> {
    return this.desk.read(file, onprogress);
  }

  /** Ends what is under way. */
  cancel(): void {
    this.desk.cancel();
  }

  /** The article of the atlas that a text is, by its id; null where it is none. */
  async recognise({ text }: ImportedText): Promise<string | null> {
    const { knownArticles } = await import('virtual:atlas/gazetteer');
    return matchKnownArticle(text, knownArticles);
  }

  /** A new article. `name` is its title where the text has none. */
  async find(source: ImportedText, name: string, decided: Decided): Promise<Found> {
    const { title, places, ...found } = await this.placesOf(source.text, decided, source.language);
    const id = idOf(decided.articles);
    const citation = citationOf(id, { ...source, title: source.title || title || name });
    return { article: { id, citation, ...found, notPlaces: [] }, places };
  }

  /** An article, searched again by what is decided now. */
  async findAgain(article: LibraryArticle, { notPlaces, ...decided }: Decided): Promise<Found> {
    const { text, citation } = article;
    const all = { ...decided, notPlaces: [...notPlaces, ...article.notPlaces] };
    const { mentions, sentences, unknown, places } = await this.placesOf(
      text,
      all,
      citation.language,
    );
    return { article: { ...article, mentions, sentences, unknown }, places };
  }

  private async placesOf(text: string, { places, notPlaces }: Decided, language?: string) {
    const { atlas, entries } = await import('virtual:atlas/gazetteer');
    const made = places.filter((place) => place.made);
    const known = { atlas, entries, made, notPlaces };
    return this.desk.find(text, known, language);
  }
}
