import type { Range } from '../atlas/excerpt';
import type { ArticleText } from './article-text';

/** A sentence of a paragraph; `block` is the paragraph's index in `ArticleText.blocks`. */
export interface Sentence extends Range {
  block: number;
}

/**
 * Abbreviations that hardly ever end a sentence, although the Unicode rules see
 * an end where a capital follows ("in St. | Petersburg"), and single initials.
 */
const ABBREVIATION = new RegExp(
  '(?:^|[\\s(“"‘])(?:St|Mt|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Gov|Sen|Rep|Hon|Rev|No|Art|vs' +
    '|U\\.S|U\\.N|U\\.K|[A-HJ-Z])\\.$',
  'u',
);

/**
 * The sentences of one paragraph: `Intl.Segmenter`'s (Unicode UAX #29), joined
 * after abbreviations and before lower case (“Did he?” she asked). Each is
 * trimmed; between two stands white space.
 *
 * @param offset where the paragraph begins in its text: ranges are of that
 */
export function splitSentences(paragraph: string, locale = 'en', offset = 0): Range[] {
  const sentences: Range[] = [];
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  let open = false;
  for (const { segment, index } of segmenter.segment(paragraph)) {
    const end = index + segment.trimEnd().length;
    if (end === index) {
      open = false;
      continue;
    }
    const previous = sentences.at(-1);
    const continues = open || /^\p{Ll}/u.test(segment);
    if (continues && previous) previous.end = end;
    else sentences.push({ start: index, end });
    const spaceFollows = segment.trimEnd() !== segment;
    open = !spaceFollows || ABBREVIATION.test(lastWords(paragraph, sentences.at(-1)!.start, end));
  }
  return sentences.map(({ start, end }) => ({ start: offset + start, end: offset + end }));
}

/** Enough of a sentence's end for any abbreviation; keeps the test cheap for long sentences. */
function lastWords(paragraph: string, start: number, end: number): string {
  return paragraph.slice(Math.max(start, end - 12), end);
}

/** The sentences of every paragraph, in order; offsets in the article text. Headings have none. */
export function articleSentences({ text, blocks }: ArticleText, locale = 'en'): Sentence[] {
  return blocks.flatMap(({ start, end, heading }, block) =>
    heading
      ? []
      : splitSentences(text.slice(start, end), locale, start).map((range) => ({ ...range, block })),
  );
}
