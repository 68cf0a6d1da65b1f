import type { Mention, NameCount, PlaceNames, QuotedArticle, Range } from './article';
import { groupBy } from './group-by';

/** How an article names a place in the whole of its text. */
export interface Naming extends Pick<PlaceNames, 'names'> {
  articleId: string;
  /** How many of its excerpts mention the place: 0 where it is named, and not quoted. */
  excerptCount: number;
}

/** A stretch of a text with what it mentions; offsets count from the start of the whole text. */
interface MentioningText extends Pick<Range, 'start'> {
  exact: string;
  /** In order. */
  mentions: Mention[];
}

/** The places that stretches of a text name, in the order of their first mentions, with the words of all mentions. */
export function placeNames(stretches: MentioningText[]): PlaceNames[] {
  const counts = new Map<string, Map<string, NameCount>>();
  for (const { exact, start, mentions } of stretches) {
    for (const { placeId, kind, ...at } of mentions) {
      const words = exact.slice(at.start - start, at.end - start);
      const key = `${kind ?? ''}:${words}`;
      const names = counts.get(placeId) ?? new Map<string, NameCount>();
      const { count = 0 } = names.get(key) ?? {};
      counts.set(placeId, names.set(key, { words, count: count + 1, ...(kind && { kind }) }));
    }
  }
  return Array.from(counts, ([placeId, words]) => {
    const names = Array.from(groupBy(words.values(), (name) => [nameKey(name)]).values(), asOne);
    return { placeId, names: names.toSorted((a, b) => b.count - a.count) };
  });
}

/** The same name in the most frequent of its words; of equals in the first. */
function asOne(alike: NameCount[]): NameCount {
  const best = alike.reduce((one, other) => (other.count > one.count ? other : one));
  return { ...best, count: alike.reduce((sum, { count }) => sum + count, 0) };
}

/** What words of a name are counted by: “The road” and “the road” are the same, a government apart. */
export function nameKey({
  words,
  kind,
}: Pick<NameCount, 'words'> & { kind?: 'metonym' | undefined }): string {
  return `${kind ?? ''}:${words.toLowerCase()}`;
}

/** How articles name the places that they name, by place id, in the order of the articles. */
export function namingsByPlace(
  articles: Pick<QuotedArticle, 'id' | 'excerpts' | 'named'>[],
): Map<string, Naming[]> {
  const namings = new Map<string, Naming[]>();
  for (const { id: articleId, excerpts, named } of articles) {
    const quoted = groupBy(
      excerpts,
      ({ mentions }) => new Set(mentions.map(({ placeId }) => placeId)),
    );
    for (const { placeId, names } of named) {
      const naming = { articleId, excerptCount: quoted.get(placeId)?.length ?? 0, names };
      namings.set(placeId, [...(namings.get(placeId) ?? []), naming]);
    }
  }
  return namings;
}

/** How often a place is named, by whatever words. */
export function timesNamed({ names }: Pick<PlaceNames, 'names'>): number {
  return names.reduce((sum, { count }) => sum + count, 0);
}
