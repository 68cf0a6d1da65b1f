import type { Plugin } from 'vite';
import type { KnownArticle } from '../../domain/editing/match-known-article';
import type { NamedPlace } from '../../domain/geoparsing/gazetteer';
import { buildAtlas } from '../atlas/build-atlas';
import type { Geodata, GeodataSource } from '../geodata/read-geodata';

const GAZETTEER = 'virtual:atlas/gazetteer';
const RESOLVED = `\0${GAZETTEER}`;

/**
 * `virtual:atlas/gazetteer`: what is needed to find places in a visitor's text
 * and to recognise the articles of the atlas. A module of its own, loaded when
 * a visitor first adds a text.
 */
export function gazetteerPlugin(source: GeodataSource): Plugin {
  return {
    name: 'gazetteer',
    resolveId: (id) => (id === GAZETTEER ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const geodata = source.read();
      const text = JSON.stringify({ ...ownOf(geodata), gazetteer: geodata.gazetteer });
      return `export const { atlas, gazetteer, knownArticles } = JSON.parse(${JSON.stringify(text)});`;
    },
  };
}

/** The atlas's own places, and what its articles are recognised by. */
function ownOf(geodata: Geodata): { atlas: NamedPlace[]; knownArticles: KnownArticle[] } {
  const { places } = buildAtlas(geodata).atlas;
  return {
    atlas: places.map(({ id, kind, names, spellings }) => ({ id, kind, names, spellings })),
    knownArticles: geodata.articles.map(({ citation, text }) => ({
      articleId: citation.id,
      sentences: text.sentences.map(({ sha256 }) => sha256),
    })),
  };
}
