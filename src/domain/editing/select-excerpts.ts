import { byRange, type Mention, type Range } from '../atlas/article';
import type { Gazetteer } from '../geoparsing/gazetteer';
import type { Kind } from '../atlas/place';
import type { Sentence } from '../geoparsing/article-text';
import { groupBy } from '../atlas/group-by';

/** Kinds so wide that almost every sentence names one; these reuse what other places quote. */
const WIDE: ReadonlySet<Kind> = new Set(['state', 'capital', 'region']);

/**
 * Which sentences are quoted: all that mention a place other than a state,
 * capital or region; and for each of these that no such sentence mentions, its
 * first. The rarest are chosen for first, since their sentence often mentions
 * the others too. Never those skipped. Indices into `sentences`, ascending.
 */
export function selectSentences(
  sentences: Range[],
  mentions: Mention[],
  { places }: Pick<Gazetteer, 'places'>,
  skipped: ReadonlySet<number> = new Set(),
): number[] {
  const placeIds = byRange(mentions, sentences).map((held) => held.map(({ placeId }) => placeId));
  const isWide = (placeId: string) => WIDE.has(places.get(placeId)!.kind);
  const indices = sentences.map((_, index) => index).filter((index) => !skipped.has(index));
  const selected = new Set(indices.filter((index) => !placeIds[index]!.every(isWide)));

  const whereNamed = groupBy(indices, (index) => placeIds[index]!);
  const rarestFirst = [...whereNamed.values()].toSorted((a, b) => a.length - b.length);
  for (const named of rarestFirst) {
    if (!named.some((index) => selected.has(index))) selected.add(named[0]!);
  }
  return [...selected].toSorted((a, b) => a - b);
}

/** Consecutive sentences quoted together, as indices; `last` is inclusive. */
export interface Run {
  first: number;
  last: number;
}

/**
 * The excerpts' sentences: each selected one alone, or with its neighbours
 * where a run joins them.
 */
export function joinSentences(selected: number[], runs: Run[]): Run[] {
  const runOf = (index: number) => runs.find(({ first, last }) => index >= first && index <= last);
  const joined = selected.map((index) => runOf(index) ?? { first: index, last: index });
  return joined.filter((run, index) => run.first !== joined[index - 1]?.first);
}

/**
 * A run of quoted sentences that holds this one, as far as `reach` UTF-16 units
 * to either side: nothing unquoted stands in it, no sub-heading either.
 */
export function quotedAround(
  run: Run,
  quoted: ReadonlySet<number>,
  sentences: Sentence[],
  reach: number,
): Run {
  const [from, to] = [sentences[run.first]!.start - reach, sentences[run.last]!.end + reach];
  const isNext = (index: number) =>
    (sentences[index]?.block ?? 0) - (sentences[index - 1]?.block ?? 0) <= 1;
  let { first, last } = run;
  while (sentences[first]!.start > from && quoted.has(first - 1) && isNext(first)) first -= 1;
  while (sentences[last]!.end < to && quoted.has(last + 1) && isNext(last + 1)) last += 1;
  return { first, last };
}

/** The indices of the sentences of some runs. */
export function indicesOf(runs: Run[]): ReadonlySet<number> {
  return new Set(
    runs.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    ),
  );
}
