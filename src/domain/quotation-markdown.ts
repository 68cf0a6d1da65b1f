import type { Article } from './atlas/article';
import { authorText, issuedText, outletText } from './quoting/citation';

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
 * One line, with characters to which Markdown gives a meaning as themselves
 * (CommonMark 0.31, 2.4).
 */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#~&]/g, '\\$&');
}
