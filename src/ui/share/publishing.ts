import * as texts from 'virtual:texts/publish';
import { textFault } from '../../domain/library/publication';

/** What is wrong with a title or a summary, in a sentence; "" where nothing is. */
export function faultText(text: string, longest: number, empty: string): string {
  const fault = textFault(text, longest);
  if (fault === null) return '';
  if (fault === 'long') return texts.long({ length: text.length, longest });
  return fault === 'empty' ? empty : texts.marks;
}

/** The file name of a published atlas: the Latin words of its title, or "atlas". */
export function zipName(title: string): string {
  // Accents are characters of their own then.
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? ['atlas'];
  return `${words.slice(0, 6).join('-').slice(0, 60)}.zip`;
}
