import type { Article } from '../atlas/article';
import type { Atlas } from '../atlas/atlas';

/** Stands for all of a visitor's own articles together. */
export const YOURS = 'yours';

/** Whether an article is a part of a voice. */
export function isOfVoice({ id, kind }: Pick<Article, 'id' | 'kind'>, voice: string): boolean {
  return (kind === 'your article' ? YOURS : id) === voice;
}

/**
 * Whose words can be shown alone: ids of articles, then `YOURS`. None where all are of
 * one voice.
 */
export function voicesOf({ articles }: Pick<Atlas, 'articles'>): string[] {
  const voices = articles.map(({ id, kind }) => (kind === 'your article' ? YOURS : id));
  const each = [...new Set(voices)];
  return each.length > 1 ? each : [];
}
