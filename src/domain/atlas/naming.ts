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
  const mentions = stretches.flatMap(({ exact, start, mentions }) =>
    mentions.map(({ placeId, kind, ...at }) => ({
      placeId,
      kind,
      words: exact.slice(at.start - start, at.end - start),
    })),
  );
  return Array.from(
    groupBy(mentions, ({ placeId }) => [placeId]),
    ([placeId, all]) => {
      const names = Array.from(groupBy(all, (name) => [nameKey(name)]).values(), (alike) => {
        const [kind] = alike.map((each) => each.kind);
        const words = mostFrequent(alike.map((each) => each.words));
        return { words, count: alike.length, ...(kind && { kind }) };
      });
      return { placeId, names: names.toSorted((a, b) => b.count - a.count) };
    },
  );
}

/** What words of a name are counted by: “The road” and “the road” are the same, a government apart. */
export function nameKey({
  words,
  kind,
}: Pick<NameCount, 'words'> & { kind?: 'metonym' | undefined }): string {
  return `${kind ?? ''}:${words.toLowerCase()}`;
}

/** Of equals the first. */
function mostFrequent(words: string[]): string {
  const counts = [...groupBy(words, (each) => [each])];
  return counts.reduce((best, each) => (each[1].length > best[1].length ? each : best))[0];
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
