import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/lib/compile-module.js';
import { parse } from '@messageformat/parser';

/**
 * The module that a room's texts become: a string for each that needs no
 * values, a function for each other one, with the plural rules of its language.
 */
export function roomModule(language: string, texts: Record<string, string>): string {
  const keys = Object.keys(texts);
  const plain = keys.flatMap((key) => {
    const text = plainTextOf(texts[key]);
    return text === null ? [] : [`export const ${key} = ${JSON.stringify(text)};`];
  });
  const filled = keys.filter((key) => plainTextOf(texts[key]) === null);
  if (filled.length === 0) return plain.join('\n');
  const functions = compileModule(
    new MessageFormat(language),
    Object.fromEntries(filled.map((key) => [key, texts[key]!])),
  );
  return [eachExported(functions), ...plain].join('\n');
}

/** Exports each function by itself, so that a bundle drops unused ones; one object would keep them all. */
function eachExported(module: string): string {
  return module
    .replace(/^export default \{\n/m, '')
    .replace(/^ {2}(\w+): (.*?),?$/gm, 'export const $1 = $2;')
    .replace(/\}\s*$/, '');
}

/** A text as it is read, ICU's quoting undone; null where it needs values, or is none. */
function plainTextOf(message: string | undefined): string | null {
  const tokens = message === undefined ? null : parse(message);
  if (!tokens?.every((token) => token.type === 'content')) return null;
  return tokens.map(({ value }) => value).join('');
}
