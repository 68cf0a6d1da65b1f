import type { Mention, Range } from '../atlas/article';
import { fold } from '../geoparsing/tokens';
import type { DecidedWords, LibraryArticle } from '../library/library';
import { occurrences } from '../library/names-in-text';
import type { Run } from './select-excerpts';

/** What the file `decisions/<id>.json` says of words, as an import reads it; sentences count from 1. */
interface DecidedMention {
  words: string;
  /** Without it, wherever the words stand in the article. */
  sentence?: number;
  as: 'place' | 'metonym' | 'none';
  placeId?: string;
  why: string;
}

const WHY = 'Decided by the reader who brought the article.';
const TOO_MUCH = 'More than 60 % of the article would be quoted.';

/** What an exported article was made with. */
export interface ExportedWith {
  /** Of the article text. */
  sentences: Range[];
  /** As they were decided; each of a place that the export knows. */
  mentions: Mention[];
  /** Sentences that are quoted together. */
  runs: Run[];
  /** The sentences, by index, that are not quoted: as the visitor decided, and beyond the share that may leave. */
  left: ReadonlySet<number>;
  skipped: ReadonlySet<number>;
  isKnown(placeId: string): boolean;
}

/**
 * The visitor's decisions about an article as a file of `geodata/decisions`, so
 * that another import makes the same of the text; null where there are none.
 *
 * @param found the mentions before anything was decided
 */
export function exportDecisions(
  { text, decisions }: LibraryArticle,
  found: Mention[],
  { sentences, mentions, runs, left, skipped, isKnown }: ExportedWith,
) {
  const about = new Map<string, DecidedWords>();
  for (const decision of decisions?.done ?? []) {
    if ('words' in decision) about.set(`${decision.at} ${fold(decision.words)}`, decision);
  }
  const names: string[] = [];
  const decided = [...about.values()].flatMap((each): DecidedMention[] => {
    const { words, at } = each;
    const all = occurrences(words, text);
    const here = at === null ? all : all.filter(({ start }) => start === at);
    const index = at === null ? -1 : sentences.findIndex((sentence) => holds(sentence, at));
    // Words of a heading are no matter of an import.
    if (here.length === 0 || (at !== null && index < 0)) return [];
    const where = { words, ...(at !== null && { sentence: index + 1 }) };
    const meant = mentions.find((mention) => here.some((range) => overlap(mention, range)));
    if (meant) {
      const { placeId, kind } = meant;
      return [{ ...where, as: kind ?? 'place', placeId, why: WHY }];
    }
    const wasFound = found.some(
      (mention) => isKnown(mention.placeId) && here.some((range) => overlap(mention, range)),
    );
    if (wasFound) return [{ ...where, as: 'none', why: WHY }];
    names.push(words);
    return [];
  });
  const joins = runs.map(({ first, last }) => ({ from: first + 1, to: last + 1, why: WHY }));
  const skips = [...skipped]
    .toSorted((a, b) => a - b)
    .map((index) => ({ sentence: index + 1, why: left.has(index) ? WHY : TOO_MUCH }));
  const file = {
    ...(joins.length > 0 && { joins }),
    ...(skips.length > 0 && { skips }),
    ...(decided.length > 0 && { mentions: decided }),
    ...(names.length > 0 && { names: [{ kind: 'word' as const, words: names }] }),
  };
  return Object.keys(file).length > 0 ? file : null;
}

const holds = ({ start, end }: Range, at: number) => start <= at && at < end;
const overlap = (a: Range, b: Range) => a.start < b.end && b.start < a.end;
