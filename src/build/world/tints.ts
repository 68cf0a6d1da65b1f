/** Index into the palette's land tints. Russia and Turkey share no border. */
const CHOSEN: Record<string, number> = { ARM: 0, AZE: 1, GEO: 2, IRN: 3, TUR: 4, RUS: 4 };

/** How many the palette has. */
const TINTS = 5;

/**
 * A tint for each country, unlike that of any neighbour: the first that none of them
 * has. Five are enough for the countries of the world.
 *
 * @param borders two codes with a hyphen between them, such as `ARM-AZE`
 */
export function tintsOf(borders: string[]): (country: string) => number {
  const neighbours = new Map<string, Set<string>>();
  for (const [country, other] of borders.flatMap(bothWays)) {
    neighbours.set(country, (neighbours.get(country) ?? new Set()).add(other));
  }
  const tints = new Map(Object.entries(CHOSEN));
  // Those with many neighbours first: the others then have a choice left.
  const byCount = [...neighbours].toSorted(([, a], [, b]) => b.size - a.size);
  for (const [country, beside] of byCount) {
    if (tints.has(country)) continue;
    const taken = new Set([...beside].map((other) => tints.get(other)));
    const free = Array.from({ length: TINTS }, (_, tint) => tint).find((tint) => !taken.has(tint));
    tints.set(country, free ?? 0);
  }
  return (country) => tints.get(country) ?? 0;
}

function bothWays(border: string): [string, string][] {
  const [a = '', b = ''] = border.split('-');
  return [
    [a, b],
    [b, a],
  ];
}
