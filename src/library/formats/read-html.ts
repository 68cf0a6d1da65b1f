import { decodeText } from './decode-text';
import { readHead, withoutOutlet } from './html-about';
import { findArticle } from './html-article';
import { parseTree } from './html-tree';
import type { ImportedText } from '../imported-file';

const CHARSET = /<meta[^>]{1,200}?charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i;

/**
 * Reads the article of a web page without menus, teasers and the like. The page
 * is only parsed: no script, style, picture or frame of it is loaded.
 */
export async function readHtml(name: string, bytes: Uint8Array): Promise<ImportedText> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const markup = await decodeText(name, bytes, CHARSET.exec(head)?.[1]);
  const document = parseTree(name, markup);
  const { titles, ...about } = readHead(document);
  const { title: heading, blocks } = findArticle(document, titles);
  const title = heading || withoutOutlet(titles[0] ?? '', about.outlet);
  const words = blocks.map((block) => block.words);
  // Without a heading of that rank the title may stand above the text in another element.
  const rest = words[0] === title ? words.slice(1) : words;
  return { text: [title, ...rest].filter(Boolean).join('\n\n'), title, ...about };
}
