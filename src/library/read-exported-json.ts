import type { Citation, ExcerptRecord, Mention } from '../domain/atlas/article';
import { idIn } from '../domain/exchange/iris';
import { CSL_JSON, METONYM, readWhen } from '../domain/exchange/web-annotations';
import { articlesFromExcerpts, type QuotedArticle } from './articles-from-excerpts';
import { checkJson } from './schema/describe-issue';
import { ImportError, shorten } from './imported-file';
import type { Bounds } from '../domain/atlas/place';
import { CitationSchema, SelectorsSchema } from './schema/values';
import * as v from 'valibot';
import type { Library, LibraryArticle, LibraryPlace } from '../domain/library/library';
import { kebabId } from '../domain/library/library-ids';
import { LIBRARY_FORMAT } from './library-file';
import { readLibrary } from './read-library';
import { hasIds, readPlaces } from './read-places';

/** What a JSON file contains: something that an atlas exported, or GeoJSON points. */
export type ExportedJson =
  | { library: Library }
  | { articles: LibraryArticle[] }
  /** `hasIds`: the file gives them; others are made of the names. */
  | { places: LibraryPlace[]; hasIds: boolean };

/** Lists and objects within each other that a file may have; none that an atlas exports has ten. */
const DEEPEST = 64;

/**
 * Reads whatever an atlas exports (a saved library, places in either format,
 * excerpts), or any GeoJSON of named points.
 *
 * @param name of the file
 * @param box of the atlas, see `readPlaces`
 * @throws ImportError that says which entry is wrong, and how. Then nothing may be imported.
 */
export function readExportedJson(
  text: string,
  name: string,
  box: Bounds | null = null,
): ExportedJson {
  try {
    const json = parseJson(text);
    const { format, type } = Object(json) as { format?: unknown; type?: unknown };
    if (format === LIBRARY_FORMAT) return { library: readLibrary(json) };
    if (type === 'AnnotationCollection') {
      return { articles: articlesFromExcerpts(readAnnotations(json)) };
    }
    return { places: readPlaces(json, shorten(name) || 'file', box), hasIds: hasIds(json) };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw new ImportError(`Nothing of “${shorten(name)}” was added. ${error.message}`);
  }
}

function parseJson(text: string): unknown {
  if (depthOf(text) > DEEPEST) {
    throw new ImportError(`It has lists within lists, more than ${DEEPEST} deep.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words are for programmers.
    throw new ImportError('It is not JSON, or not all of it.');
  }
}

/** How deep the lists and objects of a JSON text lie within each other, without parsing it. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') inString = !inString;
    else if (inString) at += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') deepest = Math.max(deepest, (depth += 1));
    else if (character === ']' || character === '}') depth -= 1;
  }
  return deepest;
}

const [QuoteSelector, PositionSelector] = SelectorsSchema.items;

/** As files have them: a prefix or suffix that is not known is left out. */
const WrittenSelectorsSchema = v.strictTuple([
  v.object({
    ...QuoteSelector.entries,
    prefix: v.optional(v.string(), ''),
    suffix: v.optional(v.string(), ''),
  }),
  PositionSelector,
]);

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
  target: v.object({ selector: WrittenSelectorsSchema }),
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
  const excerpts = new Map<string, ExcerptRecord>();
  for (const annotation of checkJson(json, CollectionSchema).first.items) {
    const articleId = namedBy(annotation.id, 'article');
    const id = namedBy(annotation.id, 'excerpt');
    const key = JSON.stringify([articleId, id]);
    const excerpt = excerpts.get(key);
    if (annotation.motivation === 'identifying') {
      if (!excerpt) {
        throw new ImportError(`Expected excerpt “${shorten(id)}” before its mentions.`);
      }
      excerpt.mentions.push(mentionOf(annotation));
      continue;
    }
    if (excerpt) throw new ImportError(`Excerpt “${shorten(id)}” stands in it twice.`);
    const known = articles.get(articleId);
    const article = known ?? { articleId, citation: citationIn(annotation), excerpts: [] };
    articles.set(articleId, article);
    const when = tagsOf(annotation).flatMap((tag) => readWhen(tag) ?? []);
    const selectors = annotation.target.selector;
    const record = { id, selectors, mentions: [], ...(when.length > 0 && { when }) };
    excerpts.set(key, record);
    article.excerpts.push(record);
  }
  return [...articles.values()];
}

function mentionOf(annotation: Annotation): Mention {
  const { start, end } = annotation.target.selector[1];
  const place = annotation.body.find(({ source }) => source !== undefined)?.source;
  const placeId = kebabId(namedBy(place ?? '', 'place'));
  return { placeId, start, end, ...(tagsOf(annotation).includes(METONYM) && { kind: METONYM }) };
}

function citationIn({ body }: Annotation): Citation | null {
  const text = body.find(({ format }) => format === CSL_JSON)?.value;
  if (text === undefined || depthOf(text) > DEEPEST) return null;
  const json = v.safeParse(v.pipe(v.string(), v.parseJson(), CitationSchema), text);
  return json.success ? json.output : null;
}

function tagsOf({ body }: Annotation): string[] {
  return body.flatMap(({ purpose, value }) => (purpose === 'tagging' && value ? [value] : []));
}

function namedBy(iri: string, thing: 'article' | 'excerpt' | 'place'): string {
  const id = idIn(iri, thing);
  if (id) return id;
  throw new ImportError(
    `Expected the IRI of ${thing === 'place' ? 'a' : 'an'} ${thing}, got “${shorten(iri)}”.`,
  );
}
