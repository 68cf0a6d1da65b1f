import type { ChildNode, Document, Element } from 'domhandler';
import { CELL_GAP } from '../../domain/geoparsing/plain-text';
import { isElement } from './html-tree';

/** A heading, paragraph, item, caption, row of a table … of a page, in one line. */
export interface HtmlBlock {
  words: string;
  /** Share of its characters that are links, 0 to 1. */
  linked: number;
  /** The element that it is, or the innermost block element around it. */
  element: Element | Document;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure' +
    ' footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section' +
    ' summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const BLOCK_STYLE = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)/i;

/** A longer cell is a column of the page, not one of a table; in UTF-16 units. */
const LONGEST_CELL = 200;

/**
 * The text of a tree as a reader sees it, block by block in reading order, each
 * character once. One line break parts words, two of them paragraphs.
 *
 * @param isLeftOut elements of which nothing is taken
 */
export function blocksOf(
  root: Element | Document,
  isLeftOut: (element: Element) => boolean,
): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let holder = root;
  /** "\n" stands for a line break; other white space is collapsed. */
  let words = '';
  let linked = 0;

  const flush = () => {
    const share = words === '' ? 0 : linked / words.length;
    let paragraph: string[] = [];
    for (const line of [...words.split('\n'), '']) {
      if (line.trim() !== '') paragraph.push(line);
      else if (paragraph.length > 0) {
        const joined = paragraph
          .join(' ')
          .replace(/[ \t]+/g, ' ')
          .trim();
        blocks.push({ words: joined, linked: share, element: holder });
        paragraph = [];
      }
    }
    [words, linked] = ['', 0];
  };
  const write = (text: string, inLink: boolean) => {
    words += text;
    if (inLink) linked += text.length;
  };
  const visitAll = (parent: Element | Document, inLink: boolean, inPre: boolean) => {
    for (const child of parent.children) visit(child, inLink, inPre);
  };
  const visit = (node: ChildNode, inLink: boolean, inPre: boolean) => {
    if (node.type === 'text') {
      const text = inPre ? node.data.replace(/\r\n?/g, '\n') : node.data;
      write(text.replace(inPre ? /[ \t\f]+/g : /[ \t\r\n\f]+/g, ' '), inLink);
    } else if (isElement(node) && !isLeftOut(node)) visitElement(node, inLink, inPre);
  };
  const visitElement = (element: Element, inLink: boolean, inPre: boolean) => {
    const { name } = element;
    if (name === 'br') return write('\n', false);
    if (name === 'q') write('“', inLink);
    const isReading =
      name === 'rt' && !element.parent?.children.some((each) => isNamed(each, 'rp'));
    if (isReading) write(' ', false);
    const isBlock = BLOCKS.has(name) || BLOCK_STYLE.test(element.attribs['style'] ?? '');
    const outer = holder;
    if (isBlock) flush();
    if (isBlock) holder = element;
    const row = name === 'tr' ? blocks.length : -1;
    const isLink = inLink || (name === 'a' && element.attribs['href'] !== undefined);
    visitAll(element, isLink, inPre || name === 'pre');
    if (isBlock) flush();
    holder = outer;
    if (row >= 0) joinCells(blocks, row, element);
    if (isReading) write(' ', false);
    if (name === 'q') write('”', inLink);
  };

  visitAll(root, false, false);
  flush();
  return blocks;
}

const isNamed = (node: ChildNode, name: string) => isElement(node) && node.name === name;

/** Makes one block of the cells of a row, from an index of the blocks on, if it is one of a table. */
function joinCells(blocks: HtmlBlock[], from: number, row: Element): void {
  const cells = blocks.slice(from);
  const cellOf = ({ element }: HtmlBlock) => {
    let at: Element | Document | null = element;
    while (at && at.parent !== row) at = at.parent as Element | null;
    return at;
  };
  const isTable =
    cells.length > 1 &&
    cells.length <= row.children.length &&
    cells.every(({ words }) => words.length <= LONGEST_CELL) &&
    new Set(cells.map(cellOf)).size === cells.length;
  if (!isTable) return;
  const words = cells.map((cell) => cell.words).join(CELL_GAP);
  const linked = cells.reduce((sum, cell) => sum + cell.linked * cell.words.length, 0);
  blocks.splice(from, cells.length, { words, linked: linked / words.length, element: row });
}
