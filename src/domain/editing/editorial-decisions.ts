import type { Cuts, Sentence } from '../geoparsing/article-text';
import type { ClaimRecord } from '../atlas/claim';
import type { Mention, Range } from '../atlas/article';
import type { NamedPlace } from '../geoparsing/gazetteer';

/** What an editor decided about words of an article. Sentences are numbered from 1. */
export interface MentionDecision {
  words: string;
  /** Without it, wherever the words stand in a sentence of the article. */
  sentence?: number;
  /**
   * `metonym`: the words stand for a government. `place`: they mean `placeId`.
   * `none`: they name no place.
   */
  as: 'metonym' | 'place' | 'none';
  /** Required for `place`; a `metonym` without it is the place that was found. */
  placeId?: string;
  why: string;
}

/** Capitalised words of an article that name no place. */
export interface NameDecision {
  kind: 'person' | 'people' | 'organisation' | 'publication' | 'event' | 'word';
  words: string[];
}

/** All editorial decisions on one article: `geodata/decisions/<id>.json`. */
export interface Decisions {
  /** The cuts of the import, kept so that it can be repeated. */
  cuts: Cuts;
  /** Sentences quoted together, as first and last number. */
  joins: { from: number; to: number; why: string }[];
  /** Sentences that are not quoted although they name a place. */
  skips: { sentence: number; why: string }[];
  /** Excerpts that point back to words that are not quoted with them, by their first sentence. */
  alone: { sentence: number; why: string }[];
  mentions: MentionDecision[];
  names: NameDecision[];
  /** Statements that the map can measure; copied into the article's file. */
  claims: ClaimRecord[];
}

/**
 * Lets decisions override the mentions found: first those for the whole
 * article, then those for one sentence. Mentions stay in order, without overlap.
 *
 * @returns the mentions, and one sentence for each decision that matches nothing.
 */
export function applyDecisions(
  text: string,
  found: Mention[],
  sentences: Sentence[],
  places: ReadonlyMap<string, NamedPlace>,
  decisions: MentionDecision[],
): { mentions: Mention[]; problems: string[] } {
  const problems: string[] = [];
  let mentions = found;
  const ordered = decisions.toSorted((a, b) => Number(!!a.sentence) - Number(!!b.sentence));
  for (const decision of ordered) {
    const { placeId, sentence, words } = decision;
    if (placeId !== undefined && !places.has(placeId)) {
      problems.push(`${name(decision)}: no place has the id “${placeId}”.`);
      continue;
    }
    const where = sentence ? sentences.slice(sentence - 1, sentence) : sentences;
    const ranges = where.flatMap((range) => occurrences(text, words, range));
    const next = decide(mentions, ranges, decision);
    if (next === null) problems.push(`${name(decision)}: matches nothing, expected these words.`);
    else mentions = next;
  }
  return { mentions: mentions.toSorted((a, b) => a.start - b.start), problems };
}

/** The mentions after one decision, or null if it matches nothing. */
function decide(mentions: Mention[], ranges: Range[], { as, placeId }: MentionDecision) {
  const touches = (mention: Range) => ranges.find((range) => overlap(mention, range));
  if (as === 'none') {
    const kept = mentions.filter((mention) => !touches(mention));
    return kept.length < mentions.length ? kept : null;
  }
  if (placeId === undefined) {
    const same = (mention: Range) => touches(mention)?.start === mention.start;
    if (!mentions.some(same)) return null;
    return mentions.map((mention) =>
      same(mention) ? { ...mention, kind: 'metonym' as const } : mention,
    );
  }
  if (ranges.length === 0) return null;
  const kind = as === 'metonym' ? { kind: as } : {};
  return [
    ...mentions.filter((mention) => !touches(mention)),
    ...ranges.map((range) => ({ placeId, ...range, ...kind })),
  ];
}

/** Where whole words stand in a stretch of a text. */
export function occurrences(text: string, words: string, { start, end }: Range): Range[] {
  const ranges: Range[] = [];
  const within = text.slice(0, end);
  for (let at = within.indexOf(words, start); at >= 0; at = within.indexOf(words, at + 1)) {
    const range = { start: at, end: at + words.length };
    const whole =
      !/[\p{L}\p{N}]$/u.test(text.slice(0, range.start)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(range.end));
    if (whole) ranges.push(range);
  }
  return ranges;
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

function name({ words, sentence }: MentionDecision): string {
  return `Decision on “${words}”${sentence ? ` in sentence ${sentence}` : ''}`;
}
