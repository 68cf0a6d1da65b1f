import * as v from 'valibot';
import { show, type Problem } from '../geodata-error';

/** What `value` breaks of `schema`, as problems of `file`; nothing when it fits. */
export function checkSchema(schema: v.GenericSchema, value: unknown, file: string): Problem[] {
  const { issues = [] } = v.safeParse(schema, value);
  return issues.map((issue) => {
    const keys = (issue.path ?? []).map((item) => item.key as string | number);
    return { file, where: locate(value, keys), what: describe(issue) };
  });
}

/** Path as the reader of a message wants it: the thing by its id, then the way inside. */
function locate(root: unknown, keys: (string | number)[]): string[] {
  const [list, index] = keys;
  if ((list === 'features' || list === 'excerpts') && typeof index === 'number') {
    const item = (root as Record<string, unknown[]>)[list]![index];
    const subject = list === 'features' ? featureName(item, index) : excerptName(item, index);
    return keys.length > 2 ? [subject, pathText(keys.slice(2))] : [subject];
  }
  return keys.length > 0 ? [pathText(keys)] : [];
}

/** 'feature "aldo"', or "feature number 2" where it has no usable id. */
export function featureName(feature: unknown, index: number): string {
  const properties = (feature as { properties?: { placeId?: unknown } } | null)?.properties;
  return named('feature', properties?.placeId, index);
}

/** 'excerpt "edm-20-11-s3"', or "excerpt number 2" where it has no usable id. */
export function excerptName(excerpt: unknown, index: number): string {
  return named('excerpt', (excerpt as { id?: unknown } | null)?.id, index);
}

function named(word: string, id: unknown, index: number): string {
  return typeof id === 'string' && id !== '' ? `${word} "${id}"` : `${word} number ${index + 1}`;
}

/** "properties.names[0].lang" */
export function pathText(keys: (string | number)[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
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

function describe(issue: v.BaseIssue<unknown>): string {
  const missing = issue.path?.at(-1)?.origin === 'key' && issue.received === 'undefined';
  if (missing) return 'expected a value, got nothing';
  if (issue.expected === 'never') return `expected nothing here, got ${show(issue.input)}`;
  // The schemas word their own validations; only types are left to valibot.
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
