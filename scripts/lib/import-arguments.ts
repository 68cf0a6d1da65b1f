import { parseArgs } from 'node:util';
import type { Cuts } from '../../src/domain/geoparsing/article-text';

export const IMPORT_USAGE = `npm run article:import -- FILE --id ID [--first N] [--last N] [--drop FROM..TO]… [--citation FILE]

FILE       the article's text, with or without page furniture
--id       the article's id; its file is geodata/articles/ID.json
--first    the first line that is the article (from 1)
--last     the last one
--drop     lines between them that are not, such as 47..49 (repeatable)
--citation a JSON file { "citation": CSL-JSON item, "kind": "analysis" or "opinion",
           "publisherNote": … }; a renewal keeps what it has

Without --first, --last and --drop a renewal cuts as the last import did.`;

/** What a maintainer asks of an import. */
export interface ImportArguments {
  file: string;
  id: string;
  /** Null: cut as the last import did. */
  cuts: Cuts | null;
  citationFile: string | null;
}

/** @throws Error with one sentence on the first argument that is not as expected. */
export function readImportArguments(args: string[]): ImportArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      id: { type: 'string' },
      first: { type: 'string' },
      last: { type: 'string' },
      drop: { type: 'string', multiple: true },
      citation: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    throw new Error(`Expected one FILE, got ${positionals.length}.`);
  }
  if (!values.id || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(values.id)) {
    throw new Error('--id: expected lower-case words joined by hyphens, such as edm-20-11.');
  }
  const cuts: Cuts = {
    ...(values.first !== undefined && { first: lineNumber('--first', values.first) }),
    ...(values.last !== undefined && { last: lineNumber('--last', values.last) }),
    ...(values.drop !== undefined && { drops: values.drop.map(lineRange) }),
  };
  return {
    file,
    id: values.id,
    cuts: Object.keys(cuts).length > 0 ? cuts : null,
    citationFile: values.citation ?? null,
  };
}

function lineNumber(option: string, value: string): number {
  if (!/^[1-9]\d*$/.test(value)) {
    throw new Error(`${option}: expected a line number from 1, got “${value}”.`);
  }
  return Number(value);
}

function lineRange(value: string): [number, number] {
  const [from, to, ...rest] = value.split('..');
  if (from === undefined || to === undefined || rest.length > 0) {
    throw new Error(`--drop: expected FROM..TO, such as 47..49, got “${value}”.`);
  }
  return [lineNumber('--drop', from), lineNumber('--drop', to)];
}
