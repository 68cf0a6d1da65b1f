import { createHash } from 'node:crypto';
import type { SentenceHash, ExcerptRecord } from '../domain/atlas/article';
import { show, type Fault } from '../build/geodata/geodata-error';

/**
 * An excerpt is whole consecutive sentences of one paragraph, each with the
 * hash that the article file holds and one space between them.
 */
export function checkQuotation(excerpt: ExcerptRecord, sentences: SentenceHash[]): Fault[] {
  const [{ exact }, { start, end }] = excerpt.selectors;
  const inside = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  const first = inside[0];
  const last = inside.at(-1);
  if (!first || !last || first.start !== start || last.end !== end) {
    const bounds = inside.map((sentence) => `${sentence.start} to ${sentence.end}`).join(', ');
    const what = `expected whole sentences (${bounds || 'none is there'}), got ${start} to ${end}`;
    return [{ path: 'selectors[1]', what }];
  }
  for (const [index, sentence] of inside.entries()) {
    const number = sentences.indexOf(sentence) + 1;
    const previous = inside[index - 1];
    if (previous && sentence.start !== previous.end + 1) {
      const what = `expected sentences of one paragraph, but a new one begins at ${sentence.start}`;
      return [{ path: 'selectors[1]', what }];
    }
    const words = exact.slice(sentence.start - start, sentence.end - start);
    const joined = !previous || exact[previous.end - start] === ' ';
    if (!joined || sha256(words) !== sentence.sha256) {
      const place = `sentence ${number} (characters ${sentence.start} to ${sentence.end})`;
      const what = `altered quotation: expected ${place} word for word, got ${show(words)}`;
      return [{ path: 'selectors[0].exact', what }];
    }
  }
  return [];
}

/** Lower-case hex, of the UTF-8 bytes. */
function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
