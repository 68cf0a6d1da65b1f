import type * as v from 'valibot';

/** Lists whose entries are counted from 1 in what a reader is told. */
const ENTRIES: Record<string, string> = {
  articles: 'article',
  places: 'place',
  features: 'feature',
};

/** "feature 2, properties.kind: expected …, got …": where a file is not as expected. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const [list = '', ...rest] = (issue.path ?? []).map(({ key }) => String(key));
  const entry = ENTRIES[list];
  const where =
    entry !== undefined && rest.length > 0
      ? [`${entry} ${Number(rest[0]) + 1}`, rest.slice(1).join('.')].filter(Boolean).join(', ')
      : [list, ...rest].filter(Boolean).join('.');
  const what = issue.message.startsWith('expected')
    ? issue.message
    : `expected ${issue.expected ?? 'another value'}, got ${issue.received}`;
  return where === '' ? what : `${where}: ${what}`;
}
