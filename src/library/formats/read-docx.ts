import { ReaderProblem } from '../../reader/problem';
import type { BroughtFile, Source } from '../imported-file';

/** The paragraphs of a Word file, by mammoth. */
export async function readDocx({ name, bytes }: BroughtFile): Promise<Source> {
  const { default: mammoth } = await import('mammoth/mammoth.browser.min.js');
  const arrayBuffer = bytes.slice().buffer;
  try {
    const { value } = await mammoth.extractRawText({ arrayBuffer });
    return { text: value };
  } catch {
    throw new ReaderProblem(`“${name}” could not be read as a Word file: it may be damaged.`);
  }
}
