import type { SourceReference } from '../../domain/atlas/place';
import { escapeHtml } from '../../domain/exchange/escape-html';

/** The sources of the base map as HTML for the corner of the map; their own text stays text. */
export function attributionOf(credits: SourceReference[]): string {
  return credits
    .map(({ title, url, licence }) => {
      const words = escapeHtml(title);
      const linked = url === undefined ? words : `<a href="${escapeHtml(url)}">${words}</a>`;
      return licence === undefined ? linked : `${linked} (${escapeHtml(licence)})`;
    })
    .join(' | ');
}
