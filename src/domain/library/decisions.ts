import type { Decision, Decisions, LibraryArticle, LibraryPlace } from './library';

const NONE: Decisions = { done: [], undone: [] };

/** An article about which one more thing was decided; what was undone before cannot be redone then. */
export function withDecision(article: LibraryArticle, decision: Decision): LibraryArticle {
  const { done } = article.decisions ?? NONE;
  return { ...article, decisions: { done: [...done, decision], undone: [] } };
}

/** The article without its last decision; itself where nothing was decided. */
export function undoDecision(article: LibraryArticle): LibraryArticle {
  const { done, undone } = article.decisions ?? NONE;
  const last = done.at(-1);
  if (!last) return article;
  return { ...article, decisions: { done: done.slice(0, -1), undone: [...undone, last] } };
}

/** The article with the decision that was undone last; itself where none was. */
export function redoDecision(article: LibraryArticle): LibraryArticle {
  const { done, undone } = article.decisions ?? NONE;
  const last = undone.at(-1);
  if (!last) return article;
  return { ...article, decisions: { done: [...done, last], undone: undone.slice(0, -1) } };
}

/** The places that the decisions about an article describe: to find its names, they are not asked for. */
export function describedPlaces({ decisions }: LibraryArticle): LibraryPlace[] {
  return (decisions?.done ?? []).flatMap((decision) => {
    const isOne = decision.type === 'place' || decision.type === 'describe';
    if (!isOne || !decision.place) return [];
    // What the visitor says is no longer only probable.
    const { probably: _, ...place } = decision.place;
    return [place];
  });
}
