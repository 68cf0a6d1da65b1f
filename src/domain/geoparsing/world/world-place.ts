import type { Kind, LngLat } from '../../atlas/place';

/** A place of the gazetteer of the world. */
export interface WorldPlace {
  id: string;
  kind: Kind;
  /** In English texts; the first is the title. */
  names: string[];
  /** The same in kebab case. */
  forms: string[];
  /** Whether its names mean it only beside a noun for its kind: New York beside “state”. */
  isBare: boolean;
  /** The states that it lies in, ISO 3166-1 alpha-2. */
  countries: string[];
  /** The division of its state, as GeoNames counts them: `US.AL`. */
  division?: string;
  /** Of a town itself, else of about the middle. */
  at: LngLat;
  /** How many live there, to two digits; 0 for what is no town. */
  people: number;
  /** What its people and what is theirs are called: Kenyan. Of a state alone. */
  peoples: string[];
}

/** A place before it has its id. */
export type Nameless = Omit<WorldPlace, 'id' | 'forms' | 'isBare'>;

/** Where a town of this size and a division share a name, it means the town. */
const LARGE_TOWN = 200_000;

/**
 * Gives each place its id: its title in kebab case. Where several share that, a state or
 * capital has it, then a division, then the largest town; the others have behind it the code
 * of their state, and towns that of their division too: `birmingham-us-al`.
 *
 * @param idOf gives the kebab case of a title
 */
export function withIds(places: Nameless[], idOf: (title: string) => string): WorldPlace[] {
  const largest = new Map<string, number>();
  for (const { kind, names, countries, people } of places) {
    if (kind !== 'town' && kind !== 'capital') continue;
    const key = `${countries[0]} ${idOf(names[0]!)}`;
    largest.set(key, Math.max(largest.get(key) ?? 0, people));
  }
  const inOrder = places.toSorted((a, b) => rankOf(a) - rankOf(b) || b.people - a.people);
  const taken = new Set<string>();
  return inOrder.flatMap((place) => {
    const { kind, names, countries, division = '' } = place;
    const plain = idOf(names[0]!);
    const country = countries[0]!;
    const sharing = largest.get(`${country} ${plain}`) ?? 0;
    const isTown = kind === 'town' || kind === 'capital';
    const isDivision = !isTown && kind !== 'state' && division !== '';
    const own = isTown
      ? `${plain}-${division.replace('.', '-').toLowerCase()}`
      : `${plain}-${country.toLowerCase()}`;
    const id = taken.has(plain) || (isDivision && sharing > 0) ? own : plain;
    // A second town of one name in one division is too small to be told apart.
    if (taken.has(id)) return [];
    taken.add(id);
    const isBare = isDivision && sharing >= LARGE_TOWN;
    return [{ ...place, id, forms: [plain, ...names.slice(1).map(idOf)], isBare }];
  });
}

function rankOf({ kind }: Nameless): number {
  if (kind === 'state') return 0;
  if (kind === 'capital') return 1;
  return kind === 'town' ? 3 : 2;
}
