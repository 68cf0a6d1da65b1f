import { decodeText } from './decode-text';
import type { ImportedText } from '../imported-file';

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, figcaption, td, dt, dd';
/** Elements whose content is not shown as text. */
const NO_TEXT = 'script, style, noscript, template, svg, iframe';
const CHARSET = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;

/**
 * Reads the article of a web page without menus, teasers and the like. The page
 * is only parsed: no script, style, picture or frame of it is loaded.
 */
export async function readHtml(name: string, bytes: Uint8Array): Promise<ImportedText> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const html = await decodeText(name, bytes, CHARSET.exec(head)?.[1]);
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import('linkedom/worker'),
    import('@mozilla/readability'),
  ]);
  // The parser expects a page, not a fragment.
  const parse = (text: string) => {
    const page = /<body[\s>]/i.test(text)
      ? text
      : `<!doctype html><html><body>${text}</body></html>`;
    return parseHTML(page).document as unknown as Document;
  };
  const url = canonicalUrl(parse(html));
  const article = new Readability(parse(html)).parse();
  if (!article?.content) return { text: blocksOf(parse(html)).join('\n\n'), url };
  const blocks = blocksOf(parse(article.content));
  const title = tidy(article.title);
  return {
    text: [title, ...blocks.filter((block) => block !== title)].filter(Boolean).join('\n\n'),
    title,
    author: tidy(article.byline).replace(/^by\s+/i, ''),
    outlet: tidy(article.siteName),
    date: /^\d{4}-\d{2}-\d{2}/.exec(article.publishedTime ?? '')?.[0],
    language: article.lang ?? undefined,
    url,
  };
}

/** The innermost blocks of text, in order, or all text where there is no block. */
function blocksOf(document: Document): string[] {
  for (const element of document.querySelectorAll(NO_TEXT)) element.remove();
  const blocks = Array.from(document.querySelectorAll(BLOCKS))
    .filter((block) => !block.querySelector(BLOCKS))
    .map((block) => tidy(block.textContent));
  const found = blocks.filter((block) => block !== '');
  return found.length > 0 ? found : [tidy(document.body?.textContent)].filter(Boolean);
}

function canonicalUrl(document: Document): string | undefined {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const meta = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  const urls = [link, meta].filter((url) => url !== null && url !== undefined);
  return urls.find((url) => /^https?:\/\//i.test(url) && URL.canParse(url));
}

function tidy(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
