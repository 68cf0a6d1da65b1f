/**
 * Stands in the page for the two packages by which Citation.js would fetch from
 * a DOI or an address. We hand it citations whole: the page asks nobody.
 */
export default function noFetch(): never {
  throw new Error('A citation was to be fetched, but the page fetches none.');
}

export const Headers = undefined;
