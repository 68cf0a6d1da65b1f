import type { ChildNode, Document, Element } from 'domhandler';
import { CELL_GAP } from '../../domain/geoparsing/plain-text';
import { ImportError, type ImportedText } from '../imported-file';
import { elementsIn, isElement, parseTree } from './html-tree';
import { NoArchive, TooLarge, ZipFile } from './zip';

/** Unpacked, in bytes: XML has more marks than text. */
const LARGEST = 60_000_000;

/**
 * Reads the text of a Word file (ECMA-376) paragraph by paragraph: tables row by
 * row, text boxes behind the paragraph that holds them, footnotes and endnotes
 * after the text, with the numbers that mark them in it.
 *
 * @throws ImportError
 */
export async function readDocx(name: string, bytes: Uint8Array): Promise<ImportedText> {
  try {
    const zip = new ZipFile(bytes, LARGEST);
    const partOf = async (path: string | undefined) => {
      const part = path === undefined ? null : await zip.read(path);
      return part && parseTree(name, new TextDecoder().decode(part), true);
    };
    const targets = targetsIn(await partOf('_rels/.rels'), '');
    const path = targets.get('officeDocument') ?? 'word/document.xml';
    const document = await partOf(path);
    if (!document) throw new NoArchive('No text.');
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const relations = await partOf(`${folder}_rels/${path.slice(folder.length)}.rels`);
    const parts = targetsIn(relations, folder);
    const reader = new DocxReader();
    reader.readPart(document);
    for (const kind of ['footnote', 'endnote']) {
      const notes = await partOf(parts.get(`${kind}s`));
      if (notes) reader.readNotes(notes, kind);
    }
    return { text: reader.blocks.join('\n\n') };
  } catch (error) {
    if (error instanceof TooLarge) {
      throw new ImportError(
        `“${name}” unpacks to more than ${LARGEST / 1_000_000} MB, which is more than can be read.`,
      );
    }
    if (!(error instanceof NoArchive)) throw error;
    throw new ImportError(`“${name}” could not be read as a Word file: it may be damaged.`);
  }
}

/** Paths of the parts of a package by what they are: the last word of their type. */
function targetsIn(relations: Document | null, folder: string): Map<string, string> {
  const found = relations ? elementsIn(relations) : [];
  return new Map(
    found.flatMap(({ attribs: { Type, Target } }) =>
      Type && Target
        ? [[Type.slice(Type.lastIndexOf('/') + 1), resolvePart(Target, folder)] as const]
        : [],
    ),
  );
}

const resolvePart = (target: string, folder: string) =>
  new URL(target, `part:/${folder}`).pathname.slice(1);

/** Not shown: what was deleted or moved away, and codes of fields. */
const LEFT_OUT = new Set(
  'del moveFrom instrText delText delInstrText rPr pPr sectPr tblPr trPr tcPr sdtPr rubyPr docPr'.split(
    ' ',
  ),
);
const CHARACTERS: Record<string, string> = {
  br: '\n',
  cr: '\n',
  tab: '\t',
  ptab: '\t',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
};

const localName = ({ name }: Element) => name.slice(name.indexOf(':') + 1);
const valueOf = ({ attribs }: Element, name: string) => attribs[`w:${name}`] ?? attribs[name];

class DocxReader {
  readonly blocks: string[] = [];
  /** Numbers of the notes by kind and id, in the order of the text. */
  readonly #numbers = new Map<string, number>();
  #words = '';
  /** Text boxes of the open paragraph; null where none is open. */
  #boxes: Element[] | null = null;

  readPart(part: Document | Element): void {
    this.#visitAll(part);
    this.#flush();
  }

  readNotes(part: Document, kind: string): void {
    for (const note of elementsIn(part).filter((element) => localName(element) === kind)) {
      const number = this.#numbers.get(`${kind} ${valueOf(note, 'id')}`);
      // Those that the text does not mark are separators.
      if (number === undefined) continue;
      this.#words = `[${number}] `;
      this.readPart(note);
    }
  }

