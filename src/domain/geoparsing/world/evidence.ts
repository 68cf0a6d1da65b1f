import type { WorldPlace } from './world-place';

/** How much a text says of states and their divisions, by their codes; 0 for what it does not name. */
export interface Evidence {
  countries: ReadonlyMap<string, number>;
  divisions: ReadonlyMap<string, number>;
}

/** The most that each kind of sign gives a state. */
const MOST = { named: 3, people: 1.5, towns: 1.5 };
/** What one sign gives. */
const EACH = { named: 1, people: 0.5, towns: 0.5 };

/** Counts what speaks for states: their names, what is theirs (“Kenyan”), towns that only they have. */
export class EvidenceCount {
  readonly #divisions = new Map<string, number>();
  readonly #bySign = {
    named: new Map<string, number>(),
    people: new Map<string, number>(),
    towns: new Map<string, number>(),
  };

  add(sign: keyof typeof EACH, { countries, division, kind }: WorldPlace): void {
    for (const code of countries) {
      const counts = this.#bySign[sign];
      counts.set(
        code,
        Math.min(MOST[sign], (counts.get(code) ?? 0) + EACH[sign] / countries.length),
      );
    }
    if (division && kind === 'region') {
      this.#divisions.set(division, (this.#divisions.get(division) ?? 0) + 1);
    }
  }

  /** What was counted. */
  evidence(): Evidence {
    const all = new Map<string, number>();
    for (const counts of Object.values(this.#bySign)) {
      for (const [code, count] of counts) all.set(code, (all.get(code) ?? 0) + count);
    }
    return { countries: all, divisions: this.#divisions };
  }
}

/** How likely a name means a place, by how large it is and by what else the text names. */
export function likelihood(place: WorldPlace, { countries, divisions }: Evidence): number {
  const { kind, people, countries: codes, division } = place;
  const named = Math.max(0, ...codes.map((code) => countries.get(code) ?? 0));
  const within = division !== undefined && divisions.has(division) ? 1.5 : 0;
  return sizeOf(kind, people) + 1.2 * Math.min(named, 2.5) + within;
}

/** As the decimal logarithm of its people counts them above the smallest town. */
function sizeOf(kind: WorldPlace['kind'], people: number): number {
  if (kind === 'state') return 5;
  if (kind === 'capital') return 1.5 + Math.log10(Math.max(people, 15_000) / 15_000);
  if (kind === 'town') return Math.log10(people / 15_000);
  return kind === 'region' ? 2.5 : 2;
}
