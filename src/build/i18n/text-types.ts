import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FIRST, readCatalogue, valuesOf, type Catalogue } from './catalogue';

/** The folder of the interface's texts, a file for each language. */
export const LANGUAGES = join(import.meta.dirname, '../../ui/languages');

/** Where the types are: not in git, since whatever needs them writes them first. */
const TYPES = join(import.meta.dirname, '../../../.cache/texts.d.ts');

/** Writes the types of the texts, from their English; a file that is up to date is left alone. */
export function writeTextTypes(): void {
  const types = declarations(readCatalogue(LANGUAGES, FIRST));
  if (existsSync(TYPES) && readFileSync(TYPES, 'utf8') === types) return;
  mkdirSync(dirname(TYPES), { recursive: true });
  writeFileSync(TYPES, types);
}

/** Types for the modules of all rooms: a wrong key or a missing value is a type error. */
function declarations(catalogue: Catalogue): string {
  const rooms = Object.entries(catalogue).map(([room, texts]) => {
    const lines = Object.entries(texts).map(([key, text]) => `  ${declaration(key, text)}`);
    return `declare module 'virtual:texts/${room}' {\n${lines.join('\n')}\n}\n`;
  });
  return rooms.join('\n');
}

function declaration(key: string, text: string): string {
  const values = [...valuesOf(text)].map(
    ([name, type]) => `${name}: ${type === 'number' ? 'number' : 'string | number'}`,
  );
  if (values.length === 0) return `export const ${key}: string;`;
  return `export function ${key}(values: { ${values.join('; ')} }): string;`;
}
