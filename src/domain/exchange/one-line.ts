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

/** An address as one word: what may stand in no URL is percent-encoded (RFC 3986, 2). */
export function oneWord(url: string): string {
  return oneLine(url).replace(/[ "<>\\^`{|}]/g, encodeURIComponent);
}
