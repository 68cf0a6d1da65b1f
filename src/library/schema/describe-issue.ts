import { ImportError, shorten } from '../imported-file';
import * as v from 'valibot';

/** A key on the way into a JSON value: a member's name or an index. */
export type Key = string | number;

/** What the entries of well-known lists are called. */
const ENTRIES: Record<string, string> = {
  articles: 'article',
  excerpts: 'excerpt',
  features: 'feature',
  places: 'place',
  steps: 'step',
};

/**
 * An issue in words of ours. A schema's own messages say what is expected and
 * nothing else: "an id in kebab case".
 *
 * @param root the value that was checked
 * @returns `where` from the outside in: `['feature "aldo"', 'properties.names[0].lang']`;
 *   `what` was expected there: `expected a string, got 1`
 */
export function describeIssue(
  issue: v.BaseIssue<unknown>,
  root: unknown,
): { where: string[]; what: string } {
  const keys = (issue.path ?? []).map(({ key }) => key as Key);
  return { where: locate(root, keys), what: expectation(issue) };
}

/** `describeIssue` as one line: "feature number 2: properties.kind: expected …, got …" */
export function issueLine(issue: v.BaseIssue<unknown>, root: unknown): string {
  const { where, what } = describeIssue(issue, root);
  return [...where, what].join(': ');
}

function locate(root: unknown, keys: Key[]): string[] {
  const [list, index] = keys;
  if (typeof list === 'string' && list in ENTRIES && typeof index === 'number') {
    const entry = (root as Record<string, unknown[]>)[list]![index];
    const inside = keys.slice(2);
    return [entryName(list, entry, index), ...(inside.length > 0 ? [pathText(inside)] : [])];
  }
  return keys.length > 0 ? [pathText(keys)] : [];
}

/** 'feature "aldo"' for an entry of `features`, or "feature number 2" where it has no usable id. */
export function entryName(list: string, entry: unknown, index: number): string {
  const { id, properties } = Object(entry) as { id?: unknown; properties?: unknown };
  const { placeId } = Object(properties) as { placeId?: unknown };
  const known = list === 'features' ? placeId : id;
  const isUsable = typeof known === 'string' && known !== '';
  return `${ENTRIES[list]} ${isUsable ? `"${shorten(known)}"` : `number ${index + 1}`}`;
}

/** "properties.names[0].lang" */
export function pathText(keys: Key[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${shorten(key)}`))
    .join('')
    .replace(/^\./, '');
}

const TYPES: Record<string, string> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  Object: 'an object',
  Array: 'a list',
};

function expectation(issue: v.BaseIssue<unknown>): string {
  const missing = issue.path?.at(-1)?.origin === 'key' && issue.received === 'undefined';
  if (missing) return 'expected a value, got nothing';
  if (issue.expected === 'never') return `expected nothing here, got ${show(issue.input)}`;
  const expected =
    issue.kind === 'schema'
      ? issue
          .expected!.replace(/^\((.*)\)$/, '$1')
          .split(' | ')
          .map((type) => TYPES[type] ?? type)
          .join(' or ')
      : issue.message;
  return `expected ${expected}, got ${show(issue.input)}`;
}

/** Marks that turn the direction of writing: of the message too, were they written out. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** A value as a message quotes it: JSON, cut where it grows long. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  const json = JSON.stringify(value).replace(
    TURNING,
    (mark) => `\\u${mark.charCodeAt(0).toString(16)}`,
  );
  return json.length > 60 ? `${json.slice(0, 59)}…` : json;
}

/**
 * A JSON value as a schema has it.
 *
 * @throws ImportError naming the first entry that is not as expected
 */
export function checkJson<Output>(json: unknown, schema: v.GenericSchema<unknown, Output>): Output {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  throw new ImportError(`${issueLine(result.issues[0], json)}.`);
}
