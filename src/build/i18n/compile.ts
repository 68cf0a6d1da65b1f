import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/lib/compile-module.js';
import { parse } from '@messageformat/parser';
import { valuesOf, type Catalogue } from './catalogue';

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

/** Each function by itself, not as one object: a bundle leaves out those that nobody calls. */
function eachExported(module: string): string {
  return module
    .replace(/^export default \{\n/m, '')
    .replace(/^ {2}(\w+): (.*?),?$/gm, 'export const $1 = $2;')
    .replace(/\}\s*$/, '');
}

/** Types for the modules of all rooms: a wrong key or a missing value is a type error. */
export function declarations(catalogue: Catalogue): string {
  const rooms = Object.entries(catalogue).map(([room, texts]) => {
    const lines = Object.entries(texts).map(([key, text]) => `  ${declaration(key, text)}`);
    return `declare module 'virtual:texts/${room}' {\n${lines.join('\n')}\n}\n`;
  });
  const note = '// Made from en.json by `npm run texts:types`.\n';
  return [note, ...rooms].join('\n');
}

function declaration(key: string, text: string): string {
  const values = [...valuesOf(text)].map(
    ([name, type]) => `${name}: ${type === 'number' ? 'number' : 'string | number'}`,
  );
  if (values.length === 0) return `export const ${key}: string;`;
  return `export function ${key}(values: { ${values.join('; ')} }): string;`;
}

/** A text as it is read, ICU's quoting undone; null where it needs values, or is none. */
export function plainTextOf(message: string | undefined): string | null {
  const tokens = message === undefined ? null : parse(message);
  if (!tokens?.every((token) => token.type === 'content')) return null;
  return tokens.map(({ value }) => value).join('');
}
