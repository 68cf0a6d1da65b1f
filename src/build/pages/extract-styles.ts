import type { SyncRenderOutput } from 'svelte/server';

/** What a component rendered to, its styles apart: CSS by scope, each once. */
export interface Rendered {
  styles: Map<string, string>;
  /** What else goes into the `<head>`. */
  head: string;
  html: string;
}

/** Without the marks that Svelte hydrates by. */
const plain = (html: string) => html.replace(/<!--.*?-->/g, '');

/**
 * Takes the styles out of a rendered head, where components compiled with
 * `css: 'injected'` put them: a file holds them for every page, and a page
 * policy may forbid them inline.
 */
export function takeStyles({ head, body }: SyncRenderOutput): Rendered {
  const styles = new Map<string, string>();
  const rest = head.replace(/<style id="([^"]+)">([\s\S]*?)<\/style>/g, (_, id, css) => {
    styles.set(String(id), String(css));
    return '';
  });
  return { styles, head: plain(rest), html: plain(body) };
}
