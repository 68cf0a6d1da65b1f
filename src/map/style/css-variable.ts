import type { PageColourName } from './page-palette';

/** The CSS custom property of a colour: `roadText` is `--color-road-text`. */
export function cssVariable(name: PageColourName): `--${string}` {
  return `--color-${name.replace(/([a-z])([A-Z0-9])/g, '$1-$2').toLowerCase()}`;
}
