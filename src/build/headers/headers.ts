/**
 * The files of a built site by folder: the page that other sites may embed, and
 * files with a hash in their name. Everything else is of the kind `page`.
 */
export const FOLDERS = { embed: 'embed/', asset: 'assets/' };
export type FileKind = keyof typeof FOLDERS | 'page';

/** The kind of a file by its path from the site's root: "places/aldo/index.html". */
export function kindOf(path: string): FileKind {
  if (path.startsWith(FOLDERS.asset)) return 'asset';
  return path.startsWith(FOLDERS.embed) ? 'embed' : 'page';
}

/**
 * The names of the Trusted Types policies that may be made: Svelte's own, and
 * the one of `src/ui/page/trusted-types.ts`.
 */
const TRUSTED = ['default', 'svelte-trusted-html'];

const CHARSET = '<meta charset="utf-8" />';

/**
 * A Content Security Policy: nothing inline, nothing evaluated, and nothing
 * from other hosts but the parts of base maps. https://www.w3.org/TR/CSP3/
 *
 * @param hosts other hosts that may be asked: "example.org", "127.0.0.1:8080"
 */
export function policy(kind: FileKind, hosts: readonly string[]): string {
  const code = [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    ["connect-src 'self'", ...hosts.map(origin)].join(' '),
  ];
  // A worker takes its policy from its own response and not from the page.
  if (kind === 'asset') return code.join('; ');
  return [
    ...code,
    "style-src 'self'",
    // MapLibre's style sheet holds its icons as data.
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED.join(' ')}`,
    ...(kind === 'page' ? ["frame-ancestors 'self'"] : []),
  ].join('; ');
}

/** Base maps are fetched by https; only this machine may do without (see `schema/base-maps.ts`). */
function origin(host: string): string {
  const isHere = /^(127\.0\.0\.1|localhost)(:|$)/.test(host);
  return `${isHere ? 'http' : 'https'}://${host}`;
}

/**
 * A page with the policy in front of everything that it restricts.
 *
 * @param hosts that base maps may ask, as `hostsOf` gives them
 * @param file the page's path, for the message
 * @throws Error if the page lacks the `charset` tag that the policy follows
 */
export function withPolicy(html: string, hosts: readonly string[], file: string): string {
  if (!html.includes(CHARSET)) throw new Error(`${file}: expected ${CHARSET} in its head.`);
  // Only a header can say who may frame a page.
  const content = policy('embed', hosts);
  const tag = `<meta http-equiv="Content-Security-Policy" content="${content}" />`;
  return html.replace(CHARSET, () => `${CHARSET}\n    ${tag}`);
}

/** The headers of a response: values by name. */
export type Headers = Record<string, string>;

/** Sent with every response. */
export const COMMON_HEADERS: Headers = {
  'X-Content-Type-Options': 'nosniff',
  // The servers of a base map learn which site asks, but not for which place.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'midi']
    .map((feature) => `${feature}=()`)
    .join(', '),
};

/** The statuses of an answer that is the file itself, or says that the browser's own is. */
export const SUCCESS = [200, 206, 304];

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
  bin: 'application/octet-stream',
};
