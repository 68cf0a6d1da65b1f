/** The CSS custom property of a colour: `roadText` is `--color-road-text`. */
export function cssVariable(name: string): `--${string}` {
  return `--color-${name.replace(/([a-z])([A-Z0-9])/g, '$1-$2').toLowerCase()}`;
}
