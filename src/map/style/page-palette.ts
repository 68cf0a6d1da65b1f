import { cssVariable } from './css-variable';
import type { Theme } from './options';
import { inTheme, paletteOf, type Palette, type Shades } from './palette';

/** Colours that the page around the map has besides the map's. */
const MORE = {
  focus: ['#1a4fc4', '#8fb8ff'],
  background: ['#f7f3ea', '#141c25'],
  panel: ['#fffdf8', '#1b2530'],
  text: ['#24211c', '#f1ece1'],
  line: ['#d9d1c1', '#36434f'],
  control: ['#857b6b', '#8592a0'],
  accent: ['#a32414', '#ff9a8a'],
  error: ['#a3190f', '#ff9a8a'],
} satisfies Record<string, Shades>;

export type PagePalette = Palette & Readonly<Record<keyof typeof MORE, string>>;

/** The colours of a theme, for the page and the map alike. */
export function pagePaletteOf(theme: Theme): PagePalette {
  return { ...paletteOf(theme), ...inTheme(MORE, theme) };
}

/** The same as custom properties: name to six-digit hex. */
export function cssVariables(theme: Theme): Record<`--${string}`, string> {
  const entries = Object.entries(pagePaletteOf(theme));
  return Object.fromEntries(entries.map(([name, hex]) => [cssVariable(name), hex]));
}
