import type { Range } from '../atlas/article';
import { endsInAbbreviation, LONGEST_ABBREVIATION } from './abbreviations';
import { CLOSERS, MARK, STOP } from './sentence-end';

/** Marks of notes that stand between a full stop and the next sentence; a digit after a word's stop is one. */
const NOTES = new RegExp(
  `(?<=${STOP}${CLOSERS}{0,4})(?:${MARK}{1,8}|(?<=[\\p{L}\\p{Pe}\\p{Pf}"]${STOP}${CLOSERS}{0,2})\\d{1,3})(?=${CLOSERS}{0,4}(?:\\s|$))`,
  'gu',
);
/** French sets a space before the mark that closes. */
const FRENCH_CLOSER = new RegExp(`(?<=${STOP}${CLOSERS}{0,4})\\s{1,2}»(?=[\\s\\p{P}]|$)`, 'gu');
/** Armenian texts often write the colon of the keyboard for their full stop. */
const ARMENIAN_STOP = /(?<=[\u0561-\u0587][»”"]?):(?=\s+[«“"]?[\u0531-\u0556])/gu;

/**
 * The text as Unicode's rules find its sentences: the same length; what follows
 * a stop and stays with its sentence is written as closing brackets.
 */
function toSegment(paragraph: string, language: string): string {
  const noted = paragraph.replace(NOTES, (mark, offset: number) => {
    const before = paragraph.slice(Math.max(0, offset - LONGEST_ABBREVIATION), offset);
    return endsInAbbreviation(before, language) ? mark : ')'.repeat(mark.length);
  });
  return noted
    .replace(FRENCH_CLOSER, (closer) => ')'.repeat(closer.length))
    .replace(ARMENIAN_STOP, '\u0589');
}

/** Georgian letters have no case, although Unicode calls them lower-case ones. */
const LOWER_CASE = /^(?![\u10d0-\u10ff])\p{Ll}/u;
const ELLIPSIS = /(?:\.\.|…)[\p{Pe}\p{Pf}"']*$/u;

/**
 * The sentences of one paragraph: `Intl.Segmenter`'s (Unicode UAX #29), joined
 * after abbreviations and ellipses, and before lower case (“Did he?” she asked).
 * In doubt a sentence goes on, since one that begins too late can say the
 * opposite. Each is trimmed; between two stands white space.
 *
 * @param language primary subtag (BCP 47), see `languageOf`
 * @param offset where the paragraph begins in its text: ranges are of that
 */
export function splitSentences(paragraph: string, language = 'en', offset = 0): Range[] {
  const sentences: Range[] = [];
  let open = false;
  for (const { segment, index } of segmentsOf(toSegment(paragraph, language), language)) {
    const end = index + segment.trimEnd().length;
    if (end === index) {
      open = false;
      continue;
    }
    const previous = sentences.at(-1);
    const continues = open || LOWER_CASE.test(segment);
    if (continues && previous) previous.end = end;
    else sentences.push({ start: index, end });
    const spaceFollows = segment.trimEnd() !== segment;
    const { start } = sentences.at(-1)!;
    const words = paragraph.slice(Math.max(start, end - LONGEST_ABBREVIATION), end);
    open =
      !spaceFollows ||
      ELLIPSIS.test(words) ||
      endsInAbbreviation(words, language) ||
      // The number of a paragraph or an item of a list.
      (start + words.length === end && !/\p{L}/u.test(words));
  }
  return sentences.map(({ start, end }) => ({ start: offset + start, end: offset + end }));
}

/** UTF-16 units: each step of a segmenter takes time with the length of its text. */
const WINDOW = 800;

/** The segments of a text, which is handed to the segmenter bit by bit. */
function* segmentsOf(text: string, language: string) {
  const segmenter = segmenterOf(language);
  let start = 0;
  for (let size = WINDOW; start < text.length;) {
    const end = Math.min(start + size, text.length);
    const found = [...segmenter.segment(text.slice(start, end))];
    // Where a bit ends is no end of a sentence; whether the one before it ends depends on a letter.
    const last = end < text.length ? found.pop()! : undefined;
    if (last && (found.length === 0 || (size === WINDOW && !/\p{L}/u.test(last.segment)))) {
      size *= 2;
      continue;
    }
    for (const { segment, index } of found) yield { segment, index: start + index };
    start = last ? start + last.index : end;
    size = WINDOW;
  }
}

const SEGMENTERS = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = SEGMENTERS.get(language);
  if (known) return known;
  const locale = /^[a-z]{2,3}$/.test(language) ? language : 'en';
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  SEGMENTERS.set(language, segmenter);
  return segmenter;
}
