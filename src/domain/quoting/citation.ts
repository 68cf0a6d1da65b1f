import type { Citation, Article } from '../atlas/article';
import { groupBy } from '../atlas/group-by';
import { MONTHS } from '../dates/calendar';
import { isoDate } from '../dates/iso-date';

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

/**
 * What articles are called in a word or two, by id: by their outlets; with their dates
 * where several have one outlet; by their titles where that does not tell them apart.
 */
export function shortNames(
  articles: Pick<Article, 'id' | 'citation'>[],
): (articleId: string) => string {
  const namers = [
    (citation: Citation) => citation['container-title'],
    (citation: Citation) =>
      [citation['container-title'], issuedText(citation)].filter(Boolean).join(', '),
  ];
  const names = new Map<string, string>();
  for (const name of namers) {
    const open = articles.filter(({ id }) => !names.has(id));
    const byName = groupBy(open, ({ citation }) => [name(citation)]);
    for (const [words, [first, ...others]] of byName) {
      const isTaken = articles.some(({ id }) => names.get(id) === words);
      if (words && others.length === 0 && !isTaken) names.set(first!.id, words);
    }
  }
  const titles = new Map(articles.map(({ id, citation }) => [id, `“${citation.title}”`]));
  return (id) => names.get(id) ?? titles.get(id) ?? id;
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
  return [shortCitation(citation), kind, citation.URL].filter(Boolean).join(', ');
}

/** Author, “title”, outlet, date, as far as the copy of the article gives them. */
export function shortCitation(citation: Citation): string {
  return citationParts(citation, `“${citation.title}”`).join(', ');
}

/** Author, outlet and date, as far as the copy of the article gives them. */
export function sourceFacts(citation: Citation): string[] {
  return citationParts(citation, '');
}

function citationParts(citation: Citation, title: string, write = (text: string) => text) {
  const facts = [authorText, outletText, issuedText].map((of) => write(of(citation) ?? ''));
  const [author = '', ...outletAndDate] = facts;
  return [author, title, ...outletAndDate].filter(Boolean);
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
  const address = citation.URL?.replace(/[<>]/g, encodeURIComponent);
  const linked = address === undefined ? title : `[${title}](<${address}>)`;
  const parts = [...citationParts(citation, linked, plain), kind];
  return `> “${plain(exact)}”\n>\n> — ${parts.join(', ')}`;
}

/**
 * As one line, with Markdown's special characters escaped (CommonMark 0.31,
 * 2.4).
 */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#~&]/g, '\\$&');
}

/**
 * Where an article can be read: its address, scrolled to a sentence if one is
 * given; without an address, a web search for its title.
 */
export function articleLink(
  { URL: address, ...citation }: Citation,
  exact?: string,
): { href: string; to: 'article' | 'sentence' | 'search' } {
  if (address === undefined) {
    const query = encoded(`"${citation.title}" ${citation['container-title']}`);
    return { href: `https://duckduckgo.com/?q=${query}`, to: 'search' };
  }
  if (exact === undefined) return { href: address, to: 'article' };
  return { href: `${address.split('#')[0]}#:~:text=${textFragment(exact)}`, to: 'sentence' };
}

/**
 * The first and last words of a sentence as a text directive: long enough to
 * be found, short enough for a link. Each part stands in one paragraph.
 * https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
function textFragment(exact: string): string {
  const words = exact.split(' ');
  if (words.length <= 2 * PART) return fragmentPart(exact);
  const start = words.slice(0, PART).join(' ');
  const end = words.slice(-PART).join(' ');
  return `${fragmentPart(start)},${fragmentPart(end)}`;
}

const PART = 6;

/** "-", "," and "&" have a meaning in the directive, so they are encoded as well. */
function fragmentPart(text: string): string {
  return encoded(text).replaceAll('-', '%2D');
}

/** Lone surrogates, which `encodeURIComponent` refuses, become U+FFFD. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
