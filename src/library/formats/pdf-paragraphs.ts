import { endsSentence } from '../../domain/geoparsing/sentence-end';
import { CELL_GAP } from '../../domain/geoparsing/plain-text';
import type { PdfLine } from './pdf-lines';

interface PagedLine extends PdfLine {
  page: number;
}

/**
 * The paragraphs and headings of a document's pages; the first of them is its
 * title, if it is set in larger letters. Running heads and page numbers are
 * left out. A line that ends with a hyphen is followed by "\n", so that whoever
 * knows the words can tell whose hyphen it is.
 */
export function paragraphsOf(pages: PdfLine[][]): string[] {
  const furniture = findFurniture(pages);
  const lines = pages.flatMap((page, number) =>
    page.flatMap((line) => (furniture.has(line) ? [] : [{ ...line, page: number }])),
  );
  const size = usualSize(lines);
  const measures = { size, leading: usualLeading(lines, size) };
  const paragraphs: PagedLine[][] = [];
  /** The last one in letters of the text's size: notes and captions may stand in the midst of it. */
  let open = -1;
  lines.forEach((line, index) => {
    const isText = isSize(line.size, size);
    const before = lines[index - 1];
    const last = paragraphs.length - 1;
    if (before && !isBreak(before, line, columnOf(lines, index), measures)) {
      paragraphs[last]!.push(line);
    } else if (isText && open >= 0 && goesOn(paragraphs.slice(open, open + MOST_BETWEEN), line)) {
      // What stood between comes before it then, so that the next line finds its paragraph last.
      paragraphs.push(...paragraphs.splice(open, 1));
      paragraphs.at(-1)!.push(line);
    } else paragraphs.push([line]);
    if (isText) open = paragraphs.length - 1;
  });
  return withTitleFirst(paragraphs, size).map(wordsOf);
}

/** A running head or number stands in this many lines at the top or bottom of a page. */
const MARGIN = 2;
const PAGE_NUMBER =
  /^[\s–—|-]*(?:(?:page|p\.|стр\.?|с\.|seite|səh\.?|sayfa|էջ)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:\/|of|из|von|sur)\s*\d{1,4})?[\s–—|-]*$/iu;

/** What many pages have at the top or bottom, and their numbers. */
function findFurniture(pages: PdfLine[][]): ReadonlySet<PdfLine> {
  const margins = pages.map((page) => {
    const sorted = page.toSorted((a, b) => b.y - a.y);
    return sorted.length <= 2 * MARGIN
      ? { outer: sorted.slice(0, 1).concat(sorted.slice(1).slice(-1)), all: sorted }
      : {
          outer: [sorted[0]!, sorted.at(-1)!],
          all: [...sorted.slice(0, MARGIN), ...sorted.slice(-MARGIN)],
        };
  });
  const keyOf = ({ words }: PdfLine) => words.replace(/\d+/g, '#').toLowerCase();
  const counts = new Map<string, number>();
  for (const { all } of margins) {
    for (const key of new Set(all.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, 0.3 * pages.length);
  const found = new Set<PdfLine>();
  margins.forEach(({ outer, all }, index) => {
    for (const line of all) {
      if (counts.get(keyOf(line))! >= often && pages[index]!.length > 1) found.add(line);
    }
    for (const line of outer) {
      if (PAGE_NUMBER.test(line.words) && pages[index]!.length > 1) found.add(line);
    }
  });
  return found;
}

/** The size of most letters. */
function usualSize(lines: PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, words } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + words.length);
  }
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** The usual distance of baselines in a paragraph. */
function usualLeading(lines: PagedLine[], size: number): number {
  const gaps = lines.slice(1).flatMap((line, index) => {
    const before = lines[index]!;
    const gap = before.y - line.y;
    const isNext = before.page === line.page && gap > 0 && gap < 4 * size;
    return isNext && isSize(line.size, size) && isSize(before.size, size) ? [gap] : [];
  });
  const sorted = gaps.toSorted((a, b) => a - b);
  // Gaps between paragraphs are larger, and may be as many.
  return sorted[Math.floor(sorted.length * 0.3)] ?? 1.2 * size;
}

const isSize = (size: number, other: number) =>
  Math.abs(size - other) <= 0.07 * Math.max(size, other);

