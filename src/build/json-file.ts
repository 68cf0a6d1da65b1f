import { iterator, parse, type ObjectNode } from '@humanwhocodes/momoa';

/** Either what the text stands for, or where and how it breaks JSON. */
export type ParsedJson = { value: unknown } | { where: string; what: string };

/**
 * Reads JSON (RFC 8259) from bytes. A byte order mark is allowed; other
 * encodings than UTF-8 are not. Lines and columns count from 1. A number too
 * large for JavaScript becomes the text of it, so that whatever wants a number
 * there refuses it as it is written. A member that an object has twice is
 * refused: `JSON.parse` would drop the first without a word.
 */
export function parseJson(bytes: Uint8Array): ParsedJson {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { where: 'encoding', what: 'expected UTF-8' };
  }
  let value: unknown;
  try {
    value = JSON.parse(hasHugeNumber(text) ? hugeNumbersAsText(text) : text);
  } catch (error) {
    const offset = breakOffset(text, (error as Error).message);
    const before = text.slice(0, offset).split('\n');
    const where = `line ${before.length}, column ${before.at(-1)!.length + 1}`;
    const found = /\S+/.exec(text.slice(offset).split('\n')[0]!)?.[0].slice(0, 20);
    const atEnd = text.slice(offset).trim() === '';
    const got = atEnd ? 'the end of the file' : found ? `"${found}"` : 'the end of the line';
    return { where, what: `expected valid JSON, got ${got}` };
  }
  return membersWritten(text) === membersRead(value) ? { value } : repeatedMember(text);
}

/** How many names of members valid JSON holds. */
function membersWritten(json: string): number {
  let count = 0;
  for (const [, colon] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g)) if (colon) count += 1;
  return count;
}

/** How many members a value of JSON has, at any depth. */
function membersRead(value: unknown): number {
  let count = 0;
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    const inside = Object.values(next);
    if (!Array.isArray(next)) count += inside.length;
    for (const each of inside) waiting.push(each);
  }
  return count;
}

/** Where an object of valid JSON has a member a second time. */
function repeatedMember(json: string): ParsedJson {
  for (const { node } of iterator(parse(json, { mode: 'json' }))) {
    if (node.type !== 'Object') continue;
    const names = new Set<string>();
    for (const { name } of (node as ObjectNode).members) {
      const key = name.type === 'String' ? name.value : name.name;
      const { line, column } = name.loc.start;
      if (names.has(key)) {
        return {
          where: `line ${line}, column ${column}`,
          what: `expected each member once, got "${key}" again`,
        };
      }
      names.add(key);
    }
  }
  throw new Error('Members of the JSON were counted wrongly.');
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
