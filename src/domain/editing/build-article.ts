import {
  type Citation,
  type ArticleRecord,
  type ExcerptRecord,
  byRange,
  type Mention,
  type Range,
  type SentenceHash,
  type ClaimRecord,
} from '../atlas/article';
import { placeNames } from '../atlas/naming';
import type { ArticleText, Sentence } from '../geoparsing/article-text';
import { issuedDate } from '../quoting/citation';
import {
  indicesOf,
  joinSentences,
  quotedAround,
  selectSentences,
  type Run,
} from './select-excerpts';
import type { Gazetteer } from '../geoparsing/gazetteer';
import { CONTEXT, createSelectors } from '../quoting/text-quote';
import { findDates } from '../dates/find-dates';

/** The part of an article's record that is not derived from its text. */
export type ArticleHead = Pick<
  ArticleRecord,
  'citation' | 'kind' | 'publisherNote' | 'publisherLine'
>;

/** The head of a record or of a file like one, without what is read from the text. */
export function headOf({ citation, kind, publisherNote, publisherLine }: ArticleHead): ArticleHead {
  return { citation, kind, publisherNote, ...(publisherLine && { publisherLine }) };
}

/** What was decided by hand: sentences, by index, that are quoted together or not at all; claims. */
interface Decided {
  runs?: Run[];
  skipped?: ReadonlySet<number>;
  claims?: ClaimRecord[];
}

/**
 * The record of an article whose mentions are known: the hashes of its text,
 * the sentences that are quoted, and every place that it names.
 *
 * @param mentions of the whole text, in order, those of its headings among them
 *
 * @throws Error with one line for each claim whose words no excerpt holds.
 */
export async function createRecord(
  head: ArticleHead,
  { text }: Pick<ArticleText, 'text'>,
  sentences: Sentence[],
  mentions: Mention[],
  gazetteer: Pick<Gazetteer, 'places'>,
  { runs = [], skipped, claims = [] }: Decided = {},
): Promise<ArticleRecord> {
  const quoted = joinSentences(selectSentences(sentences, mentions, gazetteer, skipped), runs);
  const excerpts = createExcerpts(text, head.citation, sentences, quoted, mentions);
  const exacts = new Map(excerpts.map(({ id, selectors: [{ exact }] }) => [id, exact]));
  const problems = claims.flatMap(({ excerpt, words }) =>
    exacts.get(excerpt)?.includes(words)
      ? []
      : [`Claim “${words}”: expected these words in an excerpt with the id ${excerpt}.`],
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return {
    ...head,
    text: {
      sha256: await sha256(text),
      length: text.length,
      sentences: await Promise.all(sentences.map((sentence) => hashed(text, sentence))),
    },
    excerpts,
    named: placeNames([{ exact: text, start: 0, mentions }]),
    ...(claims.length > 0 ? { claims } : {}),
  };
}

async function hashed(text: string, { start, end }: Range): Promise<SentenceHash> {
  return { start, end, sha256: await sha256(text.slice(start, end)) };
}

function createExcerpts(
  text: string,
  citation: Citation,
  sentences: Sentence[],
  quoted: Run[],
  mentions: Mention[],
): ExcerptRecord[] {
  const toRange = ({ first, last }: Run): Range => ({
    start: sentences[first]!.start,
    end: sentences[last]!.end,
  });
  const mentionsOf = byRange(mentions, quoted.map(toRange));
  const indices = indicesOf(quoted);
  return quoted.map((run, index) => {
    const range = toRange(run);
    const when = findDates(text.slice(range.start, range.end), issuedDate(citation));
    return {
      id: `${citation.id}-s${run.first + 1}`,
      selectors: createSelectors(
        text,
        range,
        toRange(quotedAround(run, indices, sentences, CONTEXT)),
      ),
      mentions: mentionsOf[index]!,
      ...(when.length > 0 ? { when } : {}),
    };
  });
}

/**
 * SHA-256 of a text's UTF-8 bytes, in lower-case hex. Uses Web Cryptography,
 * which Node and browsers share (in browsers only on https and localhost).
 */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
