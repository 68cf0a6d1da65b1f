import type { ArticleRecord } from '../../src/domain/atlas/article';
import type { Decisions } from '../../src/domain/editing/editorial-decisions';

/** Words at the start of a sentence that continue another one. */
const CONTINUES =
  /^(?:it|he|she|they|its|their|as a result|hence|thus|therefore|likewise|first|second|third|also|in addition)\b/i;
/** Words that point at something said elsewhere; “such as” does not. */
const POINTS = /\b(?:this|these|those|such(?! as))\b/i;

/**
 * The words by which a sentence points back at another one, or null: “It”,
 * “such”. English. Some point at something in the sentence itself, which a
 * person has to decide.
 */
function pointsBack(sentence: string): string | null {
  return (CONTINUES.exec(sentence) ?? POINTS.exec(sentence))?.[0] ?? null;
}

/**
 * Excerpts that begin with a sentence pointing back at one that is not quoted
 * with it, and were not decided to stand alone; and decisions on none of them.
 */
export function checkAlone(
  { citation, text, excerpts }: Pick<ArticleRecord, 'citation' | 'text' | 'excerpts'>,
  { alone }: Pick<Decisions, 'alone'>,
): string[] {
  const found = excerpts.flatMap(({ id, selectors: [{ exact }, { start }] }) => {
    const index = text.sentences.findIndex((sentence) => sentence.start === start);
    const sentence = text.sentences[index];
    const words = sentence && pointsBack(exact.slice(0, sentence.end - start));
    return words ? [{ id, words, number: index + 1 }] : [];
  });
  const open = found.filter(({ number }) => !alone.some(({ sentence }) => sentence === number));
  const idle = alone.filter(({ sentence }) => !found.some(({ number }) => number === sentence));
  return [
    ...open.map(
      ({ id, words }) =>
        `Article ${citation.id}, excerpt ${id}: its first sentence points back (“${words}”): join it with the one meant, or decide why it stands alone.`,
    ),
    ...idle.map(
      ({ sentence }) =>
        `Article ${citation.id}: no excerpt begins with sentence ${sentence} and points back, though it is decided to stand alone.`,
    ),
  ];
}
