import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { cssVariables } from '../../map/style/page-palette';
import type { Theme } from '../../map/style/options';
import { faces, ranges } from '../../ui/fonts/faces.json';

const FONTS = resolve(import.meta.dirname, '../../ui/fonts');

const SHEETS: Record<string, () => string> = {
  'virtual:palette.css': paletteCss,
  'virtual:fonts.css': fontsCss,
};

/**
 * Style sheets that follow from data: `virtual:palette.css`, the map's palette as
 * CSS custom properties, so that the page and the map share one set of colours;
 * and `virtual:fonts.css`, a rule for each font file of `src/ui/fonts/faces.json`.
 */
export function cssPlugin(): Plugin {
  return {
    name: 'css-from-data',
    resolveId: (id) => (id in SHEETS ? `\0${id}` : null),
    load: (id) => SHEETS[id.replace('\0', '')]?.() ?? null,
  };
}

/** Print is light whatever the screen was. */
function paletteCss(): string {
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

function fontsCss(): string {
  const rules = Object.values(faces).flatMap(({ family, weight, style, file, subsets }) =>
    subsets.map(
      (subset) => `@font-face {
  font-family: '${family}';
  font-style: ${style};
  font-weight: ${weight};
  font-display: swap;
  src: url('${FONTS}/${file}-${subset}.woff2') format('woff2');
  unicode-range: ${ranges[subset as keyof typeof ranges].join(', ')};
}`,
    ),
  );
  return rules.join('\n');
}
