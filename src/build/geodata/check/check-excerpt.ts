import type {
  ArticleRecord,
  SentenceHash,
  ExcerptRecord,
  Mention,
} from '../../../domain/atlas/article';
import { sha256Hex } from '../../sha256';
import { firstDay, lastDay } from '../../../domain/dates/iso-date';
import { tokenize } from '../../../domain/geoparsing/tokens';
import { show } from '../../../library/schema/describe-issue';
import { MentionSchema } from '../../../library/schema/values';
import { WhenSchema } from '../schema/article';
import { entriesAt, fittingEntries, type Tell } from './raw-file';

/** An excerpt as far as its quotation goes: whatever else it has may be faulty. */
export type QuotedRecord = Pick<ExcerptRecord, 'id' | 'selectors'>;

/**
 * Reports what an excerpt breaks beyond its schema: its place, its words, its mentions.
 *
 * @param text that it is from; null where that is not usable
 */
export function checkExcerpt(
  excerpt: QuotedRecord,
  text: ArticleRecord['text'] | null,
  placeIds: Set<string>,
  tell: Tell,
): void {
  checkLength(excerpt, text?.length ?? Infinity, tell);
  if (text) checkQuotation(excerpt, text.sentences, tell);
  checkMentions(excerpt, placeIds, tell);
  checkWhen(excerpt, tell);
}

function checkLength(excerpt: QuotedRecord, length: number, tell: Tell): void {
  const [quote, { start, end }] = excerpt.selectors;
  if (start >= end || end > length) {
    const what = `expected a stretch inside the text of ${length} characters, got ${start} to ${end}`;
    tell(what, 'selectors[1]');
  }
  if (!isInStep(excerpt)) {
    const what = `expected ${end - start} characters, as many as from ${start} to ${end}`;
    tell(`${what}, got ${quote.exact.length}`, 'selectors[0].exact');
  }
}

/**
 * An excerpt is whole consecutive sentences of one paragraph, each with the
 * hash that the article file holds and one space between them.
 */
function checkQuotation(excerpt: QuotedRecord, sentences: SentenceHash[], tell: Tell): void {
  const [{ exact }, { start, end }] = excerpt.selectors;
  const inside = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  if (inside[0]?.start !== start || inside.at(-1)?.end !== end) {
    const bounds = inside.map((sentence) => `${sentence.start} to ${sentence.end}`).join(', ');
    const what = `expected whole sentences (${bounds || 'none is there'}), got ${start} to ${end}`;
    return tell(what, 'selectors[1]');
  }
  for (const [index, sentence] of inside.entries()) {
    const previous = inside[index - 1];
    if (previous && sentence.start !== previous.end + 1) {
      const what = `expected sentences of one paragraph, but a new one begins at ${sentence.start}`;
      return tell(what, 'selectors[1]');
    }
    const words = exact.slice(sentence.start - start, sentence.end - start);
    const joined = !previous || exact[previous.end - start] === ' ';
    if (joined && sha256Hex(words) === sentence.sha256) continue;
    const number = sentences.indexOf(sentence) + 1;
    const place = `sentence ${number} (characters ${sentence.start} to ${sentence.end})`;
    const what = `altered quotation: expected ${place} word for word, got ${show(words)}`;
    return tell(what, 'selectors[0].exact');
  }
}

function checkMentions(excerpt: QuotedRecord, placeIds: Set<string>, tell: Tell): void {
  const limit = excerpt.selectors[1].end;
  let from = excerpt.selectors[1].start;
  const mentions = fittingEntries(entriesAt(excerpt, 'mentions'), MentionSchema);
  for (const { entry: mention, index } of mentions) {
    const { placeId, start, end } = mention;
    const path = `mentions[${index}]`;
    if (!placeIds.has(placeId)) {
      tell(`expected the id of a place in a layer, got ${show(placeId)}`, `${path}.placeId`);
    }
    if (start < from || start >= end || end > limit) {
      tell(`expected a stretch between ${from} and ${limit}, got ${start} to ${end}`, path);
    } else if (isInStep(excerpt) && !isWhole(excerpt, mention)) {
      const words = wordsOf(excerpt, mention);
      tell(`expected whole words, got ${show(words)} at ${start} to ${end}`, path);
    }
    from = Math.max(from, Math.min(end, limit));
  }
}

/** A time is read from words that the excerpt holds, and does not end before it begins. */
function checkWhen(excerpt: QuotedRecord, tell: Tell): void {
  const [{ exact }] = excerpt.selectors;
  for (const { entry, index } of fittingEntries(entriesAt(excerpt, 'when'), WhenSchema)) {
    const { start, end, words } = entry;
    if (!exact.includes(words)) {
      tell(`expected words of the excerpt, got ${show(words)}`, `when[${index}].words`);
    }
    if (firstDay(start) > lastDay(end)) {
      const what = `expected no date before the start, ${start}, got ${show(end)}`;
      tell(what, `when[${index}].end`);
    }
  }
}

/** Where characters were added or lost, offsets of the article say nothing about the words. */
function isInStep({ selectors: [{ exact }, { start, end }] }: QuotedRecord): boolean {
  return exact.length === end - start;
}

/** A mention begins where a word begins and ends where one ends; a possessive ’s is no part of it. */
function isWhole(excerpt: QuotedRecord, mention: Mention): boolean {
  const [{ exact }, { start }] = excerpt.selectors;
  const words = tokenize(exact);
  // "U.S." ends with its full stop.
  const dot = /\.\p{L}\.$/u.test(exact.slice(0, mention.end - start)) ? 1 : 0;
  return (
    words.some((word) => word.start === mention.start - start) &&
    words.some((word) => word.end === mention.end - dot - start)
  );
}

function wordsOf({ selectors }: QuotedRecord, { start, end }: Mention): string {
  const at = selectors[1].start;
  return selectors[0].exact.slice(start - at, end - at);
}
