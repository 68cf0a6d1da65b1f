import type { Rolldown } from 'vite';

/** What the map begins with; the rest of its code is what these import. */
const STARTS = /\/src\/(ui\/MapPane\.svelte|map\/map-view\.ts)$/;

/**
 * Links by which a page asks for the map's code while it still reads its own:
 * else each file would be asked for only once the one before has run. With low
 * priority, since the text comes first.
 *
 * @param root from the page to the site's root: "./", "../"
 */
export function mapHints(bundle: Rolldown.OutputBundle, root: string): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const starts = chunks.filter(({ moduleIds }) => moduleIds.some((id) => STARTS.test(id)));
  const files = new Set(starts.flatMap(({ fileName, imports }) => [fileName, ...imports]));
  return [...files].map(
    (file) => `<link rel="modulepreload" crossorigin fetchpriority="low" href="${root}${file}" />`,
  );
}
