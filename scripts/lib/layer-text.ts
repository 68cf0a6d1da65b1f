/** A layer file as text: two spaces, but each position on one line. */
export function layerText(layer: unknown): string {
  return (
    JSON.stringify(layer, null, 2).replace(/\[\s+(-?[\d.]+),\s+(-?[\d.]+)\s+\]/g, '[$1, $2]') + '\n'
  );
}
