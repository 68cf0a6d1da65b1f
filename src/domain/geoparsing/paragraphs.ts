import type { Range } from '../atlas/article';
import { endsSentence } from './sentence-end';

/** A line of a text, without the white space at its ends. */
interface Line extends Range {
  words: string;
  /** Characters before its first word; a tab counts as eight. */
  indent: number;
}

const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+|\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;

/**
 * The paragraphs of a text, as ranges of it that may hold soft line breaks.
 * Empty lines set them apart; so do line ends and indents where a text has no
 * empty lines, but not those of a mail program that wrapped its lines.
 */
export function findParagraphs(text: string): Range[] {
  const chunks = chunksOf(text);
  const wrap = wrapOf(chunks);
  return chunks.flatMap((lines, chunk) => {
    const paragraphs: Range[] = [];
    lines.forEach((line, index) => {
      const before = lines[index - 1];
      if (before && isSoft(before, line, wrap, chunk > 0)) paragraphs.at(-1)!.end = line.end;
      else paragraphs.push({ start: line.start, end: line.end });
    });
    return paragraphs;
  });
}

/** The lines between empty lines. */
function chunksOf(text: string): Line[][] {
  const chunks: Line[][] = [];
  let isOpen = false;
  let breaks = 0;
  for (const { 0: found, index } of text.matchAll(LINE)) {
    const words = found.trim();
    if (/^[\n\r\v\f\u0085\u2028\u2029]/u.test(found)) {
      breaks += found === '\f' ? 0 : 1;
      continue;
    }
    if (/^\p{Default_Ignorable_Code_Point}*$/u.test(words)) continue;
    if (breaks > 1) isOpen = false;
    breaks = 0;
    const space = found.slice(0, found.length - found.trimStart().length);
    const start = index + space.length;
    const indent = space.replaceAll('\t', '        ').length;
    const line = { start, end: start + words.length, words, indent };
    if (isOpen) chunks.at(-1)!.push(line);
    else chunks.push([line]);
    isOpen = true;
  }
  return chunks;
}

/** How a text's lines were wrapped, as far as that can be told from it. */
interface Wrap {
  /** Longest line, in UTF-16 units. */
  width: number;
  /** Whether most line ends are there because the next word had no room. */
  isUsual: boolean;
  /** Whether there are so few line ends that nothing is usual. */
  isRare: boolean;
}

/** Narrower lines are those of a list or a poem, wider ones nobody wraps. */
const WIDTHS = { least: 30, most: 160 };

function wrapOf(chunks: Line[][]): Wrap | null {
  const pairs = chunks.flatMap((lines) =>
    lines.slice(1).map((next, index) => [lines[index]!, next] as const),
  );
  if (pairs.length === 0) return null;
  const lengths = pairs.map(([{ words }]) => words.length).toSorted((a, b) => a - b);
  const width = lengths[Math.ceil(0.9 * (lengths.length - 1))]!;
  if (width < WIDTHS.least || width > WIDTHS.most) return null;
  const full = pairs.filter(([line, next]) => isFull(line, next, width));
  const cut = full.filter(([{ words }]) => !endsSentence(words));
  const isUsual =
    full.length > 1 && full.length >= 0.4 * pairs.length && cut.length >= 0.25 * pairs.length;
  return { width, isUsual, isRare: pairs.length < 3 };
}

/** Whether the next line's first word had no room; letters are not all equally wide. */
function isFull({ words }: Line, next: Line, width: number): boolean {
  const first = next.words.search(/\s/);
  const word = first < 0 ? next.words.length : first;
  return words.length + 1 + word > 0.85 * width;
}

const HYPHEN_END = /[\p{L}\p{N}][-‐\u00ad]$/u;
const GOES_ON = /[,;(«„–—]$/u;
/** Georgian letters have no case. */
const LOWER_CASE = /^[\p{Ps}\p{Pi}"'’]*(?![\u10d0-\u10ff])\p{Ll}/u;
const ADDRESS = /^(?:https?:|www\.|[\w.-]+@)/u;
/** The mark of an item of a list, or the dash of somebody who speaks. */
const ITEM = /^(?:[-–—•·▪◦●*]|\(?\d{1,3}[.)]|\(?\p{L}[.)]|№|\[\d{1,3}\])\s/u;
/** A line of this many UTF-16 units may have been wrapped, a shorter one ends its paragraph. */
const WRAPPED = 40;

/** Whether a line end is none of the text's: the next line goes on with the paragraph. */
function isSoft(line: Line, next: Line, wrap: Wrap | null, isLater: boolean): boolean {
  const isFinished = endsSentence(line.words);
  const fullLine = wrap !== null && isFull(line, next, wrap.width);
  if (ITEM.test(next.words) && (isFinished || !fullLine)) return false;
  if (HYPHEN_END.test(line.words)) return true;
  if (LOWER_CASE.test(next.words) && !ADDRESS.test(next.words)) return true;
  if (GOES_ON.test(line.words)) return true;
  if (next.indent > line.indent && !ITEM.test(line.words)) return false;
  if (wrap === null) return false;
  if (wrap.isUsual) return fullLine;
  return wrap.isRare && isLater && !isFinished && line.words.length >= WRAPPED;
}

const BROKEN = /([-‐\u00ad])[^\S\n\r]*[\n\r\v\f\u0085\u2028\u2029]\s*(?=[\p{L}\p{N}])/gu;
/** UTF-16 units: longer words are not looked up. */
const LONGEST_WORD = 60;
/** After "pre-" and the like: the hyphen stands for a word that follows. */
const SUSPENDED = /^(?:and|or|to|und|oder|bis|et|ou|и|или|və|ve|ya)(?!\p{L})/u;

/**
 * A paragraph without the hyphens that end its lines: a word is joined where
 * `isWord` knows it; else the hyphen stays as the word's own.
 */
export function joinHyphens(paragraph: string, isWord: (word: string) => boolean): string {
  return paragraph.replace(BROKEN, (broken, hyphen: string, index: number) => {
    const before = paragraph.slice(Math.max(0, index - LONGEST_WORD), index);
    const after = paragraph.slice(index + broken.length, index + broken.length + LONGEST_WORD);
    const left = /[\p{L}\p{M}’']+$/u.exec(before)?.[0] ?? '';
    const right = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? '';
    if (hyphen === '\u00ad') return hyphen;
    if (left === '') return /[\p{N}]$/u.test(before) ? hyphen : broken;
    if (right !== '' && isWord(left + right)) return '';
    return SUSPENDED.test(after) ? `${hyphen} ` : hyphen;
  });
}

/** Whether a text has a word whose hyphen ends a line. */
export function hasBrokenWords(text: string): boolean {
  return text.search(BROKEN) >= 0;
}
