import type { Document, Element } from 'domhandler';
import { endsSentence } from '../../domain/geoparsing/sentence-end';
import { blocksOf, type HtmlBlock } from './html-blocks';
import { isDialog, isFurniture, isUnseen } from './html-furniture';
import { withoutFurniture } from './html-links';
import { ancestors, isLink, isProse, sumsOf, type Node, type SumsOf } from './html-sums';
import { attribute, elementsIn, isElement } from './html-tree';

/** The heading of a page that is its article's title, "" where none is, and the blocks after it. */
export interface PageArticle {
  title: string;
  blocks: HtmlBlock[];
}

/**
 * The article of a page, without menus, consent dialogs, related links and the
 * like. What the page marks as its article or main part comes first; failing
 * that, the element that holds almost all of its text.
 *
 * @param said titles that the page gives itself in its head
 */
export function findArticle(document: Document, said: string[]): PageArticle {
  const body = elementsIn(document).find(({ name }) => name === 'body') ?? document;
  const seen = blocksOf(body, isUnseen);
  const headline = findHeadline(seen, said);
  const dropped = findDropped(body, sumsOf(seen), headline);
  const blocks = blocksOf(body, (element) => isUnseen(element) || dropped.has(element));
  if (blocks.length === 0) return { title: '', blocks: seen };
  const sums = sumsOf(blocks);
  const root = findRoot(body, sums);
  const isMarked = ancestors(root).some(isMarkedNode);
  const title = blocks.findIndex(({ element }) => element === headline?.element);
  let { first, end } = sums(root);
  if (title >= 0 && title < first) first = title;
  // Paragraphs beside an element that holds almost all are the article's too.
  const isBeside = (block?: HtmlBlock) =>
    block !== undefined &&
    !isMarked &&
    (isProse(block) || (endsSentence(block.words) && !isLink(block)));
  while (isBeside(blocks[first - 1])) first -= 1;
  while (isBeside(blocks[end])) end += 1;
  const kept = withoutFurniture(blocks.slice(first, end), root, isMarked);
  return {
    title: headline?.words ?? '',
    blocks: kept.filter(({ element }) => element !== headline?.element),
  };
}

const plainOf = (words: string) => words.replace(/\s+/gu, ' ').trim().toLowerCase();

const nameOf = ({ element }: HtmlBlock) => ('name' in element ? element.name : '');

/** The heading of the page that its own titles name; else the first one of its article, or its only one. */
function findHeadline(blocks: HtmlBlock[], said: string[]): HtmlBlock | undefined {
  const headings = blocks.filter((block) => /^h[1-3]$/.test(nameOf(block)));
  const first = headings.filter((block) => nameOf(block) === 'h1');
  const titles = said.map(plainOf).filter(Boolean);
  const isSaid = ({ words }: HtmlBlock) => titles.some((title) => title.startsWith(plainOf(words)));
  const inArticle = first.find(({ element }) => ancestors(element).some(isMarkedNode));
  const only = first.length === 1 ? first[0] : undefined;
  return first.find(isSaid) ?? headings.find(isSaid) ?? inArticle ?? only;
}

const isMain = (element: Element) =>
  element.name === 'main' || attribute(element, 'role') === 'main';

const isMarkedArticle = (element: Element) =>
  element.name === 'article' ||
  attribute(element, 'role') === 'article' ||
  /(?:^|\s)articlebody(?:\s|$)/.test(attribute(element, 'itemprop'));

/** Whether a page says of an element that it is its article or main part. */
const isMarkedNode = (node: Node) => 'name' in node && (isMain(node) || isMarkedArticle(node));

/** In these a header or footer is not the page's. */
const SECTIONS = new Set('article aside blockquote details figure main nav section td'.split(' '));
/** An element with a larger share of the prose is no furniture, whatever its name. */
const TOO_MUCH = 0.4;

/** The outermost elements that are no part of any article. */
function findDropped(body: Node, sums: SumsOf, headline?: HtmlBlock): ReadonlySet<Element> {
  const dropped = new Set<Element>();
  const most = TOO_MUCH * sums(body).prose;
  const isNamed = (node: Node) => 'name' in node && isFurniture(node, true);
  const [article] = elementsIn(body)
    .filter((element) => isMarkedNode(element) && !ancestors(element).some(isNamed))
    .toSorted((a, b) => sums(b).prose - sums(a).prose);
  const holders = new Set([...ancestors(headline?.element), ...ancestors(article)]);
  const visit = (node: Node, inSection: boolean) => {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      const isKept = holders.has(child);
      if (!isKept && isDialog(child)) dropped.add(child);
      else if (!isKept && sums(child).prose <= most && isFurniture(child, inSection)) {
        dropped.add(child);
      } else visit(child, inSection || SECTIONS.has(child.name));
    }
  };
  visit(body, false);
  return dropped;
}

/** Share of the prose that the article has: of all, or where others are marked as articles too. */
const MOST = { ofAll: 0.5, besideOthers: 0.3 };
/** Share of what is no link that an element has which is more than a part of the article. */
const ALMOST_ALL = 0.85;

function findRoot(body: Node, sums: SumsOf): Node {
  const all = sums(body).prose;
  const elements = elementsIn(body).filter((element) => sums(element).blocks > 0);
  const articles = outermost(elements.filter(isMarkedArticle)).toSorted(
    (a, b) => sums(b).prose - sums(a).prose,
  );
  const [best, second] = articles;
  if (best) {
    const { prose } = sums(best);
    const leads = second === undefined || prose > 2 * sums(second).prose;
    if (prose >= MOST.ofAll * all || (leads && prose >= MOST.besideOthers * all)) return best;
  }
  const main = elements.find(isMain);
  if (main && sums(main).prose >= MOST.ofAll * all) return main;
  let root = body;
  for (;;) {
    const inside: Element | undefined = root.children
      .filter(isElement)
      .find(
        (child) => sums(child).blocks > 1 && sums(child).plain >= ALMOST_ALL * sums(root).plain,
      );
    if (!inside) return root;
    root = inside;
  }
}

/** Those that stand in no other of them. */
function outermost(elements: Element[]): Element[] {
  const all = new Set<Node>(elements);
  return elements.filter(
    ({ parent }) => !ancestors(parent as Node | null).some((node) => all.has(node)),
  );
}
