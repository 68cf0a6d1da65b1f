import type { Credit } from '../../domain/base-map';

/** Who made the shapes that this atlas draws and its built-in base map. */
export const OPENSTREETMAP: Credit = {
  text: '© OpenStreetMap contributors (ODbL)',
  url: 'https://www.openstreetmap.org/copyright',
};
export const GEONAMES: Credit = { text: 'GeoNames (CC BY 4.0)', url: 'https://www.geonames.org/' };

/**
 * The `attribution` of a source: HTML, as MapLibre wants it. A credit that is
 * written alike in two sources is shown once.
 */
export function attributionOf(credits: readonly Credit[]): string {
  return credits
    .map(({ text, url }) =>
      url === undefined ? escaped(text) : `<a href="${escaped(url)}">${escaped(text)}</a>`,
    )
    .join(' ');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
