import {
  COMMON_HEADERS,
  FOLDERS,
  headersOf,
  kindOf,
  MEDIA_TYPES,
  SUCCESS,
  type FileKind,
  type Headers,
} from './headers';

const FOLDER_KINDS = Object.entries(FOLDERS) as [keyof typeof FOLDERS, string][];

const MADE_BY =
  '# Made by `npm run headers:build` from src/build/headers/headers.ts: change it there.';

/**
 * A `_headers` file as Netlify and Cloudflare Pages read it, and `npm start`
 * too. They join the values of a header that several matching rules set, so no
 * two rules here set the same header for one path.
 * https://docs.netlify.com/manage/routing/headers/
 *
 * @param files paths from the site's root
 */
export function netlifyHeaders(files: readonly string[], hosts: readonly string[]): string {
  const rules = new Map<string, Headers>([['/*', COMMON_HEADERS]]);
  for (const file of ['', ...files].toSorted()) {
    const [folder, rest] = file.split('/');
    rules.set(rest === undefined ? `/${file}` : `/${folder}/*`, headersOf(kindOf(file), hosts));
  }
  return lines(
    Array.from(rules, ([path, headers]) => [
      path,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ]).flat(),
  );
}

/** The headers, names and values, that a `_headers` file sets for a path such as "/places/aldo/". */
export function headersFor(path: string, file: string): [name: string, value: string][] {
  let fits = false;
  return file.split('\n').flatMap((line): [string, string][] => {
    const [, name, value] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
    if (name !== undefined) return fits ? [[name, value!]] : [];
    fits = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
    return [];
  });
}

/** A Caddyfile that serves `dist`. https://caddyserver.com/docs/caddyfile */
export function caddyfile(hosts: readonly string[]): string {
  const block = (matcher: string, headers: Headers) => [
    `\theader ${matcher} {`,
    ...Object.entries(headers).map(([name, value]) => `\t\t${name} ${JSON.stringify(value)}`),
    '\t}',
  ];
  return lines([
    MADE_BY,
    '# Put your host in the place of :8080; Caddy then serves it by https.',
    ':8080 {',
    '\troot * dist',
    '\tencode zstd gzip {',
    '\t\tmatch {',
    ...['text/*', ...TEXTS.map((type) => `${type}*`)].map(
      (type) => `\t\t\theader Content-Type ${type}`,
    ),
    '\t\t}',
    '\t}',
    ...block('', COMMON_HEADERS).map((line) => line.replace('  ', ' ')),
    '\t# Of files that are there: what is not is answered below, and kept by nobody.',
    ...FOLDER_KINDS.flatMap(([kind, folder]) => [
      `\t@${kind} {`,
      `\t\tpath /${folder}*`,
      '\t\tfile {path} {path}/index.html',
      '\t}',
    ]),
    `\t@page not path ${FOLDER_KINDS.map(([, folder]) => `/${folder}*`).join(' ')}`,
    ...(['embed', 'asset', 'page'] as const).flatMap((kind) =>
      block(`@${kind}`, headersOf(kind, hosts)),
    ),
    ...Object.entries(MEDIA_TYPES).flatMap(([ending, type]) => [
      `\t@${ending} path *.${ending}`,
      `\theader @${ending} Content-Type ${type}`,
    ]),
    '\tfile_server {',
    '\t\tprecompressed br gzip',
    '\t}',
    '\thandle_errors {',
    '\t\trewrite * /404.html',
    ...block('', { ...COMMON_HEADERS, ...headersOf('page', hosts) }).map(
      (line) => `\t${line.replace('  ', ' ')}`,
    ),
    '\t\tfile_server {',
    '\t\t\tprecompressed br gzip',
    '\t\t}',
    '\t}',
    '}',
  ]);
}

/** A file for nginx's `conf.d`, which is included within `http`. https://nginx.org/en/docs/ */
export function nginxConf(hosts: readonly string[]): string {
  const names = Object.keys(headersOf('page', hosts)) as (keyof Headers)[];
  const valueOf = (kind: FileKind, name: string) => JSON.stringify(headersOf(kind, hosts)[name]);
  // A file that is not there must not be kept as one that never changes.
  const asked = (name: string, folder: string) =>
    name === 'Cache-Control'
      ? ['$status:$uri', `~^(${SUCCESS.join('|')}):/${folder}`]
      : ['$uri', `~^/${folder}`];
  const variable = (name: string) => `$atlas_${name.toLowerCase().replaceAll('-', '_')}`;
  return lines([
    MADE_BY,
    ...names.flatMap((name) => [
      `map ${asked(name, '')[0]} ${variable(name)} {`,
      ...FOLDER_KINDS.map(
        ([kind, folder]) => `  ${asked(name, folder)[1]} ${valueOf(kind, name)};`,
      ),
      `  default ${valueOf('page', name)};`,
      '}',
    ]),
    'server {',
    '  listen 8080;',
    '  root /srv/corridor-atlas/dist;',
    '  index index.html;',
    '  error_page 404 /404.html;',
    '  # A folder leads to itself with a slash, under whatever name and port the reader came.',
    '  absolute_redirect off;',
    '  charset utf-8;',
    '  include mime.types;',
    '  types {',
    ...Object.entries(MEDIA_TYPES).map(([ending, type]) => `    ${type} ${ending};`),
    '  }',
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_static on;',
    '  # brotli_static on; # where nginx has ngx_brotli',
    `  gzip_types text/css text/javascript text/plain text/xml ${TEXTS.join(' ')};`,
    ...Object.entries(COMMON_HEADERS).map(
      ([name, value]) => `  add_header ${name} ${JSON.stringify(value)} always;`,
    ),
    ...names.map((name) => `  add_header ${name} ${variable(name)} always;`),
    '}',
  ]);
}

/** Types of text that servers do not compress unless they are told to, beside `text/…`. */
const TEXTS = [
  'application/javascript',
  'application/json',
  'application/xml',
  'image/svg+xml',
  MEDIA_TYPES.geojson,
  MEDIA_TYPES.jsonld,
  MEDIA_TYPES.webmanifest,
];

const lines = (all: string[]) => `${all.join('\n')}\n`;
