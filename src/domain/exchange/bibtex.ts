import type { Citation } from '../atlas/article';
import { oneLine, oneWord } from './one-line';

/** What TeX does not take for itself. Letters stay letters: not every one has a command (“ə”). */
const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};
const LONE_BRACES: Record<string, string> = { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' };
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A citation as one BibTeX entry, in UTF-8. Titles are held in braces, so that
 * no style changes their capitals. The address stands verbatim, as `\url` takes
 * it. Facts that the citation leaves out are left out.
 *
 * http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf; `day` is the field of
 * JabRef and biber for what BibTeX itself knows no place for.
 *
 * @param note anything else that the reader should know
 */
export function bibtex(citation: Citation, note?: string): string {
  const type = entryType(citation);
  const [year, month, day] = citation.issued?.['date-parts'][0] ?? [];
  const text = (value?: string) => (value?.trim() ? `{${escapeTex(value)}}` : undefined);
  const authors = (citation.author ?? []).map(authorName).filter(Boolean);
  const fields = {
    author: authors.length > 0 ? `{${authors.join(' and ')}}` : undefined,
    title: `{${text(citation.title)}}`,
    [type === 'article' ? 'journal' : 'series']: text(citation['container-title']),
    volume: text(citation.volume),
    number: text(citation.issue),
    day: day && `{${day}}`,
    month: month && MONTHS[month - 1],
    year: year === undefined ? undefined : `{${year}}`,
    [type === 'techreport' ? 'institution' : 'publisher']: text(citation.publisher),
    address: text(citation['publisher-place']),
    url: citation.URL && `{${oneWord(citation.URL)}}`,
    note: text(note),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`\t${name} = ${value},\n`],
  );
  return `@${type}{${citation.id},\n${lines.join('')}}\n`;
}

/** The types that BibTeX's own styles know; what appears in something is an article. */
function entryType({ type, 'container-title': container }: Citation) {
  if (type === 'report') return 'techreport';
  if (type === 'book') return 'book';
  return type.startsWith('article') || container.trim() ? 'article' : 'misc';
}

/** "Family, Given", or in braces what is one name: no part of it is taken for another. */
function authorName({ family, given, literal }: NonNullable<Citation['author']>[number]): string {
  const parts = [family, given].filter((part) => part?.trim());
  if (literal?.trim() || parts.length < 2) {
    const name = literal?.trim() ? literal : parts[0];
    return name === undefined ? '' : `{${escapeTex(name)}}`;
  }
  return parts.map((part) => namePart(part!)).join(', ');
}

/** A comma, “and”, and a word in small letters (“van”) have a meaning in names. */
function namePart(part: string): string {
  const hasMeaning = /,|(^|\s)\p{Ll}/u.test(part) || /(^|\s)and(\s|$)/i.test(part);
  return hasMeaning ? `{${escapeTex(part)}}` : escapeTex(part);
}

function escapeTex(value: string): string {
  const text = oneLine(value);
  const braces = areBalanced(text) ? {} : LONE_BRACES;
  return (
    text
      .replace(/[\\{}~^<>&%$#_]/g, (character) => {
        return { ...COMMANDS, ...braces }[character] ?? `\\${character}`;
      })
      // Two of these would become one character, such as a dash.
      .replace(/([-'`,])(?=\1)|[?!](?=`)/g, '$&{}')
  );
}

/** BibTeX counts braces, even those that are escaped. */
function areBalanced(text: string): boolean {
  let depth = 0;
  for (const brace of text.match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
