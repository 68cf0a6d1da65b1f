import { readdirSync, readFileSync } from 'node:fs';

interface ArticleFile {
  excerpts: {
    selectors: [{ exact: string }, unknown];
    mentions: { placeId: string }[];
  }[];
}

const FOLDER = new URL('../../geodata/articles/', import.meta.url);

/** The exact text, sorted, of every excerpt that mentions a place, from the article files themselves. */
export function quotedOf(placeId: string): string[] {
  return readdirSync(FOLDER)
    .flatMap((file) => {
      const article: ArticleFile = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
      return article.excerpts;
    })
    .filter((excerpt) => excerpt.mentions.some((mention) => mention.placeId === placeId))
    .map((excerpt) => excerpt.selectors[0].exact)
    .toSorted();
}
