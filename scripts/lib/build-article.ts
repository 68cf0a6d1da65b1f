import type { ArticleRecord, Mention, Range } from '../../src/domain/atlas/article';
import { createRecord, type ArticleHead } from '../../src/domain/editing/build-article';
import type { Run } from '../../src/domain/editing/select-excerpts';
import {
  articleSentences,
  createArticleText,
  withHeadings,
  type ArticleText,
  type Sentence,
} from '../../src/domain/geoparsing/article-text';
import { isToponymWord, mentionsBySentence } from '../../src/domain/geoparsing/find-mentions';
import type { Gazetteer, NamedPlace } from '../../src/domain/geoparsing/gazetteer';
import type { Decisions } from './decisions-file';

/**
 * Makes an article's record from its source: cuts, article text, sentences,
 * mentions, decisions, excerpts. Deterministic.
 *
 * @throws Error with one line for each decision that no longer matches the text.
 */
export async function buildArticle(
  source: string,
  head: ArticleHead,
  gazetteer: Gazetteer,
  decisions: Decisions,
): Promise<ArticleRecord> {
  const articleText = importedText(source, gazetteer, decisions);
  const { text } = articleText;
  const sentences = articleSentences(articleText, head.citation.language);
  const found = mentionsBySentence(text, withHeadings(articleText, sentences), gazetteer);
  const decided = applyDecisions(
    articleText,
    found,
    sentences,
    gazetteer.places,
    decisions.mentions,
  );
  const { runs, problems } = readRuns(decisions.joins, sentences);
  const all = [...decided.problems, ...problems];
  if (all.length > 0) throw new Error(all.join('\n'));

  return createRecord(head, articleText, sentences, decided.mentions, gazetteer, {
    runs,
    skipped: new Set(decisions.skips.map(({ sentence }) => sentence - 1)),
    claims: decisions.claims,
  });
}

/**
 * The article text as an import makes it.
 *
 * @throws Error with one sentence on cuts that do not fit the source.
 */
export function importedText(
  source: string,
  gazetteer: Gazetteer,
  { cuts, plainSpaces }: Pick<Decisions, 'cuts' | 'plainSpaces'>,
): ArticleText {
  const isWord = (word: string) => isToponymWord(word, gazetteer);
  return createArticleText(source, cuts, { isWord, plainSpaces });
}

/**
 * Lets decisions override the mentions found: first those for the whole
 * article, then those for one sentence. Mentions stay in order, without overlap.
 *
 * @returns the mentions, and one sentence for each decision that matches nothing.
 */
function applyDecisions(
  article: ArticleText,
  found: Mention[],
  sentences: Sentence[],
  places: ReadonlyMap<string, NamedPlace>,
  decisions: Decisions['mentions'],
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
    const where = sentence
      ? sentences.slice(sentence - 1, sentence)
      : withHeadings(article, sentences);
    const ranges = where.flatMap((range) => occurrences(article.text, words, range));
    const next = decide(mentions, ranges, decision);
    if (next === null) problems.push(`${name(decision)}: matches nothing, expected these words.`);
    else mentions = next;
  }
  return { mentions: mentions.toSorted((a, b) => a.start - b.start), problems };
}

type Decision = Decisions['mentions'][number];

/** The mentions after one decision, or null if it matches nothing. */
function decide(mentions: Mention[], ranges: Range[], { as, placeId }: Decision) {
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

function name({ words, sentence }: Decision): string {
  return `Decision on “${words}”${sentence ? ` in sentence ${sentence}` : ''}`;
}

function readRuns(joins: Decisions['joins'], sentences: Sentence[]) {
  const problems: string[] = [];
  const runs: Run[] = [];
  for (const { from, to } of joins) {
    const [first, last] = [sentences[from - 1], sentences[to - 1]];
    if (from < to && first && last && first.block === last.block) {
      runs.push({ first: from - 1, last: to - 1 });
    } else {
      problems.push(
        `Sentences ${from} to ${to} cannot be joined: expected two or more of one paragraph, from 1 to ${sentences.length}.`,
      );
    }
  }
  return { runs, problems };
}
