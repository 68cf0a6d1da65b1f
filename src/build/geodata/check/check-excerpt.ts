import { createHash } from 'node:crypto';
import type { SentenceHash, ExcerptRecord, Mention } from '../../../domain/atlas/article';
import { firstDay, lastDay } from '../../../domain/dates/iso-date';
import { tokenize } from '../../../domain/geoparsing/tokens';
import { show } from '../../../library/schema/describe-issue';
import type { Fault } from '../geodata-error';

/** What is known of the text an excerpt is from; `sentences` null where unusable. */
export interface TextRecord {
  length: number;
  sentences: SentenceHash[] | null;
}

/** What an excerpt breaks beyond its schema: its place, its words, its mentions. */
export function checkExcerpt(
  excerpt: ExcerptRecord,
  text: TextRecord,
  placeIds: Set<string>,
): Fault[] {
  return [
    ...checkLength(excerpt, text.length),
    ...(text.sentences ? checkQuotation(excerpt, text.sentences) : []),
    ...checkMentions(excerpt, placeIds),
    ...checkWhen(excerpt),
  ];
}

function checkLength(excerpt: ExcerptRecord, length: number) {
  const [quote, { start, end }] = excerpt.selectors;
  const faults: Fault[] = [];
  if (start >= end || end > length) {
    const what = `expected a stretch inside the text of ${length} characters, got ${start} to ${end}`;
    faults.push({ path: 'selectors[1]', what });
  }
  if (!isInStep(excerpt)) {
    const what = `expected ${end - start} characters, as many as from ${start} to ${end}`;
    faults.push({ path: 'selectors[0].exact', what: `${what}, got ${quote.exact.length}` });
  }
  return faults;
}

/**
 * An excerpt is whole consecutive sentences of one paragraph, each with the
 * hash that the article file holds and one space between them.
 */
function checkQuotation(excerpt: ExcerptRecord, sentences: SentenceHash[]): Fault[] {
  const [{ exact }, { start, end }] = excerpt.selectors;
  const inside = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  const first = inside[0];
  const last = inside.at(-1);
  if (!first || !last || first.start !== start || last.end !== end) {
    const bounds = inside.map((sentence) => `${sentence.start} to ${sentence.end}`).join(', ');
    const what = `expected whole sentences (${bounds || 'none is there'}), got ${start} to ${end}`;
    return [{ path: 'selectors[1]', what }];
  }
  for (const [index, sentence] of inside.entries()) {
    const number = sentences.indexOf(sentence) + 1;
    const previous = inside[index - 1];
    if (previous && sentence.start !== previous.end + 1) {
      const what = `expected sentences of one paragraph, but a new one begins at ${sentence.start}`;
      return [{ path: 'selectors[1]', what }];
    }
    const words = exact.slice(sentence.start - start, sentence.end - start);
    const joined = !previous || exact[previous.end - start] === ' ';
    const sha256 = createHash('sha256').update(words).digest('hex');
    if (!joined || sha256 !== sentence.sha256) {
      const place = `sentence ${number} (characters ${sentence.start} to ${sentence.end})`;
      const what = `altered quotation: expected ${place} word for word, got ${show(words)}`;
      return [{ path: 'selectors[0].exact', what }];
    }
  }
  return [];
}

function checkMentions(excerpt: ExcerptRecord, placeIds: Set<string>): Fault[] {
  let from = excerpt.selectors[1].start;
  return excerpt.mentions.flatMap((mention, index) => {
    const faults: Fault[] = [];
    const fault = (key: string, what: string) =>
      faults.push({ path: `mentions[${index}]${key}`, what });
    if (!placeIds.has(mention.placeId)) {
      fault('.placeId', `expected the id of a place in a layer, got ${show(mention.placeId)}`);
    }
    const { start, end } = mention;
    const limit = excerpt.selectors[1].end;
    if (start < from || start >= end || end > limit) {
      fault('', `expected a stretch between ${from} and ${limit}, got ${start} to ${end}`);
    } else if (isInStep(excerpt) && !isWhole(excerpt, mention)) {
      const words = wordsOf(excerpt, mention);
      fault('', `expected whole words, got ${show(words)} at ${start} to ${end}`);
    }
    from = Math.max(from, Math.min(end, limit));
    return faults;
  });
}

/** A time is read from words that the excerpt holds, and does not end before it begins. */
function checkWhen(excerpt: ExcerptRecord): Fault[] {
  return (excerpt.when ?? []).flatMap(({ start, end, words }, index) => {
    const faults: Fault[] = [];
    if (!excerpt.selectors[0].exact.includes(words)) {
      const what = `expected words of the excerpt, got ${show(words)}`;
      faults.push({ path: `when[${index}].words`, what });
    }
    if (firstDay(start) > lastDay(end)) {
      const what = `expected no date before the start, ${start}, got ${show(end)}`;
      faults.push({ path: `when[${index}].end`, what });
    }
    return faults;
  });
}

/** Where characters were added or lost, offsets of the article say nothing about the words. */
function isInStep({ selectors: [{ exact }, { start, end }] }: ExcerptRecord): boolean {
  return exact.length === end - start;
}

/** A mention begins where a word begins and ends where one ends; a possessive ’s is no part of it. */
function isWhole(excerpt: ExcerptRecord, mention: Mention): boolean {
  const [{ exact }, { start }] = excerpt.selectors;
  const words = tokenize(exact);
  // "U.S." ends with its full stop.
  const dot = /\.\p{L}\.$/u.test(exact.slice(0, mention.end - start)) ? 1 : 0;
  return (
    words.some((word) => word.start === mention.start - start) &&
    words.some((word) => word.end === mention.end - dot - start)
  );
}

function wordsOf({ selectors }: ExcerptRecord, { start, end }: Mention): string {
  const at = selectors[1].start;
  return selectors[0].exact.slice(start - at, end - at);
}
