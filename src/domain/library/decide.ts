import type { Mention, Range } from '../atlas/article';
import { fold } from '../geoparsing/tokens';
import { decideExcerpts } from './decide-excerpts';
import type { DecidedWords, Decision, LibraryArticle } from './library';
import { occurrences } from './names-in-text';

/**
 * An article as its visitor decided about it: other mentions, other excerpts, and
 * without the unknown names that are decided. The article itself keeps what was
 * found, so that each decision can be undone and outlives a new search.
 *
 * @param nowhere folded words that were decided, in any article, to name no place in all of them
 */
export function decide(article: LibraryArticle, nowhere: ReadonlySet<string>): LibraryArticle {
  const { text, decisions } = article;
  const done = decisions?.done ?? [];
  if (done.length === 0 && nowhere.size === 0) return article;
  const namesNothing = (mention: Mention) => nowhere.has(foldedAt(text, mention));
  const found = nowhere.size === 0 ? article.mentions : article.mentions.filter(not(namesNothing));
  const mentions = done.reduce((list, decision) => applied(list, decision, text), found);
  const settled = new Set([...nowhere, ...done.flatMap(settledName)]);
  return {
    ...article,
    mentions,
    sentences: decideExcerpts(article, mentions),
    unknown: article.unknown.filter(({ name }) => !settled.has(fold(name))),
  };
}

/** A name that is decided wherever it stands, folded. */
function settledName(decision: Decision): string[] {
  const isName = decision.type === 'place' || decision.type === 'none';
  return isName && decision.at === null ? [fold(decision.words)] : [];
}

function applied(mentions: Mention[], decision: Decision, text: string): Mention[] {
  switch (decision.type) {
    case 'place':
      return withPlace(mentions, decision, text);
    case 'none':
      return mentions.filter(not(isMeant(decision, text)));
    case 'government':
    case 'town': {
      const isOne = isMeant(decision, text);
      return mentions.map(({ kind, ...rest }) =>
        isOne(rest)
          ? { ...rest, ...(decision.type === 'government' && { kind: 'metonym' as const }) }
          : { ...rest, ...(kind && { kind }) },
      );
    }
    default:
      return mentions;
  }
}

/** Whether a mention is one of the words that a decision is about. */
function isMeant({ words, at }: DecidedWords, text: string): (mention: Mention) => boolean {
  if (at === null) {
    const folded = fold(words);
    return (mention) => foldedAt(text, mention) === folded;
  }
  const [range] = rangesOf({ words, at }, text);
  return (mention) => range !== undefined && overlap(mention, range);
}

/** Words that are decided wherever they stand leave longer names alone: “Aldo” is not the one in “Aldo Pass”. */
function withPlace(
  mentions: Mention[],
  { placeId, ...decided }: DecidedWords & { placeId: string },
  text: string,
): Mention[] {
  const gone = new Set<Mention>();
  const added: Mention[] = [];
  let next = 0;
  for (const range of rangesOf(decided, text)) {
    while (next < mentions.length && mentions[next]!.end <= range.start) next += 1;
    const held: Mention[] = [];
    for (let index = next; index < mentions.length; index += 1) {
      if (!overlap(mentions[index]!, range)) break;
      held.push(mentions[index]!);
    }
    const isLonger = ({ start, end }: Range) => end - start > range.end - range.start;
    if (decided.at === null && held.some(isLonger)) continue;
    const same = held.find((mention) => mention.placeId === placeId && mention.kind);
    added.push({ placeId, ...range, ...(same?.kind && { kind: same.kind }) });
    for (const mention of held) gone.add(mention);
  }
  const kept = mentions.filter((mention) => !gone.has(mention));
  return [...kept, ...added].toSorted((a, b) => a.start - b.start);
}

/**
 * Where decided words stand. A later version of the page may make a text of other
 * offsets: words that are not where they were are the nearest ones.
 */
function rangesOf({ words, at }: DecidedWords, text: string): Range[] {
  if (at !== null && text.startsWith(words, at)) return [{ start: at, end: at + words.length }];
  const all = occurrences(words, text);
  if (at === null) return all;
  const distance = ({ start }: Range) => Math.abs(start - at);
  return all.toSorted((a, b) => distance(a) - distance(b)).slice(0, 1);
}

const overlap = (a: Range, b: Range) => a.start < b.end && b.start < a.end;
const foldedAt = (text: string, { start, end }: Range) => fold(text.slice(start, end));
const not =
  <Item>(test: (item: Item) => boolean) =>
  (item: Item) =>
    !test(item);
