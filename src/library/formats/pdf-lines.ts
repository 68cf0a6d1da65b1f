import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { groupBy } from '../../domain/atlas/group-by';
import { CELL_GAP } from '../../domain/geoparsing/plain-text';

/** A line of a column of a page, in points; y grows upward. */
export interface PdfLine {
  words: string;
  /** Where it begins and ends, and its baseline. */
  x: number;
  end: number;
  y: number;
  /** Of most of its letters. */
  size: number;
  font: string;
}

/** A run of letters on one baseline. */
interface Run extends Omit<PdfLine, 'words'> {
  words: string;
  isRightToLeft: boolean;
}

/** The lines of a page in reading order, column by column. */
export function linesOf(items: TextItem[]): PdfLine[] {
  const rows = rowsOf(items.flatMap(toRun));
  return inColumns(rows.flatMap(segmentsOf)).map(toLine);
}

function toRun({ str, transform, width, height, fontName, dir }: TextItem): Run[] {
  const [a, b, c, d, x, y] = transform as [number, number, number, number, number, number];
  // What runs up or down the margin is a stamp.
  const isUpright = Math.abs(b) <= Math.abs(a);
  if (str.trim() === '' || !isUpright) return [];
  const size = Math.hypot(c, d) || height || 1;
  // Shapes of letters, not letters: ligatures, and Arabic as it stands within a word.
  const letters = str.replace(/[\ufb00-\ufb06\ufb50-\ufdfb\ufe70-\ufefc]+/gu, (shapes) =>
    shapes.normalize('NFKC'),
  );
  const words = letters.replace(/\s+/gu, (space) =>
    /^[\u00a0\u2007\u202f]$/u.test(space) ? space : ' ',
  );
  return [{ words, x, end: x + width, y, size, font: fontName, isRightToLeft: dir === 'rtl' }];
}

/** Runs by their baselines, from the top; raised and lowered ones are with the line that they belong to. */
function rowsOf(runs: Run[]): Run[][] {
  const usual = median(runs.map(({ size }) => size));
  // A letter over several lines begins the first of them.
  const isInitial = ({ words, size }: Run) => size > 1.8 * usual && words.trim().length <= 2;
  const placed = runs
    .map((run) => (isInitial(run) ? { ...run, y: run.y + 0.72 * (run.size - usual) } : run))
    .toSorted((one, other) => other.y - one.y || one.x - other.x);
  const rows: Run[][] = [];
  for (const run of placed) {
    const row = rows.at(-1);
    if (row && isOnRow(run, row)) row.push(run);
    else rows.push([run]);
  }
  return rows;
}

/** Runs of a row that another is compared with. */
const NEAR = 30;

function isOnRow(run: Run, row: Run[]): boolean {
  return row.slice(-NEAR).some(({ y, size, x, end }) => {
    const apart = Math.abs(run.y - y);
    const [small, large] = [Math.min(run.size, size), Math.max(run.size, size)];
    if (apart <= 0.2 * large) return true;
    const isBeside =
      run.x >= x - 0.5 * large ? run.x <= end + 0.5 * large : x <= run.end + 0.5 * large;
    return small < 0.85 * large && apart <= 0.55 * large && isBeside;
  });
}

/** A wider gap in a row, in sizes of its letters, may part columns. */
const COLUMN_GAP = 1;
/** Narrower gaps stand within a word. */
const WORD_GAP = 0.13;

/** The parts of a row that wide gaps set apart, in reading order. */
function segmentsOf(row: Run[]): Run[] {
  const segments: Run[] = [];
  for (const run of inReadingOrder(row)) {
    const last = segments.at(-1);
    const size = Math.max(last?.size ?? 0, run.size);
    const gap = last ? Math.max(run.x - last.end, last.x - run.end) : 0;
    if (last && gap <= COLUMN_GAP * size) {
      segments[segments.length - 1] = joined(last, run, gap > WORD_GAP * size ? ' ' : '');
    } else segments.push(run);
  }
  return segments;
}