/** Where the lines around one begin and end, as far as they stand in its column. */
function columnOf(lines: PagedLine[], index: number) {
  const line = lines[index]!;
  const near = lines
    .slice(Math.max(0, index - 12), index + 12)
    .filter(
      ({ page, x, end, size }) =>
        page === line.page && x < line.end && end > line.x && isSize(size, line.size),
    );
  const lefts = near.map(({ x }) => x).toSorted((a, b) => a - b);
  return {
    left: lefts[Math.floor(lefts.length * 0.25)]!,
    right: Math.max(...near.map(({ end }) => end)),
  };
}

type Column = ReturnType<typeof columnOf>;

const ITEM = /^(?:[•·▪◦●■–—-]|\(?\d{1,3}[.)]|\(?\p{L}\))\s/u;
/** Georgian letters have no case. */
const LOWER_CASE = /^[\p{Ps}\p{Pi}"'’]*(?![\u10d0-\u10ff])\p{Ll}/u;
/** A wider gap, in usual distances of baselines, ends a paragraph. */
const PARAGRAPH_GAP = 1.3;

/** Whether a paragraph or heading ends between two lines that follow each other. */
function isBreak(
  line: PagedLine,
  next: PagedLine,
  { left, right }: Column,
  { size, leading }: { size: number; leading: number },
): boolean {
  if (!isSize(line.size, next.size)) return true;
  const isFinished = endsSentence(line.words);
  const goesOn =
    !isFinished && (LOWER_CASE.test(next.words) || /[\p{L}][-‐\u00ad,]$/u.test(line.words));
  if (goesOn) return false;
  const hasRoom = right - line.end > widthOf(next) + 0.5 * size;
  if (ITEM.test(next.words) && (isFinished || hasRoom)) return true;
  const gap = line.y - next.y;
  if (next.page !== line.page || gap <= 0) return isFinished || hasRoomInOwn(line, next);
  const usual = isSize(line.size, size) ? leading : Math.max(leading, 1.25 * line.size);
  if (gap > PARAGRAPH_GAP * usual) return true;
  const indent = next.x - left;
  if (indent > 0.8 * size && indent < 6 * size && next.x - line.x > 0.8 * size) return true;
  return hasRoom || line.words.includes(CELL_GAP) || next.words.includes(CELL_GAP);
}

/** In another column or on another page: what stands after a short line without a stop heads it. */
function hasRoomInOwn(line: PagedLine, next: PagedLine): boolean {
  return line.end - line.x < 0.5 * (next.end - next.x);
}

/** The width of a line's first word with a space, in points. */
function widthOf({ words, x, end }: PdfLine): number {
  const first = words.search(/\s/u);
  return first < 0 ? end - x : ((first + 1) / words.length) * (end - x);
}

/** Notes and captions between two lines of a paragraph. */
const MOST_BETWEEN = 12;

/** Whether a line goes on with the first of some paragraphs: only smaller letters stand between. */
function goesOn([open, ...between]: PagedLine[][], line: PagedLine): boolean {
  const last = open!.at(-1)!;
  return (
    between.length > 0 &&
    between.length < MOST_BETWEEN - 1 &&
    !endsSentence(last.words) &&
    isSize(last.size, line.size) &&
    between.flat().every(({ size }) => size < last.size)
  );
}

/** Letters of a title are this much larger than those of the text. */
const TITLE_SIZE = 1.15;

/** The title in the largest letters of the first page comes first. */
function withTitleFirst(paragraphs: PagedLine[][], size: number): PagedLine[][] {
  const heads = paragraphs.filter(
    ([first]) => first!.page === 0 && first!.size > TITLE_SIZE * size,
  );
  const [title] = heads.toSorted((a, b) => b[0]!.size - a[0]!.size);
  if (!title || wordsOf(title).length > 250) return paragraphs;
  return [title, ...paragraphs.filter((paragraph) => paragraph !== title)];
}

function wordsOf(lines: PdfLine[]): string {
  return lines
    .map(({ words }, index) => {
      if (index === lines.length - 1) return words;
      return words + (/[\p{L}\p{N}][-‐\u00ad]$/u.test(words) ? '\n' : ' ');
    })
    .join('');
}
