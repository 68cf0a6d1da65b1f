import type { SourceReference } from '../../domain/atlas/place';

/** The sources of the base map as HTML for the corner of the map; their own text stays text. */
export function attributionOf(credits: SourceReference[]): string {
  return credits
    .map(({ title, url, licence }) => {
      const words = escape(title);
      const linked = url === undefined ? words : `<a href="${escape(url)}">${words}</a>`;
      return licence === undefined ? linked : `${linked} (${escape(licence)})`;
    })
    .join(' | ');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
