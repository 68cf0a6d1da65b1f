import { cssVariable } from './css-variable';
import type { Theme } from './options';
import { paletteOf, type Palette } from './palette';

/** Colours that the page around the map has besides the map's, six-digit hex. */
const light = {
  focus: '#1a4fc4',
  background: '#f7f3ea',
  panel: '#fffdf8',
  text: '#24211c',
  line: '#d9d1c1',
  control: '#857b6b',
  accent: '#a32414',
  error: '#a3190f',
};

export type PagePalette = Palette & Readonly<typeof light>;

const dark: typeof light = {
  focus: '#8fb8ff',
  background: '#141c25',
  panel: '#1b2530',
  text: '#f1ece1',
  line: '#36434f',
  control: '#8592a0',
  accent: '#ff9a8a',
  error: '#ff9a8a',
};

const MORE = { light, dark };

/** The colours of a theme, for the page and the map alike. */
export function pagePaletteOf(theme: Theme): PagePalette {
  return { ...paletteOf(theme), ...MORE[theme] };
}

/** The same as custom properties: name to six-digit hex. */
export function cssVariables(theme: Theme): Record<`--${string}`, string> {
  const entries = Object.entries(pagePaletteOf(theme));
  return Object.fromEntries(entries.map(([name, hex]) => [cssVariable(name), hex]));
}
