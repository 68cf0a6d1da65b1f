import { ImportError, MAX_FILE_SIZE, MAX_TEXT_LENGTH, type ImportedText } from '../imported-file';
import { decodeText } from './decode-text';
import { readHtml } from './read-html';
import { readPdf } from './read-pdf';

/**
 * Reads a text, Markdown, HTML, Word or PDF file. The first bytes decide which
 * it is, then the name.
 *
 * @param onprogress share of the work done, 0 to 1
 * @throws ImportError
 */
export async function readFile(
  file: File,
  onprogress?: (share: number) => void,
): Promise<ImportedText> {
  const { name } = file;
  checkSize(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const imported = await readFormat(name, bytes, onprogress);
  const { length } = imported.text;
  if (imported.text.trim() === '') throw new ImportError(`There is no text in “${name}”.`);
  if (length > MAX_TEXT_LENGTH) {
    throw new ImportError(
      `“${name}” has ${millions(length)} million characters; ` +
        `texts of up to ${millions(MAX_TEXT_LENGTH)} million can be read.`,
    );
  }
  return imported;
}

/**
 * The text of a file that should hold JSON.
 *
 * @throws ImportError where it is empty or too large
 */
export async function readJsonText(file: File): Promise<string> {
  const { name } = file;
  checkSize(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeText(name, bytes);
  }
}

function checkSize({ name, size }: File): void {
  if (size === 0) throw new ImportError(`“${name}” is empty.`);
  if (size > MAX_FILE_SIZE) {
    throw new ImportError(
      `“${name}” has ${millions(size)} MB; files of up to ${millions(MAX_FILE_SIZE)} MB can be read.`,
    );
  }
}

async function readFormat(
  name: string,
  bytes: Uint8Array,
  onprogress?: (share: number) => void,
): Promise<ImportedText> {
  const extension = /\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? '';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.startsWith('%PDF-')) return readPdf(name, bytes, onprogress);
  if (start.startsWith('PK')) {
    if (extension !== 'docx') throw new ImportError(`“${name}” is an archive, not a text.`);
    return readDocx(name, bytes);
  }
  if (extension === 'pdf' || extension === 'docx') {
    throw new ImportError(
      `“${name}” is not a ${extension === 'pdf' ? 'PDF' : 'Word file'} inside.`,
    );
  }
  if (/^html?$/.test(extension) || /^\s*<(?:!doctype html|html)/i.test(start)) {
    return readHtml(name, bytes);
  }
  const text = await decodeText(name, bytes);
  return { text: extension === 'md' ? stripMarkdown(text) : text };
}

async function readDocx(name: string, bytes: Uint8Array): Promise<ImportedText> {
  const { default: mammoth } = await import('mammoth/mammoth.browser.min.js');
  try {
    const { value } = await mammoth.extractRawText({ arrayBuffer: bytes.slice().buffer });
    return { text: value };
  } catch {
    throw new ImportError(`“${name}” could not be read as a Word file: it may be damaged.`);
  }
}

/** Removes the marks of headings, emphasis, quotes, lists and links. */
function stripMarkdown(text: string): string {
  return text
    .replace(/^(?:#{1,6}|>|[-*+])\s+/gm, '')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, '$2');
}

const millions = (count: number) => (count / 1_000_000).toFixed(0);
