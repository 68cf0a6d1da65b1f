import type { Element } from 'domhandler';
import { endsSentence } from '../../domain/geoparsing/sentence-end';
import type { HtmlBlock } from './html-blocks';
import { isAside, isByline, isPullQuote, leadsElsewhere } from './html-furniture';
import { ancestors, sumsOf, type Node } from './html-sums';
import { attribute, elementsIn, isElement } from './html-tree';

const LISTS = /^(?:ul|ol|dl|div|section|aside|table|tbody|footer|figure|center|td)$/;
/** Items of a list of names are shorter, headlines longer, in UTF-16 units. */
const HEADLINE = 25;
/** A longer by-line says more than who wrote when; in UTF-16 units. */
const LONGEST_BYLINE = 120;
const MOST_IN_BYLINE = 12;
/** Pull quotes that are looked for in the text, and how long they are at the most. */
const MOST_QUOTES = 40;
const LONGEST_QUOTE = 600;
const COPYRIGHT = /^(?:©|\(c\)\s|copyright\s)/iu;
const SOURCES =
  /^(?:sources|references|notes|bibliography|further reading|источники|ссылки|примечания|литература|mənbələr|istinadlar|kaynaklar|quellen|literatur|sources? et notes|աղբյուրներ|ծանոթագրություններ|წყაროები|منابع)[:：]?$/iu;

/**
 * An article's blocks without lists of links and their labels, by-lines, notes
 * of copyright, and pull quotes that repeat the text.
 *
 * @param root the element that is the article
 * @param isMarked whether the page says so: else short links are a menu's
 */
export function withoutFurniture(blocks: HtmlBlock[], root: Node, isMarked: boolean): HtmlBlock[] {
  const sums = sumsOf(blocks);
  const isLinkList = (element: Element) => {
    const { text, linked, blocks: count, links, first } = sums(element);
    const isList = count > 1 && links >= 0.7 * count && linked >= 0.7 * text;
    if (!LISTS.test(element.name) || !isList) return false;
    const label = first > 0 ? blocks[first - 1]!.words : '';
    if (isNotes(element) || /[:：]$/.test(label) || SOURCES.test(label)) return false;
    return !isMarked || text / count >= HEADLINE || isContents(element);
  };
  const text = blocks.map(({ words }) => bareOf(words)).join(' ');
  let quotes = 0;
  /** Whether all words of an element stand in the article twice. */
  const isRepeated = (element: Element) => {
    const { text: length, first, end } = sums(element);
    if (!isPullQuote(element) || length > LONGEST_QUOTE || ++quotes > MOST_QUOTES) return false;
    return blocks.slice(first, end).every(({ words }) => {
      const bare = bareOf(words);
      return text.indexOf(bare, text.indexOf(bare) + 1) >= 0;
    });
  };
  const dropped = new Set<Node>();
  const visit = (node: Node) => {
    for (const child of node.children) {
      if (!isElement(child) || sums(child).blocks === 0) continue;
      const isBeside = root.parent === null || root.type === 'root' ? isAside(child) : false;
      if (isLinkList(child) || isRepeated(child) || (isBeside && !isMarked)) dropped.add(child);
      else visit(child);
    }
  };
  visit(root);
  const isBylineBlock = ({ element, words }: HtmlBlock) => {
    if (words.length > LONGEST_BYLINE) return false;
    const inside = element.children.length <= MOST_IN_BYLINE ? element.children : [];
    return [element, element.parent, ...inside].some(
      (each) =>
        each &&
        each !== root &&
        isElement(each as Element) &&
        sums(each as Element).text <= LONGEST_BYLINE &&
        isByline(each as Element),
    );
  };
  /** Links one below another in a cell or column of a page that does not mark its article. */
  const isMenu = ({ element, linked, words }: HtmlBlock) =>
    !isMarked &&
    linked > 0.9 &&
    !endsSentence(words) &&
    'name' in element &&
    LISTS.test(element.name);
  return blocks.filter(
    (block) =>
      !COPYRIGHT.test(block.words) &&
      !leadsElsewhere(block.words, block.linked) &&
      !isMenu(block) &&
      !isBylineBlock(block) &&
      !ancestors(block.element).some((node) => dropped.has(node)),
  );
}

/** Whether a list is one of notes, by what the page calls it. */
function isNotes(element: Element): boolean {
  return /note|reference|source|biblio/.test(
    `${attribute(element, 'class')} ${attribute(element, 'id')}`,
  );
}

/** Whether a list leads to parts of the page itself. */
function isContents(list: Element): boolean {
  const links = elementsIn(list).filter(({ name }) => name === 'a');
  return links.length > 0 && links.every(({ attribs }) => (attribs['href'] ?? '').startsWith('#'));
}

function bareOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\p{P} ]+|[\p{P} ]+$/gu, '');
}
