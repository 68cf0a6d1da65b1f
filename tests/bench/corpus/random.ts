/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** 0 up to but not 1. */
  next(): number;
  /** A whole number from 0 up to but not `count`. */
  below(count: number): number;
  /** One of a list. */
  of<Item>(items: readonly Item[]): Item;
}

/** Mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (public domain) */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return { next, below, of: (items) => items[below(items.length)]! };
}

const FIRST =
  'Al Bra Cor Dun El Fa Gar Hol Is Jor Kel Lo Mar Nor Os Pel Quin Ros Sal Tor Ul Ver Wen Yar Zel'.split(
    ' ',
  );
const MIDDLE = 'ba da den fe gor la len ma mi na no ra ren ri sa sto ta ter va vin'.split(' ');
const LAST =
  'berg by dale fell ford garth ham hold keld ley mere mont ness port rick stad ton vale wick worth'.split(
    ' ',
  );

/** Names that were not used before, of made-up syllables: "Corlaford". */
export function createNames(random: Random): () => string {
  const used = new Set<string>();
  return () => {
    for (let middles = 1; ; middles += 1) {
      const middle = Array.from({ length: middles }, () => random.of(MIDDLE)).join('');
      const name = random.of(FIRST) + middle + random.of(LAST);
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
}
