import {
  ImportError,
  MAX_FILE_SIZE,
  MAX_TEXT_LENGTH,
  showsWords,
  type ImportedText,
} from '../imported-file';
import { decodeText } from './decode-text';

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
  if (!showsWords(imported.text)) throw new ImportError(`There is no text in “${name}”.`);
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
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const refused = REFUSED.find(({ isStart }) => isStart.test(start));
  if (refused) throw new ImportError(`“${name}” ${refused.sentence}`);
  if (start.startsWith('%PDF-')) {
    const { readPdf } = await import('./read-pdf');
    return readPdf(name, bytes, onprogress);
  }
  if (start.startsWith('PK')) {
    if (extension !== 'docx') throw new ImportError(`“${name}” is an archive, not a text.`);
    const { readDocx } = await import('./read-docx');
    return readDocx(name, bytes);
  }
  if (extension === 'pdf' || extension === 'docx') {
    throw new ImportError(
      `“${name}” is not a ${extension === 'pdf' ? 'PDF' : 'Word file'} inside.`,
    );
  }
  if (
    /^x?html?$/.test(extension) ||
    /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)/i.test(start)
  ) {
    const { readHtml } = await import('./read-html');
    return readHtml(name, bytes);
  }
  const text = await decodeText(name, bytes);
  if (!/^(?:md|markdown)$/.test(extension)) return { text };
  const { readMarkdown } = await import('./read-markdown');
  return readMarkdown(name, text);
}

/** Files that hold an article in a wrapping that is not opened here, by how they begin. */
const REFUSED = [
  {
    isStart: /^(?=[\s\S]*^mime-version:)(?=[\s\S]*^content-type:)[\w-]+:/im,
    sentence:
      'is a web archive or a mail (MIME): open it in a browser or mail program, save it as a web page (HTML only), and try again.',
  },
  {
    isStart: /^\s*\{\\rtf/,
    sentence: 'is a rich text file (RTF): save it as a Word file (.docx) and try again.',
  },
  {
    // An OLE file.
    isStart: /^\u00d0\u00cf[^\w\s]\u00e0/,
    sentence:
      'is a Word file of the old kind, or protected by a password: save it as .docx without one and try again.',
  },
  {
    isStart: /^bplist00/,
    sentence: 'is a web archive of Safari: save the page as “Page Source” and try again.',
  },
];

const millions = (count: number) => (count / 1_000_000).toFixed(0);
