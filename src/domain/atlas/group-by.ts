/**
 * Values by key, in their order; a value with several keys stands under each.
 * `Map.groupBy` takes one key alone, and Node 20 lacks it.
 */
export function groupBy<Value, Key>(
  values: Iterable<Value>,
  keysOf: (value: Value) => Iterable<Key>,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return groups;
}
