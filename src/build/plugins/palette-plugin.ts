import type { Plugin } from 'vite';
import { cssVariables } from '../../map/style/page-palette';
import type { Theme } from '../../map/style/options';

const ID = 'virtual:palette.css';

/**
 * The map's palette as CSS custom properties: the page and the map share one
 * set of colours. Print is light whatever the screen was.
 */
export function paletteCss(): Plugin {
  return {
    name: 'palette-css',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? css() : null),
  };
}

function css(): string {
  return `
:root, :root[data-theme='light'] { ${declarations('light')} }
:root[data-theme='dark'] { ${declarations('dark')} }
@media (prefers-color-scheme: dark) { :root:not([data-theme]) { ${declarations('dark')} } }
@media print { :root:root { ${declarations('light')} } }
`;
}

function declarations(theme: Theme): string {
  const colours = Object.entries(cssVariables(theme)).map(([name, hex]) => `${name}: ${hex};`);
  return [`color-scheme: ${theme};`, ...colours].join(' ');
}
