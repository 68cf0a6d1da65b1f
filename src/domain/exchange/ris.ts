import type { Citation } from '../atlas/article';
import { oneLine, oneWord } from './one-line';

/** Types of references by those of CSL. */
const TYPES: Record<string, string> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  book: 'BOOK',
  chapter: 'CHAP',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  thesis: 'THES',
  webpage: 'ELEC',
};

/**
 * A citation as one RIS record, in UTF-8: one tag to a line, each ended by
 * CR LF. Facts that the citation leaves out are left out.
 * https://en.wikipedia.org/wiki/RIS_(file_format)
 *
 * @param note anything else that the reader should know
 */
export function ris(citation: Citation, note = ''): string {
  const [year, month, day] = citation.issued?.['date-parts'][0] ?? [];
  const digits = (length: number, number?: number) =>
    number === undefined ? '' : String(number).padStart(length, '0');
  const date = [digits(4, year), digits(2, month), digits(2, day), ''].join('/');
  const values: [tag: string, value: string | undefined][] = [
    ['TY', TYPES[citation.type] ?? 'GEN'],
    ['ID', citation.id],
    ...(citation.author ?? []).map((author) => ['AU', authorName(author)] as [string, string]),
    ['TI', citation.title],
    ['T2', citation['container-title']],
    ['VL', citation.volume],
    ['IS', citation.issue],
    ['DA', year === undefined ? '' : date],
    ['PY', digits(4, year)],
    ['PB', citation.publisher],
    ['CY', citation['publisher-place']],
    ['UR', citation.URL && oneWord(citation.URL)],
    ['LA', citation.language],
    ['N1', note],
  ];
  const lines = values.flatMap(([tag, value = '']) => {
    const text = oneLine(value);
    return text ? [`${tag}  - ${text}`] : [];
  });
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/**
 * "Family, Given". A name of one piece ends with a comma, and in it the first
 * comma is doubled: so EndNote, and others after it, tell institutions from persons.
 * https://docs.endnote.com/docs/endnote/2025/v1/windows/en/content/03editref/author_and_editor_names.htm
 */
function authorName({ family, given, literal }: NonNullable<Citation['author']>[number]): string {
  const parts = [family, given].filter((part) => part?.trim());
  if (!literal?.trim() && parts.length > 1) return parts.join(', ');
  const name = oneLine(literal?.trim() ? literal : (parts[0] ?? ''));
  return name.includes(',') ? name.replace(',', ',,') : name && `${name},`;
}
