/** The middle of some measurements and how far they spread. */
export interface Summary {
  median: number;
  /** The quartiles: a quarter of the measurements lies below the first, a quarter above the second. */
  low: number;
  high: number;
  rounds: number;
}

/** @param values at least one */
export function summary(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    rounds: sorted.length,
  };
}

/** Between two measurements it lies in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) throw new Error('summary: expected a value');
  return below + (above - below) * (at - Math.floor(at));
}
