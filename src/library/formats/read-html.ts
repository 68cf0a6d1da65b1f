import { decodeText } from './decode-text';
import type { BroughtFile, Source } from '../imported-file';

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, figcaption, td, dt, dd';
const CHARSET = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;

/**
 * The article of a web page without its furniture, by Readability. The page is
 * parsed, never run: no script, style, picture or frame of it is loaded.
 */
export async function readHtml({ name, bytes }: BroughtFile): Promise<Source> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const html = await decodeText(name, bytes, CHARSET.exec(head)?.[1]);
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom/worker'),
    import('@mozilla/readability'),
  ]);
  const parse = (text: string) => parseHTML(text).document as unknown as Document;
  const url = canonicalUrl(parse(wrapped(html)));
  const article = new Readability(parse(wrapped(html))).parse();
  if (!article?.content) return { text: blocksOf(parse(wrapped(html))).join('\n\n'), ...url };
  const blocks = blocksOf(parse(wrapped(article.content)));
  const title = tidy(article.title ?? '');
  return {
    text: [title, ...blocks.filter((block) => block !== title)].filter(Boolean).join('\n\n'),
    ...given('title', title),
    ...given('author', tidy(article.byline ?? '').replace(/^by\s+/i, '')),
    ...given('outlet', tidy(article.siteName ?? '')),
    ...given('date', dayOf(article.publishedTime)),
    ...given('language', article.lang ?? ''),
    ...url,
  };
}

/** A fragment is made a page: the parser expects one. */
function wrapped(html: string): string {
  return /<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
}

/** The innermost blocks of text, in order; or all text where there is no block. */
function blocksOf(document: Document): string[] {
  for (const other of document.querySelectorAll('script, style, noscript, template, svg, iframe')) {
    other.remove();
  }
  const blocks = Array.from(document.querySelectorAll(BLOCKS))
    .filter((block) => !block.querySelector(BLOCKS))
    .map((block) => tidy(block.textContent ?? ''));
  const found = blocks.filter((block) => block !== '');
  return found.length > 0 ? found : [tidy(document.body?.textContent ?? '')].filter(Boolean);
}

function canonicalUrl(document: Document): Pick<Source, 'url'> {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const meta = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  const url = [link, meta].find((href) => href && /^https?:\/\//i.test(href) && URL.canParse(href));
  return url ? { url } : {};
}

function dayOf(time: string | null | undefined): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(time ?? '')?.[0] ?? '';
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function given<Key extends keyof Source>(key: Key, value: string): Partial<Source> {
  return value === '' ? {} : { [key]: value };
}
