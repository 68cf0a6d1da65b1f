import { render } from 'svelte/server';
import type { Atlas } from '../../domain/atlas/atlas';
import type { LocatorData } from '../../map/locator/locator-data';
import { cameraOf, frameOf } from '../../map/locator/frame';
import { drawLocator } from '../../map/locator/draw-locator';
import type { Theme } from '../../map/style/options';
import { cssVariables } from '../../map/style/page-palette';
import LocatorDrawing from '../../ui/map/LocatorDrawing.svelte';
import { takeStyles } from './html';

/** In the shape that link previews ask for (1.91 to 1); files from the site's root, CSS pixels. */
export const WIDE = { file: 'locator.svg', width: 800, height: 420 };
/** Letters keep their size on a phone. */
export const NARROW = { file: 'locator-narrow.svg', width: 390, height: 360 };

/** The opening view as an SVG file that stands alone: light or dark, as its reader's system. */
export function locatorPicture(
  atlas: Atlas,
  data: LocatorData,
  { width, height }: typeof WIDE,
): string {
  const visible = new Set(atlas.layers.filter((layer) => layer.visible).map(({ id }) => id));
  const frame = frameOf(cameraOf(atlas.view, width, height), width, height);
  const picture = drawLocator(data, atlas.places, { visible, names: 'title' }, frame);
  const props = { xmlns: 'http://www.w3.org/2000/svg', picture };
  const { styles, html } = takeStyles(render(LocatorDrawing, { props }));
  const css = [
    `:root { ${variables('light')} }`,
    `@media (prefers-color-scheme: dark) { :root { ${variables('dark')} } }`,
    ...styles.values(),
  ];
  return html.trim().replace('>', () => `><style>${css.join('\n')}</style>`);
}

/** The picture in the light theme's colours, written out: not every renderer knows CSS variables. */
export function inLightColours(svg: string): string {
  const colours: Record<string, string> = cssVariables('light');
  return svg.replace(/var\((--color-[\w-]+)\)/g, (whole, name: string) => colours[name] ?? whole);
}

function variables(theme: Theme): string {
  const colours = Object.entries(cssVariables(theme));
  return colours.map(([name, hex]) => `${name}: ${hex};`).join(' ');
}
