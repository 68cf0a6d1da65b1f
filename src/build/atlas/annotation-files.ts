import { toJsonText } from '../../domain/exchange/json-text';
import type { Iris } from '../../domain/exchange/iris';
import {
  ANNOTATION_CONTEXT,
  annotationCollection,
  annotationsOf,
  type AnnotationPage,
  type Quoted,
} from '../../domain/exchange/web-annotations';

const COLLECTION = 'annotations.jsonld';
/** Excerpts in one file, as far as whole articles go: what programs read at one go. */
const PAGE = 5_000;

/**
 * All excerpts as an annotation collection, by file name; of a large atlas the
 * pages after the first stand in files of their own, each of which names the next.
 * https://www.w3.org/TR/annotation-model/#annotation-page
 */
export function annotationFiles(
  articles: Quoted[],
  label: string,
  iris: Iris,
): Record<string, string> {
  const [first = [], ...others] = pagesOf(articles);
  const collection = annotationCollection(first, label, iris);
  const files: Record<string, string> = {};
  let startIndex = collection.total;
  others.forEach((page, index) => {
    const items = annotationsOf(page, iris);
    const content: AnnotationPage = {
      '@context': ANNOTATION_CONTEXT,
      id: iris.atlas(fileOf(index)),
      type: 'AnnotationPage',
      partOf: collection.id,
      startIndex,
      items,
      ...(index + 1 < others.length && { next: iris.atlas(fileOf(index + 1)) }),
    };
    startIndex += items.length;
    files[fileOf(index)] = toJsonText(content);
  });
  if (others.length > 0) collection.first.next = iris.atlas(fileOf(0));
  return { [COLLECTION]: toJsonText({ ...collection, total: startIndex }), ...files };
}

/** The first page after the collection's own is the second. */
const fileOf = (index: number) => COLLECTION.replace('.', `-${index + 2}.`);

function pagesOf(articles: Quoted[]): Quoted[][] {
  const pages: Quoted[][] = [];
  let room = 0;
  for (const article of articles) {
    room -= article.excerpts.length;
    if (room < 0 || pages.length === 0) {
      pages.push([]);
      room = PAGE - article.excerpts.length;
    }
    pages.at(-1)!.push(article);
  }
  return pages;
}
