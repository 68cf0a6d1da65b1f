import { summary, type Summary } from './statistics';
import type { Memory, Reading, Use } from './use';
import type { Opening } from './visit';

/** The medians of a page's openings. */
export interface OpeningSummary {
  list?: Summary;
  idle: Summary;
  blocking: Summary;
  /** All that was sent until the map was drawn. */
  bytes: Summary;
  /** The same by kind, of the last round: it is the same each time. */
  kinds: Opening['bytes'];
}

/** All that one run has measured; what was left out is missing. */
export interface Results {
  opening: { floor: OpeningSummary; peer: OpeningSummary; ours: OpeningSummary };
  use?: Record<keyof Use, Summary>;
  memory?: Record<keyof Memory, Summary>;
  reading?: Record<keyof Reading, Summary>;
  large?: OpeningSummary & { click: Summary };
}

/** @param openings at least one */
export function openingSummary(openings: Opening[]): OpeningSummary {
  const lists = openings.flatMap(({ list }) => (list === null ? [] : [list]));
  return {
    ...(lists.length > 0 && { list: summary(lists) }),
    idle: summary(openings.map(({ idle }) => idle)),
    blocking: summary(openings.map(({ blocking }) => blocking)),
    bytes: summary(openings.map(({ bytes }) => Object.values(bytes).reduce((a, b) => a + b, 0))),
    kinds: openings.at(-1)!.bytes,
  };
}

/** The summary of each field of records that all have the same fields. */
export function summaries<Key extends string>(
  records: Record<Key, number>[],
): Record<Key, Summary> {
  const keys = Object.keys(records[0] ?? {}) as Key[];
  const entries = keys.map((key) => [key, summary(records.map((record) => record[key]))] as const);
  return Object.fromEntries(entries) as Record<Key, Summary>;
}
