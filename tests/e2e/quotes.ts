import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface ArticleFile {
  excerpts: {
    selectors: [{ exact: string }, unknown];
    mentions: { placeId: string }[];
  }[];
}

const GEODATA = join(import.meta.dirname, '../../geodata');

/** The exact text, sorted, of every excerpt that mentions a place, from the article files themselves. */
export function quotedOf(placeId: string, geodata = GEODATA): string[] {
  const folder = join(geodata, 'articles');
  return readdirSync(folder)
    .flatMap((file) => {
      const article: ArticleFile = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return article.excerpts;
    })
    .filter((excerpt) => excerpt.mentions.some((mention) => mention.placeId === placeId))
    .map((excerpt) => excerpt.selectors[0].exact)
    .toSorted();
}
