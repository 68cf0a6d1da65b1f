/**
 * How English texts write the letters that Azerbaijani has and English has
 * not: Kəlbəcər is Kalbajar, Kelbajar, Kelbecer. Accents alone are folded elsewhere.
 */
const AZERBAIJANI: Record<string, string[]> = {
  ə: ['a', 'e'],
  x: ['kh', 'h', 'x'],
  q: ['g', 'q', 'gh'],
  ğ: ['gh', 'g'],
  c: ['j', 'c'],
  ç: ['ch', 'c'],
  ş: ['sh', 's'],
};

/** More ways to write a name than this are not tried: long names have too many. */
const MOST = 96;

/** Other Latin spellings of an Azerbaijani name (`az-Latn`); none for other languages. */
export function transliterations(toponym: string, lang: string | undefined): string[] {
  if (lang !== 'az-Latn') return [];
  let written = [''];
  for (const letter of toponym) {
    const lower = letter.toLocaleLowerCase('az');
    const letters = AZERBAIJANI[lower]?.map((other) => asCaseOf(other, letter)) ?? [letter];
    written = written.flatMap((start) => letters.map((other) => start + other));
    if (written.length > MOST) return [];
  }
  return written.filter((other) => other !== toponym);
}

function asCaseOf(written: string, letter: string): string {
  const capital = letter !== letter.toLocaleLowerCase('az');
  return capital ? written[0]!.toUpperCase() + written.slice(1) : written;
}
