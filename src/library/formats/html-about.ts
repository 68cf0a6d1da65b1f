import type { Document, Element } from 'domhandler';
import type { ImportedText } from '../imported-file';
import { isByline, isUnseen } from './html-furniture';
import { attribute, elementsIn, textIn } from './html-tree';

/** What a page says of itself in its head. */
export interface PageHead extends Omit<ImportedText, 'text' | 'title'> {
  /** Titles, the most exact first. */
  titles: string[];
}

/** What of https://schema.org/Article is read. */
interface ArticleData {
  headline?: unknown;
  author?: unknown;
  publisher?: unknown;
  datePublished?: unknown;
  inLanguage?: unknown;
}

/** A longer line says more than who wrote the article; in UTF-16 units. */
const LONGEST_BYLINE = 60;

/** Reads the titles, author, outlet, day, language and address of a page from its head. */
export function readHead(document: Document): PageHead {
  const elements = elementsIn(document);
  const meta = metaOf(elements);
  const data = articleData(elements);
  const named = (...names: string[]) => names.map((name) => tidy(meta.get(name))).find(Boolean);
  const outlet = named('og:site_name', 'application-name') ?? nameOf(data.publisher);
  const first = (name: string) => elements.find((element) => element.name === name);
  const page = first('title');
  const titles = [
    named('og:title', 'twitter:title', 'dc.title'),
    tidy(data.headline),
    page && tidy(textIn(page)),
  ].filter((title) => title !== undefined && title !== '');
  const author =
    nameOf(data.author) ??
    named('author', 'byl', 'parsely-author', 'dc.creator', 'article:author') ??
    bylineIn(elements);
  const date =
    named(
      'article:published_time',
      'datepublished',
      'parsely-pub-date',
      'pubdate',
      'dc.date',
      'date',
    ) ?? tidy(data.datePublished);
  const html = first('html');
  const languages = [html?.attribs['lang'], named('content-language'), tidy(data.inLanguage)];
  return {
    titles: [...new Set(titles as string[])],
    author: author && !/^https?:/i.test(author) ? author.replace(/^by\s+/i, '') : '',
    outlet: outlet ?? '',
    date: /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0],
    language: languages.map(languageTag).find((tag) => tag !== undefined),
    url: canonicalUrl(elements, meta),
  };
}

/** Who wrote the article, as a line of the page says. */
function bylineIn(elements: Element[]): string | undefined {
  const lines = elements.filter((element) => !isUnseen(element) && isByline(element)).map(textIn);
  return lines.map(tidy).find((line) => line !== '' && line.length <= LONGEST_BYLINE);
}

/** A title without the name of the site behind it. */
export function withoutOutlet(title: string, outlet = ''): string {
  const parts = title.split(/\s+(?:[-–—|·•»:]|::)\s+/u);
  const last = parts.at(-1)!;
  const isOutlet = outlet !== '' && last.toLowerCase() === outlet.toLowerCase();
  if (parts.length < 2 || !(isOutlet || title.includes(' | '))) return title;
  return isOutlet
    ? title.slice(0, title.lastIndexOf(last)).replace(/[\s\p{P}|]+$/u, '')
    : parts[0]!;
}

function metaOf(elements: Element[]): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of elements) {
    const { content } = element.attribs;
    if (element.name !== 'meta' || !content) continue;
    for (const name of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = attribute(element, name);
      if (key && !meta.has(key)) meta.set(key, content);
    }
  }
  return meta;
}

/** The first article in the page's JSON-LD; nothing where there is none that can be read. */
function articleData(elements: Element[]): ArticleData {
  for (const element of elements) {
    if (element.name !== 'script' || attribute(element, 'type') !== 'application/ld+json') continue;
    try {
      const json: unknown = JSON.parse(textIn(element));
      const graph = Object(json) as { '@graph'?: unknown };
      const items = [json, graph['@graph']].flat() as Record<string, unknown>[];
      const article = items.find((item) =>
        /(?:Article|Posting|Report)\b/.test(String(item?.['@type'])),
      );
      if (article) return article;
    } catch {
      // A page's own fault, and no reason not to read its text.
    }
  }
  return {};
}

/** The name of a person or organisation, or of several. */
function nameOf(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .map((one) => (typeof one === 'string' ? one : tidy(Object(one)['name'])));
  return names.filter(Boolean).join(', ') || undefined;
}

/** A valid BCP 47 tag: pages write "en_US" too. */
function languageTag(tag: string | undefined): string | undefined {
  try {
    return tag ? Intl.getCanonicalLocales(tag.trim().replace(/_/g, '-'))[0] : undefined;
  } catch {
    return undefined;
  }
}

function canonicalUrl(elements: Element[], meta: Map<string, string>): string | undefined {
  const link = elements.find(
    (element) => element.name === 'link' && attribute(element, 'rel') === 'canonical',
  );
  const urls = [link?.attribs['href'], meta.get('og:url')];
  return urls.find((url) => url && /^https?:\/\//i.test(url) && URL.canParse(url));
}

function tidy(text: unknown): string {
  return typeof text === 'string' ? text.replace(/\s+/gu, ' ').trim() : '';
}
