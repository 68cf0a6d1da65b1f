import type { Range } from '../../domain/atlas/article';
import { wrapText } from './wrap-text';
import type { CardWords } from './card-words';

/** The two pictures that a card can be. */
export type CardFormat = keyof typeof FORMATS;

/** Of text: which font, and which colour of the page. */
export type CardFont = 'quotation' | 'strong' | 'plain';
export type CardColour = 'text' | 'muted' | 'accent';

/** A line of text; `x` is its left end, or its right end where it runs from there, `y` its baseline. */
export interface CardText {
  text: string;
  font: CardFont;
  /** In pixels, as every length here. */
  size: number;
  colour: CardColour;
  x: number;
  y: number;
  isRightToLeft?: boolean;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where everything of a card stands: pixels from its top left. */
export interface CardLayout {
  width: number;
  height: number;
  /** Null where it has none. */
  map: Box | null;
  /** The lines of the quotation: joined, they are its words. */
  quotation: CardText[];
  /** Everything else that is written. */
  texts: CardText[];
  /** Behind the names of the place. */
  marks: Box[];
  rules: Box[];
}

/** The width of a text, in pixels. */
export type Measure = (text: string, font: CardFont, size: number) => number;

/**
 * Sizes in pixels of a picture that is shown about a third as large on a phone:
 * smaller than `smallest`, a quotation could not be read there.
 */
export const FORMATS = {
  wide: {
    ...{ width: 1200, height: 630, margin: 48, largest: 44, smallest: 25 },
    ...{ place: 22, source: 19, small: 17, foot: 16 },
  },
  tall: {
    ...{ width: 1080, height: 1350, margin: 56, largest: 58, smallest: 28 },
    ...{ place: 30, source: 25, small: 22, foot: 20 },
  },
};

/** Of the wide card, the width of its map. */
const MAP_WIDTH = 400;
/** Of the tall card, the height of its map: while the words are large, and at least. */
const MAP_HEIGHT = { wanted: 460, least: 250 };
/** From this size on, the words of a tall card are large. */
const LARGE = 36;

const LEADING = 1.36;
const RULE = 4;
const GAP = 22;

/** Scripts that run from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Sets a card: the place, the quotation as large as there is room for, its source,
 * and at the foot how it is checked and where it is found. Nothing is cut: null
 * where the quotation would be too small to read.
 */
export function layoutCard(
  words: CardWords,
  format: CardFormat,
  measure: Measure,
): CardLayout | null {
  const { largest, smallest } = FORMATS[format];
  const sizes = Array.from({ length: largest - smallest + 1 }, (_, index) => largest - index);
  const large = sizes.filter((size) => size >= LARGE);
  const tries = [
    ...large.map((size) => ({ size, mapHeight: MAP_HEIGHT.wanted })),
    ...sizes.map((size) => ({ size, mapHeight: MAP_HEIGHT.least })),
  ];
  for (const { size, mapHeight } of tries) {
    const layout = layoutAt(words, format, measure, size, mapHeight);
    if (layout) return layout;
  }
  return null;
}

/** The card with its quotation of this size; null where that leaves too little room for the rest. */
function layoutAt(
  words: CardWords,
  format: CardFormat,
  measure: Measure,
  size: number,
  mapHeight: number,
): CardLayout | null {
  const sizes = FORMATS[format];
  const { width, height, margin } = sizes;
  const hasMap = words.place !== '';
  const isBeside = hasMap && format === 'wide';
  const inner = width - 2 * margin;
  const column = isBeside ? inner - MAP_WIDTH : inner;

  const written = (text: string, font: CardFont, size: number, colour: CardColour, room: number) =>
    new Written(text, { font, size, colour }, room, measure);
  const place = written(words.place, 'strong', sizes.place, 'text', column);
  const quoted = written(words.quotation, 'quotation', size, 'text', column);
  const below = [
    written(words.source, 'strong', sizes.source, 'text', column),
    written(words.publisher, 'plain', sizes.small, 'muted', column),
    written(words.remark, 'plain', sizes.small, 'muted', column),
  ];
  const foot = [
    written(`${words.title} · ${words.proof}`, 'plain', sizes.foot, 'text', inner),
    written(words.link, 'plain', sizes.foot, 'accent', inner),
  ];
  const credit = written(
    words.map,
    'plain',
    sizes.foot - 2,
    'muted',
    isBeside ? MAP_WIDTH - GAP : inner,
  );

  const footTop = height - heightOf(foot) - GAP * 1.5;
  const creditHeight = hasMap ? credit.height + GAP / 2 : 0;
  const columnHeight =
    RULE +
    GAP +
    (hasMap ? place.height + GAP / 2 : 0) +
    quoted.height +
    GAP +
    heightOf(below) +
    GAP;
  const map = !hasMap
    ? null
    : isBeside
      ? { x: width - MAP_WIDTH, y: 0, width: MAP_WIDTH, height: footTop - creditHeight }
      : { x: 0, y: 0, width, height: footTop - columnHeight - creditHeight - GAP };
  const columnTop = !map || isBeside ? margin - GAP / 2 : map.height + creditHeight + GAP;
  if (columnTop + columnHeight > footTop || (map && !isBeside && map.height < mapHeight))
    return null;

  const texts: CardText[] = [];
  let y = columnTop + RULE + GAP;
  const put = (block: Written, x = margin) => {
    const lines = block.at(x, y);
    y += block.height;
    texts.push(...lines);
  };
  const rules: Box[] = [
    { x: margin, y: columnTop, width: column, height: RULE },
    { x: 0, y: footTop, width, height: 1 },
  ];
  if (hasMap) {
    put(place);
    y += GAP / 2;
  }
  const quotation = quoted.at(margin, y);
  texts.push(...quotationMarks(quotation, measure));
  const marks = words.marks.flatMap((range) => marksOf(range, quotation, measure));
  y += quoted.height + GAP;
  for (const block of below) put(block);
  y = footTop + GAP * 0.75;
  for (const block of foot) put(block);
  if (map) {
    y = map.height + GAP / 4;
    put(credit, isBeside ? map.x + GAP / 2 : margin);
  }
  return { width, height, map, quotation, texts, marks, rules };
}

type Style = Pick<CardText, 'font' | 'size' | 'colour'>;

/** A text in lines; none where it is empty. */
class Written {
  private readonly lines: string[];
  readonly height: number;

