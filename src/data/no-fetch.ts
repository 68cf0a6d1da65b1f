/**
 * Stands in the page for the two packages by which Citation.js would fetch from
 * a DOI or an address. We pass it complete citations, so the page makes no request.
 */
export default function noFetch(): never {
  throw new Error('A citation was to be fetched, but the page fetches none.');
}

export const Headers = undefined;
