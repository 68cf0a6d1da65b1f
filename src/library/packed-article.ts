import type { Mention, When } from '../domain/atlas/article';
import type { LibraryArticle } from '../domain/library/library';

/**
 * The mentions and sentences of an article in lists of numbers: a browser copies
 * 100,000 of them in a millisecond, and as many objects in a quarter of a second.
 */
export type Packed<Of extends Pick<LibraryArticle, 'mentions' | 'sentences'>> = Omit<
  Of,
  'mentions' | 'sentences'
> & {
  placeIds: string[];
  /** Of each mention its start and end, the index of its place in `placeIds`, 1 for a metonym. */
  mentions: Int32Array;
  /** Of each sentence its number, start and end. */
  sentences: Int32Array;
  /** What sentences speak of, by their index. */
  dates: Dates;
  /** Of ambiguous mentions, by their index; left out where there are none. */
  candidates?: Candidates;
};

type Dates = [index: number, when: When[]][];
type Candidates = [index: number, placeIds: string[]][];

/** Numbers for each mention, and for each sentence. */
export const MENTION = 4;
export const SENTENCE = 3;

/** An article, or what was found in a text, as it is kept and handed over by a worker. */
export function pack<Of extends Pick<LibraryArticle, 'mentions' | 'sentences'>>(
  whole: Of,
): Packed<Of> {
  const { mentions, sentences, ...rest } = whole;
  const indices = new Map<string, number>();
  const packed = new Int32Array(mentions.length * MENTION);
  const ambiguous: Candidates = [];
  mentions.forEach(({ start, end, placeId, kind, candidates }, index) => {
    if (candidates) ambiguous.push([index, candidates]);
    const place = indices.get(placeId) ?? indices.size;
    indices.set(placeId, place);
    packed.set([start, end, place, kind === undefined ? 0 : 1], index * MENTION);
  });
  const ranges = new Int32Array(sentences.length * SENTENCE);
  const dates: Dates = [];
  sentences.forEach(({ number, start, end, when }, index) => {
    ranges.set([number, start, end], index * SENTENCE);
    if (when) dates.push([index, when]);
  });
  return {
    ...rest,
    placeIds: [...indices.keys()],
    mentions: packed,
    sentences: ranges,
    dates,
    ...(ambiguous.length > 0 && { candidates: ambiguous }),
  };
}

/** @param packed with an index below the length of `placeIds` in each mention */
export function unpack<Of extends Pick<LibraryArticle, 'mentions' | 'sentences'>>(
  packed: Packed<Of>,
): Of {
  const { placeIds, mentions, sentences, dates, candidates = [], ...rest } = packed;
  const whole: Pick<LibraryArticle, 'mentions' | 'sentences'> = { mentions: [], sentences: [] };
  for (let at = 0; at < mentions.length; at += MENTION) {
    const mention: Mention = {
      placeId: placeIds[mentions[at + 2]!]!,
      start: mentions[at]!,
      end: mentions[at + 1]!,
    };
    whole.mentions.push(mentions[at + 3] === 1 ? { ...mention, kind: 'metonym' } : mention);
  }
  for (let at = 0; at < sentences.length; at += SENTENCE) {
    const [number, start, end] = [sentences[at]!, sentences[at + 1]!, sentences[at + 2]!];
    whole.sentences.push({ number, start, end });
  }
  for (const [index, placeIds] of candidates) whole.mentions[index]!.candidates = placeIds;
  for (const [index, when] of dates) whole.sentences[index]!.when = when;
  return { ...rest, ...whole } as Of;
}
