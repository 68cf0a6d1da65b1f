import type { Article, Citation } from '../atlas/article';
import { isoDate, MONTHS } from '../dates/iso-date';

/** "19 January 2023", or "January 2023 (inferred)" where the copy gives no date of its own. */
export function issuedText(citation: Citation): string | null {
  const parts = citation.issued?.['date-parts'][0];
  if (!parts) return null;
  const [year, month, day] = parts;
  const words = [day, month === undefined ? undefined : MONTHS[month - 1], year];
  const date = words.filter((word) => word !== undefined).join(' ');
  return citation.issued?.circa ? `${date} (inferred)` : date;
}

/** The same as ISO 8601, as exact as it is known: "2023-01-19", "2023-01"; null without a date. */
export function issuedDate(citation: Citation): string | null {
  const [year, ...monthAndDay] = citation.issued?.['date-parts'][0] ?? [];
  return year === undefined ? null : isoDate(year, ...monthAndDay);
}

/** "Eurasia Daily Monitor 20/11": the outlet with volume and issue where it has them. */
export function outletText(citation: Citation): string {
  const number = [citation.volume, citation.issue].filter(Boolean).join('/');
  return [citation['container-title'], number].filter(Boolean).join(' ');
}

/** "Nurlan Mustafayev", "A and B", or null where the article names no author. */
export function authorText(citation: Citation): string | null {
  const names = (citation.author ?? []).map(
    (author) => author.literal ?? [author.given, author.family].filter(Boolean).join(' '),
  );
  return names.length === 0 ? null : names.join(' and ');
}

/**
 * A citation in one line: author, “title”, outlet, date, kind. Facts that the
 * copy of the article leaves out are left out here too.
 */
export function citationText({ citation, kind }: Pick<Article, 'citation' | 'kind'>): string {
  const parts = [
    authorText(citation),
    `“${citation.title}”`,
    outletText(citation),
    issuedText(citation),
    kind,
    citation.URL,
  ];
  return parts.filter(Boolean).join(', ');
}

/** A quotation to paste elsewhere: the excerpt in quotation marks, then its citation. */
export function quotationText(exact: string, article: Pick<Article, 'citation' | 'kind'>): string {
  return `“${exact}”\n— ${citationText(article)}`;
}

/**
 * A quotation to paste into a Markdown text: the excerpt in quotation marks as
 * a block quotation, its citation below it. Facts that the copy of the article
 * leaves out are left out here too.
 */
export function quotationMarkdown(
  exact: string,
  { citation, kind }: Pick<Article, 'citation' | 'kind'>,
): string {
  const title = `“${plain(citation.title)}”`;
  const author = authorText(citation);
  const issued = issuedText(citation);
  const parts = [
    author && plain(author),
    citation.URL ? `[${title}](<${citation.URL.replace(/[<>]/g, encodeURIComponent)}>)` : title,
    plain(outletText(citation)),
    issued && plain(issued),
    kind,
  ];
  return `> “${plain(exact)}”\n>\n> — ${parts.filter(Boolean).join(', ')}`;
}

/**
 * As one line, with Markdown's special characters escaped (CommonMark 0.31,
 * 2.4).
 */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#~&]/g, '\\$&');
}
