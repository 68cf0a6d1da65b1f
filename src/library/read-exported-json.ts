import type { Citation, Mention } from '../domain/atlas/article';
import { idIn } from '../domain/exchange/iris';
import { CSL_JSON, METONYM, readWhen } from '../domain/exchange/web-annotations';
import { articlesFromExcerpts, type QuotedArticle } from './articles-from-excerpts';
import { checkJson } from './schema/describe-issue';
import { ImportError } from './imported-file';
import { CitationSchema, SelectorsSchema } from './schema/values';
import * as v from 'valibot';
import type { Library, LibraryArticle, LibraryPlace } from '../domain/library/library';
import { LIBRARY_FORMAT, readLibrary } from './library-schema';
import { readPlaces } from './read-places';

/** What a JSON file contains: something that an atlas exported, or GeoJSON points. */
export type ExportedJson =
  { library: Library } | { articles: LibraryArticle[] } | { places: LibraryPlace[] };

/**
 * Reads whatever an atlas exports (a saved library, places in either format,
 * excerpts), or any GeoJSON of named points.
 *
 * @param name of the file
 * @throws ImportError that says which entry is wrong, and how. Then nothing may be imported.
 */
export function readExportedJson(text: string, name: string): ExportedJson {
  try {
    const json: unknown = JSON.parse(text);
    const { format, type } = Object(json) as { format?: unknown; type?: unknown };
    if (format === LIBRARY_FORMAT) return { library: readLibrary(json) };
    if (type === 'AnnotationCollection') {
      return { articles: articlesFromExcerpts(readAnnotations(json)) };
    }
    return { places: readPlaces(json, name) };
  } catch (error) {
    const isJson = !(error instanceof SyntaxError);
    if (isJson && !(error instanceof ImportError)) throw error;
    const reason = isJson ? error.message : `It is not JSON, or not all of it: ${error.message}.`;
    throw new ImportError(`Nothing of “${name}” was added. ${reason}`);
  }
}

const AnnotationSchema = v.object({
  id: v.string(),
  motivation: v.picklist(['highlighting', 'identifying']),
  body: v.array(
    v.object({
      /** Of a `SpecificResource`. */
      source: v.optional(v.string()),
      /** Of a `TextualBody`. */
      value: v.optional(v.string()),
      format: v.optional(v.string()),
      purpose: v.optional(v.string()),
    }),
  ),
  target: v.object({ selector: SelectorsSchema }),
});
type Annotation = v.InferOutput<typeof AnnotationSchema>;

const CollectionSchema = v.object({
  type: v.literal('AnnotationCollection'),
  first: v.object({ items: v.array(AnnotationSchema) }),
});

/**
 * The excerpts, with their mentions and dates, that an atlas exported as Web
 * Annotations (see `annotationFiles`).
 *
 * @throws ImportError
 */
export function readAnnotations(json: unknown): QuotedArticle[] {
  const articles = new Map<string, QuotedArticle>();
  for (const annotation of checkJson(json, CollectionSchema).first.items) {
    const articleId = namedBy(annotation.id, 'article');
    const id = namedBy(annotation.id, 'excerpt');
    const known = articles.get(articleId);
    const article = known ?? { articleId, citation: citationIn(annotation), excerpts: [] };
    articles.set(articleId, article);
    if (annotation.motivation === 'highlighting') {
      const when = tagsOf(annotation).flatMap((tag) => readWhen(tag) ?? []);
      const selectors = annotation.target.selector;
      article.excerpts.push({ id, selectors, mentions: [], ...(when.length > 0 && { when }) });
    } else {
      const excerpt = article.excerpts.findLast((candidate) => candidate.id === id);
      if (!excerpt) throw new ImportError(`Expected excerpt “${id}” before its mentions.`);
      excerpt.mentions.push(mentionOf(annotation));
    }
  }
  return [...articles.values()];
}

function mentionOf(annotation: Annotation): Mention {
  const { start, end } = annotation.target.selector[1];
  const place = annotation.body.find(({ source }) => source !== undefined)?.source;
  const placeId = namedBy(place ?? '', 'place');
  return { placeId, start, end, ...(tagsOf(annotation).includes(METONYM) && { kind: METONYM }) };
}

function citationIn({ body }: Annotation): Citation | null {
  const text = body.find(({ format }) => format === CSL_JSON)?.value;
  const json = v.safeParse(v.pipe(v.string(), v.parseJson(), CitationSchema), text);
  return json.success ? json.output : null;
}

function tagsOf({ body }: Annotation): string[] {
  return body.flatMap(({ purpose, value }) => (purpose === 'tagging' && value ? [value] : []));
}

function namedBy(iri: string, thing: 'article' | 'excerpt' | 'place'): string {
  const id = idIn(iri, thing);
  if (id !== null) return id;
  throw new ImportError(
    `Expected the IRI of ${thing === 'place' ? 'a' : 'an'} ${thing}, got “${iri}”.`,
  );
}
