/**
 * Case endings, folded as `fold` does it (no accents: "й" is "и", "ı" is "i").
 * A simple rule for names, not a grammar: singular cases, no vowel harmony.
 */
const AZERBAIJANI_CASES = {
  afterVowel:
    'nin nun ni nu ya ye na ne da de dan den nda nde ndan nden yla yle nla nle daki deki ndaki ndeki',
  // Without the accusative ı: "Pakistani" is an English word.
  afterConsonant: 'in un a e da de dan den la le daki deki',
};
const ARMENIAN_CASES = 'ի ին ում ից ով ը ն';
const RUSSIAN: [ending: RegExp, cases: string][] = [
  [/а$/, 'ы и е у ои ою'],
  [/я$/, 'и е ю еи ею'],
  [/ь$/, 'и я ю е ью ем'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/, 'а у ом ем е'],
];
const RUSSIAN_ADJECTIVE = 'ого ому ым им ом ем его ему ая ое ую ои ие ые';

/**
 * The other inflected forms of a folded word of a name, in Azerbaijani
 * (`az`), Armenian (`hy`) or Russian (`ru`); none in other languages.
 *
 * @param inPhrase whether the name has several words, so that adjectives are declined
 */
export function inflections(word: string, lang: string, inPhrase: boolean): string[] {
  if (lang === 'az' || lang === 'tr') return azerbaijani(word);
  if (lang === 'hy') return armenian(word);
  if (lang === 'ru') return russian(word, inPhrase);
  return [];
}

function azerbaijani(word: string): string[] {
  const cases = /[aeiou]$/.test(word)
    ? AZERBAIJANI_CASES.afterVowel
    : AZERBAIJANI_CASES.afterConsonant;
  return cases.split(' ').map((ending) => word + ending);
}

/** A final ու turns into վ before an ending. */
function armenian(word: string): string[] {
  const stem = word.endsWith('ու') ? `${word.slice(0, -2)}վ` : word;
  return ARMENIAN_CASES.split(' ').flatMap((ending) => [word + ending, stem + ending]);
}

function russian(word: string, inPhrase: boolean): string[] {
  if (inPhrase && /[ыио]и$/.test(word)) {
    return RUSSIAN_ADJECTIVE.split(' ').map((ending) => word.slice(0, -2) + ending);
  }
  if (inPhrase && /ая$/.test(word)) return ['ои', 'ую'].map((ending) => word.slice(0, -2) + ending);
  const rule = RUSSIAN.find(([ending]) => ending.test(word));
  if (!rule) return [];
  const [ending, cases] = rule;
  return cases.split(' ').map((end) => word.replace(ending, end));
}

/**
 * How English texts write the letters that Azerbaijani has and English has
 * not: Kəlbəcər is Kalbajar, Kelbajar, Kelbecer. Accents alone are folded elsewhere.
 */
const AZERBAIJANI_LETTERS: Record<string, string[]> = {
  ə: ['a', 'e'],
  x: ['kh', 'h', 'x'],
  q: ['g', 'q', 'gh'],
  ğ: ['gh', 'g'],
  c: ['j', 'c'],
  ç: ['ch', 'c'],
  ş: ['sh', 's'],
};

/** Names with more spellings than this (long ones) get none: the number grows exponentially. */
const MAX_SPELLINGS = 96;

/** Other Latin spellings of an Azerbaijani name (`az-Latn`, `az`); none for other languages. */
export function transliterations(toponym: string, lang: string | undefined): string[] {
  if (lang !== 'az-Latn' && lang !== 'az') return [];
  let written = [''];
  for (const letter of toponym) {
    const lower = letter.toLocaleLowerCase('az');
    const letters = AZERBAIJANI_LETTERS[lower]?.map((other) => asCaseOf(other, letter)) ?? [letter];
    written = written.flatMap((start) => letters.map((other) => start + other));
    if (written.length > MAX_SPELLINGS) return [];
  }
  return written.filter((other) => other !== toponym);
}

function asCaseOf(written: string, letter: string): string {
  const capital = letter !== letter.toLocaleLowerCase('az');
  return capital ? written[0]!.toUpperCase() + written.slice(1) : written;
}
