import * as v from 'valibot';
import { describeIssue } from '../../../library/schema/describe-issue';

/** A file that is JSON, not yet known to be more. `id` is its name without ending. */
export interface RawFile {
  id: string;
  file: string;
  value: unknown;
  tell: Tell;
}

/**
 * Reports a problem: what was expected and what is there, 'expected a date, got "soon"';
 * then where, from the outside in: 'feature "aldo"', 'properties.names[0].lang'.
 */
export type Tell = (what: string, ...where: string[]) => void;

/** Reports what lies inside an entry of a file. */
export function tellInside(tell: Tell, entry: string): Tell {
  return (what, ...where) => tell(what, entry, ...where);
}

/** Reports what a file breaks of its schema. */
export function checkSchema(schema: v.GenericSchema, { value, tell }: RawFile): void {
  for (const issue of v.safeParse(schema, value).issues ?? []) {
    const { where, what } = describeIssue(issue, value);
    tell(what, ...where);
  }
}

/** What stands at a path of keys in a JSON value; undefined where nothing does. */
export function valueAt(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((inner, key) => Object(inner)[key] as unknown, value);
}

/** The entries of a list at a path, whatever they are; none where no list is there. */
export function entriesAt(value: unknown, ...path: string[]): unknown[] {
  const list = valueAt(value, ...path);
  return Array.isArray(list) ? list : [];
}

/** Those that fit a schema, each with its index in the list: others do not keep them from being checked further. */
export function fittingEntries<Schema extends v.GenericSchema>(
  entries: unknown[],
  schema: Schema,
): { index: number; entry: v.InferInput<Schema> }[] {
  return entries.flatMap((entry, index) => (v.is(schema, entry) ? [{ index, entry }] : []));
}
