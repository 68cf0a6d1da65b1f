import type { ArticleRecord } from '../domain/atlas/article';
import type { Claim } from '../domain/atlas/claim';
import { takeMeasure, type MeasurableFeatures } from '../domain/measuring/measure';

/** The claims of all articles, each with what this map measures; Turf stays behind. */
export function buildClaims(articles: ArticleRecord[], ground: MeasurableFeatures): Claim[] {
  return articles.flatMap(({ claims = [] }) =>
    claims.map(({ measures, ...claim }) => ({
      ...claim,
      measured: measures.map((measure) => takeMeasure(measure, ground)),
    })),
  );
}
