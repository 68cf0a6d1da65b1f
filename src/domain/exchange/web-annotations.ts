import type {
  Article,
  ArticleRecord,
  ExcerptRecord,
  Mention,
  TextPositionSelector,
  TextQuoteSelector,
  When,
} from '../atlas/article';
import { citationText } from '../quoting/citation';
import type { Iris } from './iris';
import { createSelectors } from '../quoting/text-quote';

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** What is said of the quoted words: the place that they name, or a text. */
export type AnnotationBody =
  | { type: 'SpecificResource'; purpose: 'identifying'; source: string }
  | {
      type: 'TextualBody';
      purpose: 'describing' | 'tagging';
      value: string;
      format: 'text/plain' | typeof CSL_JSON;
    };

/** Media type of the citation as CSL-JSON, given beside its words. */
export const CSL_JSON = 'application/vnd.citationstyles.csl+json';

/** https://www.w3.org/TR/annotation-model/#annotations */
export interface Annotation {
  '@context': typeof ANNOTATION_CONTEXT;
  id: string;
  type: 'Annotation';
  /** `highlighting`: an excerpt; `identifying`: a mention in one. */
  motivation: 'highlighting' | 'identifying';
  body: AnnotationBody[];
  target: { source: string; selector: [TextQuoteSelector, TextPositionSelector] };
}

/** https://www.w3.org/TR/annotation-model/#collections */
export interface AnnotationCollection {
  '@context': typeof ANNOTATION_CONTEXT;
  id: string;
  type: 'AnnotationCollection';
  label: string;
  total: number;
  first: AnnotationPage;
}

/** A part of a collection; `partOf` where it is a separate file. */
export interface AnnotationPage {
  '@context'?: typeof ANNOTATION_CONTEXT;
  id: string;
  type: 'AnnotationPage';
  partOf?: string;
  startIndex: number;
  items: Annotation[];
  /** Where the next part is. */
  next?: string;
}

/** The tag of a mention that stands for a government. */
export const METONYM = 'metonym';

/** An article as far as its export needs it. */
export interface Quoted extends Pick<ArticleRecord, 'citation' | 'excerpts'> {
  kind: Article['kind'];
}

/**
 * All excerpts as Web Annotations, each followed by one for every mention in
 * it. They hold nothing of an article but what is quoted.
 */
export function annotationCollection(
  articles: Quoted[],
  label: string,
  iris: Iris,
): AnnotationCollection {
  const items = annotationsOf(articles, iris);
  const id = iris.atlas('annotations.jsonld');
  return {
    '@context': ANNOTATION_CONTEXT,
    id,
    type: 'AnnotationCollection',
    label,
    total: items.length,
    first: { id: `${id}#page=1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

/** The excerpts of articles as annotations, each followed by its mentions. */
export function annotationsOf(articles: Quoted[], iris: Iris): Annotation[] {
  return articles.flatMap((article) =>
    article.excerpts.flatMap((excerpt) => [
      excerptAnnotation(article, excerpt, iris),
      ...excerpt.mentions.map((mention) => mentionAnnotation(article, excerpt, mention, iris)),
    ]),
  );
}

function excerptAnnotation(article: Quoted, excerpt: ExcerptRecord, iris: Iris): Annotation {
  const placeIds = new Set(excerpt.mentions.map(({ placeId }) => placeId));
  return {
    '@context': ANNOTATION_CONTEXT,
    id: iris.excerpt(article.citation.id, excerpt.id),
    type: 'Annotation',
    motivation: 'highlighting',
    body: [
      ...[...placeIds].map((placeId) => identifying(iris.place(placeId))),
      textual('describing', citationText(article)),
      textual('describing', JSON.stringify(article.citation), CSL_JSON),
      ...(excerpt.when ?? []).map((when) => textual('tagging', whenText(when))),
    ],
    target: { source: sourceOf(article, iris), selector: excerpt.selectors },
  };
}

function mentionAnnotation(
  article: Quoted,
  { id, selectors: [quote, position] }: ExcerptRecord,
  { placeId, start, end, kind }: Mention,
  iris: Iris,
): Annotation {
  const within = { start: 0, end: quote.exact.length };
  const range = { start: start - position.start, end: end - position.start };
  const [named] = createSelectors(quote.exact, range, within);
  return {
    '@context': ANNOTATION_CONTEXT,
    id: iris.mention(article.citation.id, id, start),
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      identifying(iris.place(placeId)),
      ...(kind === undefined ? [] : [textual('tagging', METONYM)]),
    ],
    target: {
      source: sourceOf(article, iris),
      selector: [named, { type: 'TextPositionSelector', start, end }],
    },
  };
}

/** The article's address, or its id in this atlas where no address is known. */
function sourceOf({ citation }: Quoted, iris: Iris): string {
  return citation.URL ?? iris.article(citation.id);
}

function identifying(source: string): AnnotationBody {
  return { type: 'SpecificResource', purpose: 'identifying', source };
}

function textual(
  purpose: 'describing' | 'tagging',
  value: string,
  format: 'text/plain' | typeof CSL_JSON = 'text/plain',
): AnnotationBody {
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
