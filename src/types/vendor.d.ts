declare module 'mammoth/mammoth.browser.min.js' {
  const mammoth: {
    extractRawText(input: { arrayBuffer: ArrayBufferLike }): Promise<{ value: string }>;
  };
  export default mammoth;
}

declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export * from 'pdfjs-dist';
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  export const WorkerMessageHandler: unknown;
}

/** The part of Citation.js that is used here; it ships no types. */
declare module '@citation-js/core' {
  type Item = import('../domain/atlas/article').Citation & { note?: string };

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
