import { FOLDERS, policy, type FileKind } from './content-security-policy';

/** The headers of a response: values by name. */
export type Headers = Record<string, string>;

/** The kind of a file by its path from the site's root: "places/aldo/index.html". */
export function kindOf(path: string): FileKind {
  if (path.startsWith(FOLDERS.asset)) return 'asset';
  return path.startsWith(FOLDERS.embed) ? 'embed' : 'page';
}

/** Sent with every response. */
export const COMMON_HEADERS: Headers = {
  'X-Content-Type-Options': 'nosniff',
  // The servers of a base map learn which site asks, but not for which place.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'midi']
    .map((feature) => `${feature}=()`)
    .join(', '),
};

/** In seconds. */
const YEAR = 31_536_000;

/**
 * Sent with a kind of file in addition.
 *
 * @param hosts other hosts that the site's base maps ask
 */
export function headersOf(kind: FileKind, hosts: readonly string[]): Headers {
  return {
    'Content-Security-Policy': policy(kind, hosts),
    'Cache-Control': kind === 'asset' ? `public, max-age=${YEAR}, immutable` : 'no-cache',
  };
}

/** Media types of a built site that a server may not know, by file ending. */
export const MEDIA_TYPES = {
  geojson: 'application/geo+json',
  jsonld: 'application/ld+json',
  webmanifest: 'application/manifest+json',
  pmtiles: 'application/vnd.pmtiles',
};
