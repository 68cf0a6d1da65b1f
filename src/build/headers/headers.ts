import { policy } from './content-security-policy';

/** The headers of a response: values by name. */
export type Headers = Record<string, string>;

/**
 * The kinds of files in a built site: the page that other sites may embed,
 * files with a hash in their name, SVG pictures, and everything else.
 */
export const FILE_KINDS = ['embed', 'asset', 'picture', 'page'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** The kind of a file by its path from the site's root: "places/aldo/index.html". */
export function kindOf(path: string): FileKind {
  if (path.startsWith('assets/')) return 'asset';
  if (path.startsWith('embed/')) return 'embed';
  return path.endsWith('.svg') ? 'picture' : 'page';
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

const YEAR = 31_536_000;

/**
 * Sent with a kind of file in addition.
 *
 * @param hosts other hosts that the site's base maps ask
 */
export function headersOf(kind: FileKind, hosts: readonly string[]): Headers {
  const fresh = { 'Cache-Control': 'no-cache' };
  switch (kind) {
    case 'asset':
      return {
        'Content-Security-Policy': policy({ for: 'worker' }, hosts),
        'Cache-Control': `public, max-age=${YEAR}, immutable`,
      };
    case 'embed':
      return { 'Content-Security-Policy': policy({ for: 'page' }, hosts), ...fresh };
    case 'picture':
      return { 'Content-Security-Policy': policy({ for: 'picture' }, hosts), ...fresh };
    case 'page':
      return {
        'Content-Security-Policy': policy({ for: 'page', framedBy: "'self'" }, hosts),
        ...fresh,
      };
  }
}

/** Media types of a built site that a server may not know, by file ending. */
export const MEDIA_TYPES = {
  geojson: 'application/geo+json',
  jsonld: 'application/ld+json',
  webmanifest: 'application/manifest+json',
  pmtiles: 'application/vnd.pmtiles',
};
