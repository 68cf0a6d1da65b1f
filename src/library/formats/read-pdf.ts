import type { PDFPageProxy, TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';
import { ImportError, type ImportedText } from '../imported-file';
import { linesOf, type PdfLine } from './pdf-lines';
import { paragraphsOf } from './pdf-paragraphs';

/**
 * Reads the text of a PDF, column by column, as paragraphs (see `paragraphsOf`).
 * Nothing in it is run or drawn.
 *
 * @param onprogress share of the pages read, 0 to 1
 */
export async function readPdf(
  name: string,
  bytes: Uint8Array,
  onprogress: (share: number) => void = () => {},
): Promise<ImportedText> {
  // With its worker's part loaded beside it, pdf.js starts no worker of its own: this
  // runs in one already, and Firefox now and then hangs on a worker within a worker.
  const [pdfjs] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.min.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs'),
  ]);
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    disableFontFace: true,
    useSystemFonts: true,
    isOffscreenCanvasSupported: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(linesOf(await readItems(name, await document.getPage(number))));
      onprogress(number / document.numPages);
    }
    const text = paragraphsOf(pages).join('\n\n');
    if (text === '') {
      throw new ImportError(`There is no text in “${name}”: its pages may be scanned pictures.`);
    }
    return { text };
  } catch (error) {
    const sentence = FAULTS_OF_FILES[(error as Error).name];
    if (sentence === undefined) throw error;
    throw new ImportError(`“${name}” ${sentence}`);
  } finally {
    await task.destroy();
  }
}

/** What is wrong with a file by the name of pdf.js's error; any other may be the browser's, or ours. */
const FAULTS_OF_FILES: Record<string, string> = {
  PasswordException: 'is protected by a password: save it without one and try again.',
  InvalidPDFException: 'could not be read as a PDF: it may be damaged.',
  FormatError: 'could not be read as a PDF: it may be damaged.',
};

/** Runs of letters on a page: nobody sets more, but a file can draw one form inside another for ever. */
const MOST_ITEMS = 30_000;

/** Milliseconds for a page, after which its text is given up. */
const LONGEST_PAGE = 20_000;

/** Reads the stream itself: `getTextContent` needs an async iterator that Safari lacks. */
async function readItems(name: string, page: PDFPageProxy): Promise<TextItem[]> {
  const reader = (page.streamTextContent() as ReadableStream<TextContent>).getReader();
  const items: TextItem[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new ImportError(`“${name}” could not be read: a page of it takes too long.`);
    timer = setTimeout(reject, LONGEST_PAGE, error);
  });
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late]);
      if (done) return items;
      for (const item of value.items) if ('str' in item) items.push(item);
      if (items.length > MOST_ITEMS) {
        throw new ImportError(
          `“${name}” could not be read: a page of it draws more than ${MOST_ITEMS.toLocaleString('en')} pieces of text.`,
        );
      }
    }
  } finally {
    clearTimeout(timer);
  }
}
