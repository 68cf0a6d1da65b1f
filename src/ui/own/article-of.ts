import type { Article } from '../../domain/atlas/article';
import type { Atlas } from '../../domain/atlas/atlas';

/** The article of an id, which must be there. */
export function articleOf({ articles }: Pick<Atlas, 'articles'>, id: string): Article {
  return articles.find((article) => article.id === id)!;
}
