import type { Rolldown } from 'vite';

/** The entries of the map's code; the rest is what they import. */
const STARTS = /\/src\/(ui\/map\/MapPane\.svelte|map\/map-view\.ts)$/;
const WORKER = /maplibre-gl-worker-[\w-]{8}\.js$/;

/**
 * Links by which a page preloads the map's code, its styles and its worker:
 * otherwise each file would be requested only once the one before has run. With
 * low priority, since the text comes first; whether the browser can draw a map
 * at all is not known so early.
 *
 * @param root from the page to the site's root: "./", "../"
 */
export function mapHints(bundle: Rolldown.OutputBundle, root: string): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const starts = chunks.filter(({ moduleIds }) => moduleIds.some((id) => STARTS.test(id)));
  const scripts = new Set(starts.flatMap(({ fileName, imports }) => [fileName, ...imports]));
  const styles = new Set(
    starts.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]),
  );
  const worker = Object.keys(bundle).filter((file) => WORKER.test(file));
  const link = (rel: string) => (file: string) =>
    `<link rel="${rel}" crossorigin fetchpriority="low" href="${root}${file}" />`;
  return [
    ...[...scripts].map(link('modulepreload')),
    ...[...styles].map(link('preload" as="style')),
    ...worker.map(link('preload" as="fetch')),
  ];
}
