import { tokenize } from '../geoparsing/tokens';

const URN = 'urn:atlas:';

/** Makes the IRIs that identify an atlas's content in exports. */
export type Iris = ReturnType<typeof createIris>;

/**
 * Ids for exports: permalinks, which open what they name, if the atlas's
 * address is known; else URNs such as `urn:atlas:<title>:place:<id>`.
 *
 * @param siteUrl absolute, ending with a slash
 */
export function createIris(title: string, siteUrl: string | null) {
  const urn = `${URN}${kebabCase(title)}`;
  const iri = (inUrn: string, inUrl: string) =>
    siteUrl === null ? `${urn}:${inUrn}` : siteUrl + inUrl;
  const place = (id: string) => iri(`place:${id}`, `?place=${id}`);
  const article = (id: string) => iri(`article:${id}`, `?view=articles&article=${id}`);
  const excerpt = (articleId: string, id: string) =>
    article(articleId) + (siteUrl === null ? `:excerpt:${id}` : `&excerpt=${id}`);
  return {
    /** One of the atlas's files. */
    file: (name: string) => iri(name, `data/${name}`),
    place,
    /** `layerId` tells two shapes of a place apart. */
    shape: (placeId: string, layerId: string) => `${place(placeId)}#layer=${layerId}`,
    article,
    excerpt,
    /** `start`: UTF-16 offset in the article text, where at most one mention begins. */
    mention: (articleId: string, id: string, start: number) =>
      `${excerpt(articleId, id)}#mention=${start}`,
  };
}

/** Reads an id back from an IRI that `createIris` made; null for any other IRI. */
export function idIn(
  iri: string,
  named: 'place' | 'article' | 'excerpt' | 'mention' | 'layer',
): string | null {
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
