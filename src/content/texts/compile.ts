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
  const isPlain = (key: string) => valuesOf(texts[key]!).size === 0;
  const plain = keys
    .filter(isPlain)
    .map((key) => `export const ${key} = ${JSON.stringify(plainText(texts[key]!))};`);
  const filled = keys.filter((key) => !isPlain(key));
  if (filled.length === 0) return plain.join('\n');
  const functions = compileModule(
    new MessageFormat(language),
    Object.fromEntries(filled.map((key) => [key, texts[key]!])),
  ).replace('export default {', 'const texts = {');
  return [functions, `export const { ${filled.join(', ')} } = texts;`, ...plain].join('\n');
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

/** A text without values as it is read: ICU's quoting undone. */
function plainText(message: string): string {
  return parse(message)
    .map((token) => (token.type === 'content' ? token.value : '#'))
    .join('');
}
