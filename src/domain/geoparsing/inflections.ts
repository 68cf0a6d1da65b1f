/**
 * Case endings, folded as `fold` does it (no accents: "й" is "и", "ı" is "i").
 * A simple rule for names, not a grammar: singular cases, no vowel harmony.
 */
const AZERBAIJANI_CASES = {
  afterVowel:
    'nin nun ni nu ya ye na ne da de dan den nda nde ndan nden yla yle nla nle daki deki ndaki ndeki dir dur yadek yedek',
  afterConsonant: 'in un a e da de dan den la le daki deki dir dur adek edek',
};
/** After a consonant the accusative is a vowel: "Pakistani" is an English word. */
const ACCUSATIVE = 'i u';
const ARMENIAN_CASES = 'ի ին ում ից ով ը ն ումն ցի';
const RUSSIAN: [ending: RegExp, cases: string][] = [
  [/а$/, 'ы и е у ои ою еи'],
  [/я$/, 'и е ю еи ею'],
  [/ь$/, 'и я ю е ью ем'],
  [/ы$/, 'ов ам ах ами'],
  [/о$/, 'а у ом е'],
  [/е$/, 'а у ем я ю'],
  [/(?<=[аеоуыэюя])и$/, 'я ю ем е'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/, 'а у ом ем е'],
];
const RUSSIAN_ADJECTIVE = 'ого ому ым им ом ем его ему ая ое ую ои ие ые их ых ими ыми';

/**
 * The other inflected forms of a folded word of a name, in Azerbaijani (`az`;
 * `az-en` where the name is the English one too), Armenian (`hy`) or Russian
 * (`ru`); none in other languages.
 *
 * @param inPhrase whether the name has several words, so that adjectives are declined
 */
export function inflections(word: string, lang: string, inPhrase: boolean): string[] {
  if (lang === 'az' || lang === 'az-en' || lang === 'tr') return azerbaijani(word, lang);
  if (lang === 'hy') return armenian(word);
  if (lang === 'ru') return russian(word, inPhrase);
  return [];
}

/** A final k softens before a vowel, q too: Babək, Babəyin. */
function azerbaijani(word: string, lang: string): string[] {
  const isVowel = /[aeiou]$/.test(word);
  const cases = isVowel ? AZERBAIJANI_CASES.afterVowel : AZERBAIJANI_CASES.afterConsonant;
  const all = isVowel || lang === 'az-en' ? cases : `${cases} ${ACCUSATIVE}`;
  const soft = /k$/.test(word)
    ? `${word.slice(0, -1)}y`
    : /q$/.test(word)
      ? `${word.slice(0, -1)}g`
      : null;
  return all
    .split(' ')
    .map((ending) => (soft !== null && /^[aeiu]/.test(ending) ? soft : word) + ending);
}

/** A final ու turns into վ before an ending; ի may turn into ու, and ա takes a յ. */
function armenian(word: string): string[] {
  const stem = word.endsWith('ու') ? `${word.slice(0, -2)}վ` : word;
  const forms = ARMENIAN_CASES.split(' ').flatMap((ending) => [word + ending, stem + ending]);
  if (word === 'լիճ') forms.push(...ARMENIAN_CASES.split(' ').map((ending) => `լճ${ending}`));
  if (word.endsWith('ի')) {
    forms.push(...['ու', 'ուն', 'ուց', 'ուում'].map((ending) => word.slice(0, -1) + ending));
  }
  if (/[աոու]$/.test(word))
    forms.push(...['յի', 'յին', 'յից', 'յում', 'յով'].map((end) => word + end));
  return forms;
}

function russian(word: string, inPhrase: boolean): string[] {
  const isAdjective = /ск[ыио]и$/.test(word) || (inPhrase && /[ыио]и$/.test(word));
  if (isAdjective) return RUSSIAN_ADJECTIVE.split(' ').map((ending) => word.slice(0, -2) + ending);
  if (/ая$/.test(word) && inPhrase) return ['ои', 'ую'].map((ending) => word.slice(0, -2) + ending);
  if (/[ыи]е$/.test(word) && inPhrase) {
    return ['х', 'м', 'ми'].map((ending) => word.slice(0, -1) + ending);
  }
  if (/ое$/.test(word) && inPhrase) {
    return ['ого', 'ому', 'им', 'ым', 'ом'].map((ending) => word.slice(0, -2) + ending);
  }
  const nominal = /[^аеоуыэюя]ыи$/.test(word)
    ? RUSSIAN_ADJECTIVE.split(' ').map((ending) => word.slice(0, -2) + ending)
    : [];
  const rule = RUSSIAN.find(([ending]) => ending.test(word));
  if (!rule) return nominal;
  const [ending, cases] = rule;
  return [...nominal, ...cases.split(' ').map((end) => word.replace(ending, end))];
}
