/**
 * The language of the region that a name or a stretch of text is written in, by
 * its letters alone; undefined where they are those of English too.
 */
export function scriptLanguage(text: string): 'hy' | 'ru' | 'az' | undefined {
  if (/[Ա-֏]/u.test(text)) return 'hy';
  // Azerbaijani was written in Cyrillic until 1991, with letters that Russian has not.
  if (/[ӘәҒғҜҝҺһҸҹҮүӨөЈј]/u.test(text)) return 'az';
  if (/[Ѐ-ӿ]/u.test(text)) return 'ru';
  return /[əƏğĞıİşŞ]/u.test(text) ? 'az' : undefined;
}

/** Whether words, perhaps with names of another language among them, are English. */
export function isEnglish(words: string): boolean {
  return (
    scriptLanguage(words) === undefined ||
    /(?<!\p{L})(?:the|of|and|that|in|to|is|was)(?!\p{L})/u.test(words)
  );
}
