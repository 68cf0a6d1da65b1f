import * as v from 'valibot';
import type { Library } from '../domain/library/library';
import { FORMAT, LibrarySchema } from './library-schema';
import { ImportError } from './imported-file';
import { issueLine } from './schema/describe-issue';

/** A library as the text of one file. */
export function libraryToFile(library: Library): string {
  const file = { format: FORMAT, version: 1, ...library };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * A library from the text of a file.
 *
 * @throws ImportError that says which entry is wrong, and how.
 */
export function libraryFromFile(text: string): Library {
  const json = parseJson(text);
  if ((json as { format?: unknown } | null)?.format !== FORMAT) {
    throw new ImportError('Nothing was changed: this file was not saved here.');
  }
  const result = v.safeParse(LibrarySchema, json);
  if (!result.success)
    throw new ImportError(`Nothing was changed. ${issueLine(result.issues[0], json)}.`);
  const { articles, places, notPlaces } = result.output;
  return { articles, places, notPlaces };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportError(
      `This file was not saved here, or not to its end: ${(error as Error).message}.`,
    );
  }
}
