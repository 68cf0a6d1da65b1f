/**
 * A value for a format that gives each one a line: white space and control
 * characters are one space, and halves of a surrogate pair, which no encoding
 * can hold, U+FFFD.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();
}

/**
 * A name as a geodata folder takes it: one line without blanks round it, and
 * without marks that turn the direction of what follows; "" where nothing is
 * left that can be read.
 */
export function plainName(text: string): string {
  const name = oneLine(text.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''));
  const bare = name.replace(/^[\s\u200b]+|[\s\u200b]+$/g, '');
  return /[\p{L}\p{N}]/u.test(bare) ? bare : '';
}

/** An address as one word: what may stand in no URL is percent-encoded (RFC 3986, 2). */
export function oneWord(url: string): string {
  return oneLine(url).replace(/[ "<>\\^`{|}]/g, encodeURIComponent);
}