  constructor(
    text: string,
    private readonly style: Style,
    private readonly room: number,
    measure: Measure,
  ) {
    const { font, size } = style;
    this.lines = text === '' ? [] : wrapText(text, room, (part) => measure(part, font, size));
    this.height = this.lines.length * size * LEADING;
  }

  /** @param left and `top` of the room that it has */
  at(left: number, top: number): CardText[] {
    const { size } = this.style;
    const isRightToLeft = RIGHT_TO_LEFT.test(/\p{L}/u.exec(this.lines.join(''))?.[0] ?? '');
    return this.lines.map((text, index) => ({
      ...this.style,
      text,
      x: isRightToLeft ? left + this.room : left,
      y: top + size * LEADING * (index + 0.76),
      ...(isRightToLeft && { isRightToLeft }),
    }));
  }
}

const heightOf = (blocks: Written[]) => blocks.reduce((sum, { height }) => sum + height, 0);

/** Marks round a quotation, in the margins: they are no words of it. */
function quotationMarks(lines: CardText[], measure: Measure): CardText[] {
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const sign = first.isRightToLeft ? -1 : 1;
  const width = (text: string) => measure(text, first.font, first.size);
  return [
    { ...first, text: '“', colour: 'accent', x: first.x - sign * (width('“') + first.size / 12) },
    { ...last, text: '”', colour: 'accent', x: last.x + sign * width(last.text.trimEnd()) },
  ];
}

/** What lies behind a range of the quotation, line by line; nothing where text runs both ways. */
function marksOf({ start, end }: Range, lines: CardText[], measure: Measure): Box[] {
  let from = 0;
  return lines.flatMap(({ text, x, y, font, size }) => {
    const [left, right] = [Math.max(start - from, 0), Math.min(end - from, text.trimEnd().length)];
    from += text.length;
    if (left >= right || RIGHT_TO_LEFT.test(text)) return [];
    const before = measure(text.slice(0, left), font, size);
    const width = measure(text.slice(0, right), font, size) - before;
    return [{ x: x + before - 2, y: y - size * 0.86, width: width + 4, height: size * 1.14 }];
  });
}
