/** The part of Citation.js that is used here; it brings no types of its own. */
declare module '@citation-js/core' {
  import type { Citation } from '../domain/atlas/article';

  type Item = Citation & { note?: string };

  export const plugins: {
    input: {
      /** Reads BibTeX, RIS or CSL-JSON, whichever it is. */
      chain(text: string): Item[];
    };
    output: {
      format(name: 'bibtex', items: Item[]): string;
      format(
        name: 'ris',
        items: Item[],
        options: { format: 'object' },
      ): Record<string, string | string[]>[];
    };
    config: {
      get(name: '@bibtex'): {
        format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean };
      };
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
