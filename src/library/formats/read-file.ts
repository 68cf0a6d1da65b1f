import { decodeText } from './decode-text';
import { ReaderProblem } from '../../reader/problem';
import { LARGEST_FILE, LONGEST_TEXT, type BroughtFile, type Source } from '../imported-file';

/**
 * Reads a text, Markdown, HTML, Word or PDF file. The first bytes decide, then
 * the name.
 *
 * @param onprogress share of the work done, 0 to 1
 * @throws ReaderProblem with one sentence on what is wrong with the file.
 */
export async function readFile(
  file: BroughtFile,
  onprogress?: (share: number) => void,
): Promise<Source> {
  const { name, bytes } = file;
  if (bytes.length === 0) throw new ReaderProblem(`“${name}” is empty.`);
  if (bytes.length > LARGEST_FILE) {
    throw new ReaderProblem(
      `“${name}” has ${millions(bytes.length)} MB; files of up to ${millions(LARGEST_FILE)} MB can be read.`,
    );
  }
  const source = await readKind(file, onprogress);
  if (source.text.trim() === '') throw new ReaderProblem(`There is no text in “${name}”.`);
  return checkLength(name, source);
}

/** @throws ReaderProblem where a text is too long to be read. */
function checkLength(name: string, source: Source): Source {
  if (source.text.length <= LONGEST_TEXT) return source;
  throw new ReaderProblem(
    `“${name}” has ${millions(source.text.length)} million characters; ` +
      `texts of up to ${millions(LONGEST_TEXT)} million can be read.`,
  );
}

async function readKind(file: BroughtFile, onprogress?: (share: number) => void): Promise<Source> {
  const { name, bytes } = file;
  const extension = /\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? '';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.startsWith('%PDF-')) {
    return (await import('./read-pdf')).readPdf(file, onprogress);
  }
  if (start.startsWith('PK')) {
    if (extension !== 'docx') throw new ReaderProblem(`“${name}” is an archive, not a text.`);
    return (await import('./read-docx')).readDocx(file);
  }
  if (extension === 'pdf' || extension === 'docx') {
    throw new ReaderProblem(
      `“${name}” is not a ${extension === 'pdf' ? 'PDF' : 'Word file'} inside.`,
    );
  }
  if (/^html?$/.test(extension) || /^\s*<(?:!doctype html|html)/i.test(start)) {
    return (await import('./read-html')).readHtml(file);
  }
  const text = await decodeText(name, bytes);
  return { text: extension === 'md' ? plainMarkdown(text) : text };
}

/** Markdown without its marks: heads, emphasis, quotes, lists, links. */
function plainMarkdown(text: string): string {
  return text
    .replace(/^(?:#{1,6}|>|[-*+])\s+/gm, '')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, '$2');
}

const millions = (count: number) => (count / 1_000_000).toFixed(0);
