import * as v from 'valibot';
import type { Citation, ExcerptRecord } from '../domain/atlas/article';
import type { Mention } from '../domain/atlas/excerpt';
import { idIn } from '../domain/exchange/iris';
import { CSL_JSON, METONYM, readWhen } from '../domain/exchange/web-annotations';
import { readExported } from './parse-json';
import { ImportError } from './imported-file';
import { CitationSchema, SelectorsSchema } from './schema/article';

/** The excerpts of one article, in its order. */
export interface ImportedExcerpts {
  articleId: string;
  /** Where the article stands, or its id. */
  source: string;
  /** Null where the file gives none that can be read. */
  citation: Citation | null;
  excerpts: ExcerptRecord[];
}

const AnnotationSchema = v.object({
  id: v.string(),
  motivation: v.picklist(['highlighting', 'identifying']),
  body: v.array(
    v.variant('type', [
      v.object({ type: v.literal('SpecificResource'), source: v.string() }),
      v.object({
        type: v.literal('TextualBody'),
        purpose: v.string(),
        value: v.string(),
        format: v.optional(v.string()),
      }),
    ]),
  ),
  target: v.object({
    source: v.string(),
    selector: SelectorsSchema,
  }),
});

const CollectionSchema = v.object({
  type: v.literal('AnnotationCollection'),
  first: v.object({ items: v.array(AnnotationSchema) }),
});

type ReadAnnotation = v.InferOutput<typeof AnnotationSchema>;

/**
 * The excerpts, with their mentions and times, that an atlas gave out as Web
 * Annotations.
 *
 * @throws ImportError
 */
export function readAnnotations(text: string): ImportedExcerpts[] {
  const { first } = readExported(text, CollectionSchema, 'Web Annotations of an atlas');
  const articles = new Map<string, ImportedExcerpts>();
  const excerpts = new Map<string, ExcerptRecord>();
  for (const annotation of first.items) {
    const { source, selector } = annotation.target;
    const articleId = named(annotation, 'article');
    const id = named(annotation, 'excerpt');
    if (annotation.motivation === 'highlighting') {
      const when = tags(annotation).flatMap((tag) => readWhen(tag) ?? []);
      const excerpt = { id, selectors: selector, mentions: [], ...(when.length > 0 && { when }) };
      excerpts.set(`${articleId} ${id}`, excerpt);
      const article = articles.get(articleId) ?? {
        articleId,
        source,
        citation: citationIn(annotation),
        excerpts: [],
      };
      article.excerpts.push(excerpt);
      articles.set(articleId, article);
    } else {
      const excerpt = excerpts.get(`${articleId} ${id}`);
      if (!excerpt) throw new ImportError(`Expected excerpt “${id}” before its mentions.`);
      excerpt.mentions.push(mentionOf(annotation));
    }
  }
  return [...articles.values()];
}

function mentionOf(annotation: ReadAnnotation): Mention {
  const { start, end } = annotation.target.selector[1];
  const [place] = annotation.body.flatMap((body) => ('source' in body ? [body.source] : []));
  const placeId = place === undefined ? null : idIn(place, 'place');
  if (placeId === null) {
    throw new ImportError(`Expected a place in the body of “${annotation.id}”.`);
  }
  return { placeId, start, end, ...(tags(annotation).includes(METONYM) && { kind: METONYM }) };
}

function citationIn({ body }: ReadAnnotation): Citation | null {
  const [text] = body.flatMap((part) =>
    'format' in part && part.format === CSL_JSON ? [part.value] : [],
  );
  if (text === undefined) return null;
  const json = v.safeParse(v.pipe(v.string(), v.parseJson(), CitationSchema), text);
  return json.success ? json.output : null;
}

function tags({ body }: ReadAnnotation): string[] {
  return body.flatMap((part) =>
    'purpose' in part && part.purpose === 'tagging' ? part.value : [],
  );
}

function named({ id }: ReadAnnotation, thing: 'article' | 'excerpt'): string {
  const found = idIn(id, thing);
  if (found === null) throw new ImportError(`Expected the id of an ${thing}, got “${id}”.`);
  return found;
}
