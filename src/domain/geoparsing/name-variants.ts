import type { Kind, Toponym } from '../atlas/place';

/**
 * How texts may write a place's names besides: Azerbaijani ones in English
 * letters, and in Russian those of a place without a Russian name.
 */
export function otherSpellings({
  kind,
  names,
}: {
  kind: Kind;
  names: { toponym: string; lang?: string }[];
}): Toponym[] {
  // English texts use states' English names; transliterations of others are words (Çad, Çin).
  if (kind === 'state') return [];
  const hasRussian = names.some(({ lang }) => lang === 'ru');
  return names.flatMap(({ toponym, lang = '' }) => {
    const latin = transliterations(toponym, lang).map((other) => ({ toponym: other, lang: 'en' }));
    const russian = hasRussian || toponym.length < 4 ? null : inRussian(toponym, lang);
    return russian === null ? latin : [...latin, { toponym: russian, lang: 'ru' }];
  });
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
function transliterations(toponym: string, lang: string | undefined): string[] {
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

/** Letters by letter, as `from to` pairs; `_` is nothing. */
const table = (pairs: string) =>
  new Map(
    pairs
      .split(' ')
      .flatMap((letter, index, all) =>
        index % 2 === 0 ? [[letter, all[index + 1]!.replace('_', '')] as const] : [],
      ),
  );

/** Eastern Armenian; ու is one sound, ո at the beginning of a word “vo”, ե there “ye”. */
const ARMENIAN_IN_ENGLISH = table(
  'ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts փ p ք k օ o ֆ f և ev ու u',
);
const ARMENIAN_IN_RUSSIAN = table(
  'ա а բ б գ г դ д ե е զ з է э ը ы թ т ժ ж ի и լ л խ х ծ ц կ к հ _ ձ дз ղ г ճ ч մ м յ й ն н շ ш ո о չ ч պ п ջ дж ռ р ս с վ в տ т ր р ց ц փ п ք к օ о ֆ ф և ев ու у',
);
const ENGLISH_IN_RUSSIAN = table(
  'shch щ kh х gh г zh ж dz дз ch ч sh ш ts ц ya я yu ю ye е a а b б c к d д e е f ф g г h х i и j дж k к l л m м n н o о p п q к r р s с t т u у v в w в y ы z з',
);
const AZERBAIJANI_IN_ENGLISH = table('ə a x kh q g ğ gh c j ç ch ş sh ı i ö o ü u');
const AZERBAIJANI_IN_RUSSIAN = table(
  'a а b б c дж ç ч d д e е ə а f ф g г ğ г h г x х ı ы i и j ж k к q г l л m м n н o о ö ё p п r р s с ş ш t т u у ü ю v в y й z з',
);

/** A name as English texts usually write it; null where this knows no rule for its language. */
export function inEnglish(name: string, lang: string): string | null {
  if (lang === 'hy') {
    return byWord(name, 'hy', (word) =>
      spell(word.replace(/^ո(?!ւ)/, 'վո').replace(/^ե/, 'յե'), ARMENIAN_IN_ENGLISH),
    );
  }
  return lang === 'az-Latn'
    ? byWord(name, 'az', (word) => spell(word, AZERBAIJANI_IN_ENGLISH))
    : null;
}

/** A name as Russian texts usually write it; null where this knows no rule for its language. */
export function inRussian(name: string, lang: string): string | null {
  const letters = {
    hy: ARMENIAN_IN_RUSSIAN,
    'az-Latn': AZERBAIJANI_IN_RUSSIAN,
    en: ENGLISH_IN_RUSSIAN,
  }[lang];
  if (!letters) return null;
  return byWord(name, lang.slice(0, 2), (word) =>
    spell(lang === 'hy' ? word.replace(/^ո(?!ւ)/, 'վո') : word, letters)
      .replaceAll('йа', 'я')
      .replaceAll('йу', 'ю')
      .replaceAll('йе', 'е'),
  );
}

function spell(word: string, letters: ReadonlyMap<string, string>): string {
  return word.replace(
    /ու|shch|[kgzcs]h|dz|ts|y[aue]|./gu,
    (letter) => letters.get(letter) ?? letter,
  );
}

/** Each word in lower case, spelled, with a capital. */
function byWord(name: string, language: string, spelled: (word: string) => string): string {
  return name.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const other = spelled(word.toLocaleLowerCase(language));
    return other.slice(0, 1).toUpperCase() + other.slice(1);
  });
}
