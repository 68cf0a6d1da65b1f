import type { PDFPageProxy, TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';
import { ImportError, type ImportedText } from '../imported-file';

/**
 * Reads the text of a PDF, line by line; a wider gap between two lines starts a
 * paragraph. Nothing in it is run or drawn.
 *
 * @param onprogress share of the pages read, 0 to 1
 */
export async function readPdf(
  name: string,
  bytes: Uint8Array,
  onprogress: (share: number) => void = () => {},
): Promise<ImportedText> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
  const port = await openPort();
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    disableFontFace: true,
    useSystemFonts: true,
    isOffscreenCanvasSupported: false,
    verbosity: 0,
    ...(port ? { worker: pdfjs.PDFWorker.create({ port }) } : {}),
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(toText(await readItems(await document.getPage(number))));
      onprogress(number / document.numPages);
    }
    const text = pages.join('\n').trim();
    if (text === '') {
      throw new ImportError(`There is no text in “${name}”: its pages may be scanned pictures.`);
    }
    return { text };
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const locked = (error as Error).name === 'PasswordException';
    throw new ImportError(
      locked
        ? `“${name}” is protected by a password: save it without one and try again.`
        : `“${name}” could not be read as a PDF: it may be damaged.`,
    );
  } finally {
    await task.destroy();
    port?.terminate();
  }
}

/** Reads the stream itself: `getTextContent` needs an async iterator that Safari lacks. */
async function readItems(page: PDFPageProxy): Promise<TextItem[]> {
  const reader = (page.streamTextContent() as ReadableStream<TextContent>).getReader();
  const items: TextItem[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    items.push(...value.items.filter((item): item is TextItem => 'str' in item));
  }
}

/**
 * Starts a worker for pdf.js: it takes every message of the worker that it is
 * loaded into, so it cannot share ours. In Node, for tests, it needs none.
 */
async function openPort(): Promise<Worker | null> {
  if (import.meta.env.SSR) {
    const pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
    Object.assign(globalThis, { pdfjsWorker });
    return null;
  }
  const { default: url } = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker&url');
  return new Worker(url, { type: 'module' });
}

/** A gap wider than this many line heights separates paragraphs. */
const PARAGRAPH_GAP = 1.7;

function toText(items: TextItem[]): string {
  let text = '';
  let last: { y: number; height: number } | undefined;
  for (const { str, hasEOL, transform, height } of items) {
    const y = Number(transform[5]);
    if (str.trim() !== '') {
      const gap = last ? last.y - y : 0;
      if (last && gap > PARAGRAPH_GAP * (last.height || height)) text += '\n\n';
      last = { y, height: height || (last ? last.height : 0) };
    }
    text += str + (hasEOL ? '\n' : '');
  }
  // Join words that were hyphenated at the end of a line.
  return text.replace(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1');
}
