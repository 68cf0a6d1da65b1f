import { byRange, type Mention } from '../atlas/article';
import type { LibraryArticle, LibrarySentence } from './library';

/** Excerpts per place and article: keeps popups of frequent names readable. */
const MOST_EXCERPTS = 40;

/** The sentences of a visitor's article that are quoted, with their mentions, in order. */
export function quotedSentences({
  mentions,
  sentences,
}: Pick<LibraryArticle, 'mentions' | 'sentences'>): {
  sentence: LibrarySentence;
  mentions: Mention[];
}[] {
  const counts = new Map<string, number>();
  const bySentence = byRange(mentions, sentences);
  return sentences.flatMap((sentence, index) => {
    const held = bySentence[index]!;
    const isWanted = held.some(({ placeId }) => (counts.get(placeId) ?? 0) < MOST_EXCERPTS);
    if (!isWanted) return [];
    for (const { placeId } of held) counts.set(placeId, (counts.get(placeId) ?? 0) + 1);
    return { sentence, mentions: held };
  });
}
