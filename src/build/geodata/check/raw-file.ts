import * as v from 'valibot';
import { describeIssue } from '../../../library/schema/describe-issue';
import type { Problem } from '../geodata-error';

/** A file that is JSON, not yet known to be more. `id` is its name without ending. */
export interface RawFile {
  id: string;
  file: string;
  value: unknown;
}

/** What a file breaks of its schema; nothing when it fits. */
export function checkSchema(schema: v.GenericSchema, { file, value }: RawFile): Problem[] {
  const { issues = [] } = v.safeParse(schema, value);
  return issues.map((issue) => ({ file, ...describeIssue(issue, value) }));
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