/** From left to right, or the other way where most letters are of a script that is read so. */
function inReadingOrder(row: Run[]): Run[] {
  const lettersOf = (runs: Run[]) => runs.reduce((sum, { words }) => sum + words.length, 0);
  const isRightToLeft = 2 * lettersOf(row.filter((run) => run.isRightToLeft)) > lettersOf(row);
  return row.toSorted((one, other) => (isRightToLeft ? other.x - one.x : one.x - other.x));
}

/** Two runs as one. */
function joined(first: Run, second: Run, gap: string): Run {
  const isSpaced = /\s$/u.test(first.words) || /^\s/u.test(second.words);
  const main = first.words.length >= second.words.length ? first : second;
  return {
    ...main,
    words: first.words + (isSpaced && gap === ' ' ? '' : gap) + second.words,
    x: Math.min(first.x, second.x),
    end: Math.max(first.end, second.end),
  };
}

/** Fewer rows than this on a side make no column. */
const LEAST_IN_COLUMN = 3;
/** Letters of a usual row of a column; those of a table's are fewer. */
const LEAST_LETTERS = 15;

/**
 * Segments in reading order: where a gap runs down between two columns, what
 * stands over both, then the left one, then the right one, and so on.
 */
function inColumns(segments: Run[]): Run[] {
  const gutter = findGutter(segments);
  if (gutter === null) return joinRows(segments);
  const ordered: Run[] = [];
  let [left, right]: [Run[], Run[]] = [[], []];
  const flush = () => {
    ordered.push(...inColumns(left), ...inColumns(right));
    [left, right] = [[], []];
  };
  for (const segment of segments.toSorted((one, other) => other.y - one.y)) {
    if (segment.end <= gutter) left.push(segment);
    else if (segment.x >= gutter) right.push(segment);
    else {
      flush();
      ordered.push(segment);
    }
  }
  flush();
  return ordered;
}

/** Columns begin where most segments do. */
const MOST_STARTS = 20;

/** The x of a gap that segments of two columns leave free, and few others cross; null where there is none. */
function findGutter(segments: Run[]): number | null {
  const most = 0.25 * segments.length;
  const starts = groupBy(segments, ({ x }) => [Math.floor(x)]);
  const usual = [...starts].filter(([, { length }]) => length >= LEAST_IN_COLUMN);
  const candidates = usual.toSorted((one, other) => other[1].length - one[1].length);
  for (const [x] of candidates.slice(0, MOST_STARTS)) {
    const gutter = x - 0.5;
    const left = segments.filter(({ end }) => end <= gutter);
    const right = segments.filter((segment) => segment.x >= gutter);
    if (segments.length - left.length - right.length > most) continue;
    if (isColumn(left) && isColumn(right) && areBeside(left, right)) return gutter;
  }
  return null;
}

/** Whether usual rows of some segments are as long as those of a column of text. */
function isColumn(segments: Run[]): boolean {
  const rows = [...groupBy(segments, ({ y }) => [Math.round(y)]).values()];
  const letters = rows.map((row) => row.reduce((sum, { words }) => sum + words.length, 0));
  return rows.length >= LEAST_IN_COLUMN && median(letters) >= LEAST_LETTERS;
}

/** Whether two columns stand beside each other for at least a part of their height. */
function areBeside(left: Run[], right: Run[]): boolean {
  const span = (segments: Run[]) => {
    const ys = segments.map(({ y }) => y);
    return [Math.min(...ys), Math.max(...ys)] as const;
  };
  const [[low, high], [bottom, top]] = [span(left), span(right)];
  return Math.min(high, top) - Math.max(low, bottom) > 0;
}

/** Segments of one column, row by row: the cells of a table are one line. */
function joinRows(segments: Run[]): Run[] {
  const rows = rowsOf(segments);
  return rows.map((row) =>
    inReadingOrder(row).reduce((first, second) => joined(first, second, CELL_GAP)),
  );
}

function toLine({ words, x, end, y, size, font }: Run): PdfLine {
  return { words: words.trim(), x, end, y, size, font };
}

/** The middle one of some numbers; 0 of none. */
function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
