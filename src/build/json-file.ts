import { parse } from '@humanwhocodes/momoa';
import { relative } from 'node:path';

/** A path as messages show it: from the working directory where it is inside, else absolute. */
export function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere || '.';
}

/** Either what the text stands for, or where and how it breaks JSON. */
export type ParsedJson = { value: unknown } | { where: string; what: string };

/**
 * Reads JSON (RFC 8259) from bytes. A byte order mark is allowed; other
 * encodings than UTF-8 are not. Lines and columns count from 1. A number too
 * large for JavaScript becomes the text of it, so that whatever wants a number
 * there refuses it as it is written.
 */
export function parseJson(bytes: Uint8Array): ParsedJson {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { where: 'encoding', what: 'expected UTF-8' };
  }
  try {
    return { value: JSON.parse(hasHugeNumber(text) ? hugeNumbersAsText(text) : text) };
  } catch (error) {
    const offset = breakOffset(text, (error as Error).message);
    const before = text.slice(0, offset).split('\n');
    const where = `line ${before.length}, column ${before.at(-1)!.length + 1}`;
    const found = /\S+/.exec(text.slice(offset).split('\n')[0]!)?.[0].slice(0, 20);
    const atEnd = text.slice(offset).trim() === '';
    const got = atEnd ? 'the end of the file' : found ? `"${found}"` : 'the end of the line';
    return { where, what: `expected valid JSON, got ${got}` };
  }
}

/** Whether a number may be beyond what 64 bits hold, 1.8e308; seldom where there is none. */
const hasHugeNumber = (text: string) => /[\d.][eE]\+?0*\d{3}|\d{309}/.test(text);

function hugeNumbersAsText(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.]*(?:[eE][+-]?\d+)?/g, (token) =>
    token.startsWith('"') || Number.isFinite(Number(token)) ? token : JSON.stringify(token),
  );
}

/**
 * Where JSON breaks. The engine's own message is the most exact, but names no
 * position for an unexpected token or end; a JSON parser that does fills in.
 */
function breakOffset(text: string, message: string): number {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  if (message.includes('end of JSON input')) return text.length;
  try {
    parse(text, { mode: 'json' });
  } catch (error) {
    return (error as { offset?: number }).offset ?? 0;
  }
  return 0;
}
