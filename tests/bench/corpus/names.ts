import type { Random } from './random';

const FIRST =
  'Al Bra Cor Dun El Fa Gar Hol Is Jor Kel Lo Mar Nor Os Pel Quin Ros Sal Tor Ul Ver Wen Yar Zel'.split(
    ' ',
  );
const MIDDLE = 'ba da den fe gor la len ma mi na no ra ren ri sa sto ta ter va vin'.split(' ');
const LAST =
  'berg by dale fell ford garth ham hold keld ley mere mont ness port rick stad ton vale wick worth'.split(
    ' ',
  );

/** Names that nobody has used yet, of made-up syllables: "Corlaford". */
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
