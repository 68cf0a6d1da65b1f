import type { Plugin } from 'vite';
import type { KnownArticle } from '../../domain/editing/match-known-article';
import type { Geodata } from '../geodata/read-geodata';
import type { GeodataSource } from '../geodata/geodata-source';

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
      const text = JSON.stringify({
        entries: geodata.gazetteer,
        knownArticles: knownArticlesOf(geodata),
      });
      return `export const { entries, knownArticles } = JSON.parse(${JSON.stringify(text)});`;
    },
  };
}

function knownArticlesOf({ articles }: Geodata): KnownArticle[] {
  return articles.map(({ citation, text }) => ({
    articleId: citation.id,
    sentences: text.sentences.map(({ sha256 }) => sha256),
  }));
}
