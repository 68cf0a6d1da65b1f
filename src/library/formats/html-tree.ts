import { DomHandler, type Document, type Element, type ChildNode } from 'domhandler';
import { Parser } from 'htmlparser2';
import { ImportError } from '../imported-file';

/** Elements in one another; deeper ones are read as if they were not there, as browsers do. */
const DEEPEST = 500;
/** Open elements: the parser looks through them at every closing tag. */
const MOST_OPEN = 10_000;
/** Their content is not text of the page, at any depth. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noscript']);

/**
 * Parses HTML, or XML, into a tree. Nothing of it runs or is loaded. Time grows
 * with the text alone, whatever the text is.
 *
 * @throws ImportError if elements stand open beyond any measure
 */
export function parseTree(name: string, markup: string, xmlMode = false): Document {
  const handler = new DomHandler();
  const kept: boolean[] = [];
  let depth = 0;
  const parser = new Parser(
    {
      onparserinit: (started) => handler.onparserinit(started),
      onreset: () => handler.onreset(),
      onend: () => handler.onend(),
      onerror: (error) => handler.onerror(error),
      ontext: (text) => handler.ontext(text),
      onopentag(tag, attributes) {
        if (kept.length > MOST_OPEN) {
          throw new ImportError(
            `“${name}” could not be read: too many of its elements stand in one another.`,
          );
        }
        const isKept = depth < DEEPEST || RAW.has(tag);
        kept.push(isKept);
        if (isKept) {
          handler.onopentag(tag, attributes);
          depth += 1;
        } else handler.ontext(' ');
      },
      onclosetag() {
        if (kept.pop()) {
          handler.onclosetag();
          depth -= 1;
        } else handler.ontext(' ');
      },
    },
    { xmlMode, decodeEntities: true },
  );
  parser.write(markup);
  parser.end();
  return handler.root;
}

export const isElement = (node: ChildNode | Document): node is Element =>
  node.type === 'tag' || node.type === 'script' || node.type === 'style';

/** The elements below a node, in document order. */
export function elementsIn(node: Document | Element): Element[] {
  const found: Element[] = [];
  const open: (Document | ChildNode)[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next !== node && isElement(next)) found.push(next);
    if ('children' in next) for (const child of next.children.toReversed()) open.push(child);
  }
  return found;
}

/** An attribute's words in lower case; "" where there is none. */
export const attribute = ({ attribs }: Element, name: string) =>
  (attribs[name] ?? '').toLowerCase();

/** All text below a node, as it stands. */
export function textIn(node: Document | ChildNode): string {
  if (node.type === 'text') return node.data;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}
