import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Screen } from '../camera';
import type { StyleOptions } from './options';

/** The id of the element of the page that holds the style of the opening view. */
export const OPENING_STYLE = 'opening-style';

/** Stands for the reader's screen in that style. */
export const ANY_SCREEN = '%screen%' as Screen;

/**
 * The style of the opening view as an element of the page, so that the map opens
 * without the code that builds styles. Each colour of the light theme has that of
 * the dark theme right behind it; data is left out.
 */
export function writeOpeningStyle(light: StyleSpecification, dark: StyleSpecification): string {
  const darkColours = JSON.stringify(dark)
    .match(/#[0-9a-f]{6}/g)!
    .values();
  const json = JSON.stringify(light)
    .replace(/#[0-9a-f]{6}/g, (colour) => colour + darkColours.next().value)
    .replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${OPENING_STYLE}">${json}</script>`;
}

/**
 * The style of the opening view, of what its element holds.
 *
 * @param page the URL from which the page says where its fonts are
 */
export function readOpeningStyle(
  json: string,
  page: string,
  { theme, screen, data }: Pick<StyleOptions, 'theme' | 'screen' | 'data'>,
): StyleSpecification {
  const text = json.replace(/(#\w{6})(#\w{6})/g, theme === 'dark' ? '$2' : '$1');
  const style = JSON.parse(text.replaceAll(ANY_SCREEN, screen)) as StyleSpecification;
  for (const source of Object.values(style.sources)) {
    Object.assign(source, source.type === 'geojson' ? { data: data.places } : data.basemap);
  }
  for (const file of Object.values(style['font-faces'] ?? {}).flat()) {
    if (typeof file === 'object') file.url = new URL(file.url, page).href;
  }
  return style;
}
