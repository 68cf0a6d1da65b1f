import type { Mention } from '../atlas/article';
import { issuedDate } from '../quoting/citation';
import { datesIn } from './dated-sentences';
import type { Decision, LibraryArticle, LibrarySentence } from './library';
import { quotedSentences } from './quoted-sentences';

/** Sentences quoted together, by the numbers of the first and the last. */
interface Run {
  from: number;
  to: number;
}

/**
 * What is quoted of an article as its visitor decided: whole sentences, joined with
 * their neighbours or left out, each with the dates that it speaks of.
 *
 * @param mentions as they were decided
 */
export function decideExcerpts(article: LibraryArticle, mentions: Mention[]): LibrarySentence[] {
  const { runs, left } = foldExcerpts(article.decisions?.done ?? []);
  const sentences = joined(article, runs).filter(({ number }) => !left.has(number));
  const found = new Set(quotedSentences(article).map(({ sentence }) => sentence));
  const isDated = new Set(sentences.filter((sentence) => found.has(sentence)));
  const quoted = quotedSentences({ mentions, sentences }).map(({ sentence }) => sentence);
  const undated = new Set(quoted.filter((sentence) => !isDated.has(sentence)));
  const issued = issuedDate(article.citation);
  return sentences.map((sentence) =>
    undated.has(sentence) ? { ...sentence, ...datesIn(article.text, sentence, issued) } : sentence,
  );
}

function foldExcerpts(done: Decision[]): { runs: Run[]; left: ReadonlySet<number> } {
  let runs: Run[] = [];
  const left = new Set<number>();
  for (const decision of done) {
    if (decision.type === 'leave') left.add(decision.sentence);
    if (decision.type === 'quote') left.delete(decision.sentence);
    if (decision.type !== 'join' && decision.type !== 'part') continue;
    const { from, to } = decision;
    const [touched, others] = [true, false].map((isTouched) =>
      runs.filter((run) => (run.from <= to && from <= run.to) === isTouched),
    ) as [Run[], Run[]];
    const whole = {
      from: Math.min(from, ...touched.map((run) => run.from)),
      to: Math.max(to, ...touched.map((run) => run.to)),
    };
    runs = decision.type === 'join' ? [...others, whole] : others;
  }
  return { runs, left };
}

/** The sentences of an article, those of a run as one; only neighbours of one paragraph are joined. */
function joined({ text, sentences }: LibraryArticle, runs: Run[]): LibrarySentence[] {
  if (runs.length === 0) return sentences;
  const indices = new Map(sentences.map(({ number }, index) => [number, index]));
  const gone = new Set<LibrarySentence>();
  const whole = new Map<LibrarySentence, LibrarySentence>();
  for (const { from, to } of runs) {
    const index = indices.get(from);
    if (index === undefined) continue;
    const parts = sentences.slice(index, index + to - from + 1);
    const [first, last] = [parts[0]!, parts.at(-1)!];
    const areNeighbours = parts.every(({ number }, nth) => number === from + nth);
    if (!areNeighbours || last.number !== to) continue;
    if (text.slice(first.start, last.end).includes('\n\n')) continue;
    const also = parts.slice(1).map(({ number }) => number);
    whole.set(first, { number: from, start: first.start, end: last.end, also });
    for (const part of parts.slice(1)) gone.add(part);
  }
  return sentences.flatMap((sentence) =>
    gone.has(sentence) ? [] : [whole.get(sentence) ?? sentence],
  );
}
