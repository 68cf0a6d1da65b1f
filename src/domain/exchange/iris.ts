import { tokenize } from '../geoparsing/tokens';

/** What an id can name. */
type Named = 'place' | 'article' | 'excerpt' | 'mention';

const URN = 'urn:atlas:';

/** Makes the IRIs that identify an atlas's content in exports. */
export interface Iris {
  /** One of the atlas's files. */
  atlas(part: string): string;
  place(placeId: string): string;
  /** `layerId` tells two shapes of a place apart. */
  shape(placeId: string, layerId: string): string;
  article(articleId: string): string;
  excerpt(articleId: string, excerptId: string): string;
  /** `start`: UTF-16 offset in the article text, where at most one mention begins. */
  mention(articleId: string, excerptId: string, start: number): string;
}

/**
 * Ids for exports: permalinks, which open what they name, if the atlas's
 * address is known; else URNs such as `urn:atlas:<title>:place:<id>`.
 *
 * @param siteUrl absolute, ending with a slash
 */
export function createIris(title: string, siteUrl: string | null): Iris {
  const urn = `${URN}${kebabCase(title)}`;
  const place = (id: string) =>
    siteUrl === null ? `${urn}:place:${id}` : `${siteUrl}?place=${id}`;
  const article = (id: string) =>
    siteUrl === null ? `${urn}:article:${id}` : `${siteUrl}?view=articles&article=${id}`;
  const excerpt = (articleId: string, id: string) =>
    article(articleId) + (siteUrl === null ? `:excerpt:${id}` : `&excerpt=${id}`);
  return {
    atlas: (part) => (siteUrl === null ? `${urn}:${part}` : `${siteUrl}data/${part}`),
    place,
    shape: (placeId, layerId) => `${place(placeId)}#layer=${layerId}`,
    article,
    excerpt,
    mention: (articleId, id, start) => `${excerpt(articleId, id)}#mention=${start}`,
  };
}

/** Reads an id back from an IRI that `createIris` made; null for any other IRI. */
export function idIn(iri: string, named: Named | 'layer'): string | null {
  const [name = '', fragment] = iri.split('#');
  const query = name.startsWith(URN) ? urnQuery(name) : name.split('?')[1];
  return new URLSearchParams(fragment).get(named) ?? new URLSearchParams(query).get(named);
}

/** "article=a&excerpt=e" of "urn:atlas:<title>:article:a:excerpt:e". */
function urnQuery(urn: string): string {
  const [, ...parts] = urn.slice(URN.length).split(':');
  return parts.join(':').replace(/([^:]+):([^:]+):?/g, '$1=$2&');
}

function kebabCase(title: string): string {
  const words = tokenize(title).map(({ folded }) => folded.replace(/[^a-z0-9]/g, ''));
  return words.filter(Boolean).join('-') || 'untitled';
}
