import type { Citation } from '../atlas/article';

/** A link that leaves the atlas: to the article, to a sentence in it, or to a web search for it. */
export interface ArticleLink {
  href: string;
  to: 'article' | 'sentence' | 'search';
}

/**
 * Where an article can be read: its address, scrolled to a sentence if one is
 * given; without an address, a web search for its title.
 */
export function articleLink(citation: Citation, exact?: string): ArticleLink {
  if (citation.URL === undefined) {
    const query = encoded(`"${citation.title}" ${citation['container-title']}`);
    return {
      href: `https://duckduckgo.com/?q=${query}`,
      to: 'search',
    };
  }
  if (exact === undefined) {
    return { href: citation.URL, to: 'article' };
  }
  return {
    href: `${citation.URL.split('#')[0]}#:~:text=${textFragment(exact)}`,
    to: 'sentence',
  };
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
