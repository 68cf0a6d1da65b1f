import { ImportError } from '../imported-file';

/** High bytes of Latin, Cyrillic, Armenian and punctuation in UTF-16. */
const HIGH_BYTES = new Set([0x00, 0x01, 0x02, 0x04, 0x05, 0x20]);
/** Bytes that a guess is based on. */
const SAMPLE = 8192;
/** Control characters, except those that texts contain: tab, line feed, carriage return. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;

/**
 * Decodes the text of a file: by its byte order mark, as UTF-8 if it is valid,
 * else as declared or as a detection library guesses (Windows-1251 and the like).
 *
 * @param declared an encoding named by the text itself, such as HTML's `charset`
 * @throws ImportError if the file is binary
 */
export async function decodeText(
  name: string,
  bytes: Uint8Array,
  declared?: string,
): Promise<string> {
  const utf16 = utf16Label(bytes);
  const text =
    (utf16 === null ? decodeAs('utf-8', bytes, true) : decodeAs(utf16, bytes)) ??
    decodeAs(declared ?? (await detect(bytes)), bytes) ??
    decodeAs('windows-1252', bytes)!;
  const controls = text.slice(0, SAMPLE).match(CONTROLS)?.length ?? 0;
  if (controls > Math.min(text.length, SAMPLE) / 50) {
    throw new ImportError(`“${name}” is not text: it holds bytes that no text has.`);
  }
  return text.replace(/[\v\f\u0085]/gu, '\n').replace(CONTROLS, '');
}

/** UTF-16 without a byte order mark: every second byte is one of a few. */
function utf16Label(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (bytes.length < 4 || bytes.length % 2 === 1 || !sample.some((byte) => byte < 6)) return null;
  const share = (from: number) => {
    const high = sample.filter((_, index) => index % 2 === from);
    return high.filter((byte) => HIGH_BYTES.has(byte)).length / high.length;
  };
  if (share(1) > 0.95 && share(0) < 0.7) return 'utf-16le';
  if (share(0) > 0.95 && share(1) < 0.7) return 'utf-16be';
  return null;
}

async function detect(bytes: Uint8Array): Promise<string> {
  const { default: chardet } = await import('chardet');
  return chardet.detect(bytes.subarray(0, 64 * 1024)) ?? 'windows-1252';
}

/** What windows-1252 has from 0x80 to 0x9f. */
const WINDOWS_1252 = Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');

/** Null for an encoding that is not known, or, where that counts, bytes that it does not have. */
function decodeAs(label: string, bytes: Uint8Array, fatal = false): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal });
    const text = decoder.decode(bytes);
    // Node decodes this one as ISO 8859-1, and so takes quotation marks for control characters.
    return decoder.encoding === 'windows-1252'
      ? text.replace(/[\u0080-\u009f]/gu, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!)
      : text;
  } catch {
    return null;
  }
}
