import type { Article, ArticleRecord, ExcerptRecord, Mention, When } from '../atlas/article';
import { citationText } from '../quoting/citation';
import type { Iris } from './iris';
import { createSelectors } from '../quoting/text-quote';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** The file of an atlas's annotations, from `data/` on. */
const FILE = 'annotations.jsonld';

/** Media type of the citation as CSL-JSON, given beside its words. */
export const CSL_JSON = 'application/vnd.citationstyles.csl+json';

/** The tag of a mention that stands for a government. */
export const METONYM = 'metonym';

/** An article as far as its export needs it. */
export interface Quoted extends Pick<ArticleRecord, 'citation' | 'excerpts'> {
  kind: Article['kind'];
}

/**
 * All excerpts as a collection of Web Annotations, by file name, each followed
 * by one for every mention in it. They hold nothing of an article but what is
 * quoted. Pages after the first stand in files of their own, each of which names
 * the next. https://www.w3.org/TR/annotation-model/#collections
 *
 * @param most excerpts in one file, as far as whole articles go
 */
export function annotationFiles(
  articles: Quoted[],
  label: string,
  iris: Iris,
  most = Infinity,
): Record<string, object> {
  const collection = iris.file(FILE);
  const fileOf = (index: number) => FILE.replace('.', `-${index + 1}.`);
  const pages = pagesOf(articles, most);
  let total = 0;
  const [first, ...others] = pages.map((page, index) => {
    const items = page.flatMap((article) => annotationsOf(article, iris));
    const startIndex = total;
    total += items.length;
    return {
      ...(index > 0 && { '@context': CONTEXT, partOf: collection }),
      id: index === 0 ? `${collection}#page=1` : iris.file(fileOf(index)),
      type: 'AnnotationPage',
      startIndex,
      items,
      ...(index + 1 < pages.length && { next: iris.file(fileOf(index + 1)) }),
    };
  });
  return {
    [FILE]: {
      '@context': CONTEXT,
      id: collection,
      type: 'AnnotationCollection',
      label,
      total,
      first,
    },
    ...Object.fromEntries(others.map((page, index) => [fileOf(index + 1), page])),
  };
}

/** One page at least. */
function pagesOf(articles: Quoted[], most: number): Quoted[][] {
  const pages: Quoted[][] = [[]];
  let count = 0;
  for (const article of articles) {
    count += article.excerpts.length;
    if (count > most && pages.at(-1)!.length > 0) {
      pages.push([]);
      count = article.excerpts.length;
    }
    pages.at(-1)!.push(article);
  }
  return pages;
}

/** The excerpts of an article, each followed by its mentions. */
function annotationsOf(article: Quoted, iris: Iris) {
  return article.excerpts.flatMap((excerpt) => [
    excerptAnnotation(article, excerpt, iris),
    ...excerpt.mentions.map((mention) => mentionAnnotation(article, excerpt, mention, iris)),
  ]);
}

function excerptAnnotation(article: Quoted, excerpt: ExcerptRecord, iris: Iris) {
  const placeIds = new Set(excerpt.mentions.map(({ placeId }) => placeId));
  return {
    '@context': CONTEXT,
    id: iris.excerpt(article.citation.id, excerpt.id),
    type: 'Annotation',
    motivation: 'highlighting',
    body: [
      ...[...placeIds].map((placeId) => identifying(iris.place(placeId))),
      textual('describing', citationText(article)),
      textual('describing', JSON.stringify(article.citation), CSL_JSON),
      ...(excerpt.when ?? []).map((when) => textual('tagging', whenText(when))),
    ],
    target: targetOf(article, excerpt.selectors, iris),
  };
}

function mentionAnnotation(
  article: Quoted,
  { id, selectors: [quote, position] }: ExcerptRecord,
  { placeId, start, end, kind }: Mention,
  iris: Iris,
) {
  // What the excerpt itself gives of the text around it is given here too.
  const known = quote.prefix + quote.exact + quote.suffix;
  const offset = quote.prefix.length - position.start;
  const range = { start: start + offset, end: end + offset };
  const [named] = createSelectors(known, range, { start: 0, end: known.length });
  return {
    '@context': CONTEXT,
    id: iris.mention(article.citation.id, id, start),
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      identifying(iris.place(placeId)),
      ...(kind === undefined ? [] : [textual('tagging', METONYM)]),
    ],
    target: targetOf(article, [named, { type: 'TextPositionSelector', start, end }], iris),
  };
}

/** An empty prefix or suffix, which would say that the text has none, is left out. */
function targetOf(article: Quoted, selectors: ExcerptRecord['selectors'], iris: Iris) {
  const [{ prefix, suffix, ...quote }, position] = selectors;
  const around = { ...(prefix && { prefix }), ...(suffix && { suffix }) };
  return { source: sourceOf(article, iris), selector: [{ ...quote, ...around }, position] };
}

/** The article's address, or its id in this atlas where no address is known. */
function sourceOf({ citation }: Quoted, iris: Iris): string {
  return citation.URL ?? iris.article(citation.id);
}

/** Says which place the quoted words name. */
function identifying(source: string) {
  return { type: 'SpecificResource', purpose: 'identifying', source };
}

function textual(purpose: 'describing' | 'tagging', value: string, format = 'text/plain') {
  return { type: 'TextualBody', purpose, value, format };
}

/**
 * "2022-12-28/2022-12-28 “December 28, 2022” (cited)": an ISO 8601 interval, the
 * words it was read from, and whether it is inferred or the date of a source.
 */
function whenText({ start, end, words, inferred, cited }: When): string {
  const remarks = [inferred && 'inferred', cited && 'cited'].filter(Boolean).join(', ');
  return `${start}/${end} “${words}”${remarks && ` (${remarks})`}`;
}

/** The time that a tag written by `whenText` says, or null for any other tag. */
export function readWhen(tag: string): When | null {
  const found = /^([\d-]+)\/([\d-]+) “(.*)”(?: \(((?:inferred|cited|, )+)\))?$/s.exec(tag);
  if (!found) return null;
  const [, start = '', end = '', words = '', remarks = ''] = found;
  return {
    start,
    end,
    words,
    ...(remarks.includes('inferred') && { inferred: true }),
    ...(remarks.includes('cited') && { cited: true }),
  };
}
