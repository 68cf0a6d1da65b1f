/**
 * A value as the text of a JSON file, with a line break at its end.
 *
 * @param indent spaces for each level; none puts all of it on one line
 */
export function toJsonText(value: unknown, indent = 0): string {
  return `${JSON.stringify(value, null, indent)}\n`;
}
