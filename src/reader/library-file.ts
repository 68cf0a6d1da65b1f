import * as v from 'valibot';
import type { Library } from '../domain/own-library';
import { FORMAT, LibrarySchema } from './library-schema';
import { ReaderProblem } from './problem';

/** A library as the text of one file. */
export function libraryToFile(library: Library): string {
  const file = { format: FORMAT, version: 1, ...library };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * A library from the text of a file.
 *
 * @throws ReaderProblem that says which entry is wrong, and how.
 */
export function libraryFromFile(text: string): Library {
  const json = parseJson(text);
  if ((json as { format?: unknown } | null)?.format !== FORMAT) {
    throw new ReaderProblem('Nothing was changed: this file was not saved here.');
  }
  const result = v.safeParse(LibrarySchema, json);
  if (!result.success) throw new ReaderProblem(describe(result.issues[0]));
  const { articles, places, notPlaces } = result.output;
  return { articles, places, notPlaces };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ReaderProblem(
      `This file was not saved here, or not to its end: ${(error as Error).message}.`,
    );
  }
}

/** "Nothing was changed: article 2, citation.URL: expected …." */
function describe(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  const [list = '', index] = keys;
  const entry =
    index !== undefined && /^(articles|places)$/.test(list)
      ? `${list.slice(0, -1)} ${Number(index) + 1}`
      : list;
  const rest = keys.slice(index === undefined ? 1 : 2).join('.');
  const where = [entry, rest].filter((part) => part !== '').join(', ');
  const what = issue.message.startsWith('expected')
    ? issue.message
    : `expected ${issue.expected ?? 'another value'}, got ${issue.received}`;
  return `Nothing was changed. ${where === '' ? '' : `${where}: `}${what}.`;
}
