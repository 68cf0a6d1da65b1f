import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { ReaderProblem } from '../../reader/problem';
import type { BroughtFile, Source } from '../imported-file';

/**
 * The text of a PDF, line by line, by pdf.js; a wider gap between two lines
 * begins a paragraph. Nothing in it is run or drawn.
 *
 * @param onprogress share of the pages read, 0 to 1
 */
export async function readPdf(
  { name, bytes }: BroughtFile,
  onprogress: (share: number) => void = () => {},
): Promise<Source> {
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
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(linesOf(items.filter((item): item is TextItem => 'str' in item)));
      onprogress(number / document.numPages);
    }
    const text = pages.join('\n').trim();
    if (text === '') {
      throw new ReaderProblem(`There is no text in “${name}”: its pages may be scanned pictures.`);
    }
    return { text };
  } catch (error) {
    if (error instanceof ReaderProblem) throw error;
    const locked = (error as Error).name === 'PasswordException';
    throw new ReaderProblem(
      locked
        ? `“${name}” is protected by a password: save it without one and try again.`
        : `“${name}” could not be read as a PDF: it may be damaged.`,
    );
  } finally {
    await task.destroy();
    port?.terminate();
  }
}

/**
 * A worker for pdf.js. It must have its own: its code takes every message of
 * the worker that it is loaded into. On Node, for tests, it needs none.
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

/** Times the height of a line: a gap wider than that parts paragraphs. */
const PARAGRAPH_GAP = 1.7;

function linesOf(items: TextItem[]): string {
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
  // A word parted at the end of a line is one word.
  return text.replace(/(\p{Ll})-\n(?=\p{Ll})/gu, '$1');
}