  #visitAll({ children }: Document | Element): void {
    for (const child of children) this.#visit(child);
  }

  #visit(node: ChildNode): void {
    if (!isElement(node)) return;
    const name = localName(node);
    if (LEFT_OUT.has(name) || isHidden(node, name)) return;
    if (name === 't') this.#words += textOf(node);
    else if (name in CHARACTERS) this.#words += CHARACTERS[name]!;
    else if (name === 'sym') this.#words += symbol(node);
    else if (name === 'footnoteReference' || name === 'endnoteReference') this.#mark(node, name);
    else if (name === 'p') this.#readParagraph(node);
    else if (name === 'tr') this.#readRow(node);
    else if (name === 'txbxContent') this.#readBox(node);
    else if (name === 'ruby') this.#readRuby(node);
    else if (name === 'Fallback') this.#readFallback(node);
    else this.#visitAll(node);
  }

  /** What older programs show instead of something newer. */
  #readFallback(fallback: Element): void {
    const { children } = fallback.parent as Element;
    if (!children.some((each) => isElement(each) && localName(each) === 'Choice')) {
      this.#visitAll(fallback);
    }
  }

  #mark(reference: Element, name: string): void {
    const key = `${name.replace('Reference', '')} ${valueOf(reference, 'id')}`;
    const number = this.#numbers.get(key) ?? this.#numbers.size + 1;
    this.#numbers.set(key, number);
    this.#words += `[${number}]`;
  }

  #readParagraph(paragraph: Element): void {
    const outer = this.#boxes;
    const boxes: Element[] = [];
    this.#boxes = boxes;
    this.#visitAll(paragraph);
    this.#flush();
    this.#boxes = null;
    for (const box of boxes) this.readPart(box);
    this.#boxes = outer;
  }

  #readBox(box: Element): void {
    if (this.#boxes) this.#boxes.push(box);
    else this.readPart(box);
  }

  /** The words above or beside come behind those that they belong to. */
  #readRuby({ children }: Element): void {
    const parts = children.filter(isElement);
    for (const base of parts.filter((each) => localName(each) === 'rubyBase')) this.#visitAll(base);
    for (const reading of parts.filter((each) => localName(each) === 'rt')) {
      this.#words += ' ';
      this.#visitAll(reading);
      this.#words += ' ';
    }
  }

  /** One block, if every cell has one paragraph at most: a table of a page's columns has more. */
  #readRow(row: Element): void {
    const from = this.blocks.length;
    let isTable = true;
    for (const cell of row.children) {
      const before = this.blocks.length;
      this.#visit(cell);
      isTable &&= this.blocks.length - before <= 1;
    }
    const cells = this.blocks.slice(from);
    if (isTable && cells.length > 1) this.blocks.splice(from, cells.length, cells.join(CELL_GAP));
  }

  /** A line break parts words, two of them paragraphs. */
  #flush(): void {
    for (const part of this.#words.split(/\n[ \t]?\n+/)) {
      const words = part.replace(/[\n\t ]+/g, ' ').trim();
      if (words !== '') this.blocks.push(words);
    }
    this.#words = '';
  }
}

const textOf = ({ children }: Element) =>
  children.map((each) => ('data' in each ? each.data : '')).join('');

/** Whether a run is marked as not to be shown. */
function isHidden(run: Element, name: string): boolean {
  if (name !== 'r') return false;
  const properties = run.children.find((each) => isElement(each) && localName(each) === 'rPr');
  const vanish =
    properties && elementsIn(properties as Element).find((each) => localName(each) === 'vanish');
  return vanish !== undefined && !/^(?:0|false|off)$/.test(valueOf(vanish, 'val') ?? '');
}

/** A character of a symbol font by its code; those of private use cannot be shown. */
function symbol(element: Element): string {
  const code = Number.parseInt(valueOf(element, 'char') ?? '', 16);
  return Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff)
    ? ' '
    : String.fromCodePoint(code);
}
