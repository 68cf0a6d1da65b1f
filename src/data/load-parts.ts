import { atlasUrl } from 'virtual:atlas/first';
import type { AboutSection } from '../domain/atlas/about';
import type { Atlas } from '../domain/atlas/atlas';
import type { Excerpt } from '../domain/atlas/excerpt';
import {
  shardsOf,
  type DatedExcerpt,
  type PlaceFile,
  type RestSource,
  type ShardList,
  type WordFile,
} from '../domain/atlas/atlas-parts';
import { fetchJson } from './fetch-json';

/** What a search needs of the rest besides the excerpts. */
export interface SearchSource extends RestSource {
  words(file: string): Promise<WordFile>;
  spellings(): Promise<string[][]>;
}

/** Fetches the parts of a large atlas from the files beside its first one. */
export function openRest({ rest }: Pick<Atlas, 'rest'>): SearchSource {
  if (!rest) throw new Error('this atlas came as a whole');
  const get = <Content>(file: string) =>
    fetchJson<Content>(new URL(`shards/${file}`, atlasUrl).href);

  async function entry<Content>(list: ShardList<number>, index: number): Promise<Content> {
    const [file] = shardsOf(list, index);
    const shard = await get<Record<string, Content>>(file!);
    const found = shard[index];
    if (found === undefined) throw new Error('the file does not hold it');
    return found;
  }

  return {
    place: (index) => entry<PlaceFile>(rest.places, index),
    article: (index) => entry<Excerpt[]>(rest.articles, index),
    about: () => get<AboutSection[]>(rest.about),
    dated: () => get<DatedExcerpt[]>(rest.dated),
    words: (file) => get<WordFile>(file),
    spellings: () => get<string[][]>(rest.spellings),
  };
}
