import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { COMMON_HEADERS, headersOf, kindOf, MEDIA_TYPES } from '../../src/build/headers/headers';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it was sent. */
  body: Buffer;
}

/** What a browser must be told of a file by its ending; the first is what standards say today. */
const TYPES: Record<string, string[]> = {
  '.html': ['text/html'],
  '.js': ['text/javascript', 'application/javascript'],
  '.css': ['text/css'],
  '.json': ['application/json'],
  '.svg': ['image/svg+xml'],
  '.txt': ['text/plain'],
  '.woff2': ['font/woff2'],
  ...Object.fromEntries(
    Object.entries(MEDIA_TYPES).map(([ending, type]) => [`.${ending}`, [type]]),
  ),
};

/**
 * Asks a server of a built site for a file of each sort, a folder without its
 * slash, and what is not there.
 *
 * @param url of the site's root, with a slash at its end
 * @param dist where the built site is, absolute
 * @param hosts that base maps may ask
 * @returns a line for each fault
 */
export async function checkServer(url: string, dist: string, hosts: string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const file of sampleOf(dist)) {
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    const answer = await ask(url + path);
    const tell = (what: string) => faults.push(`/${path}: ${what}`);
    if (answer.status !== 200) tell(`expected 200, got ${answer.status}`);
    checkHeaders(answer, headersOf(kindOf(file), hosts), tell);
    const type = answer.headers['content-type']?.split(';')[0] ?? 'none';
    const types = TYPES[extname(file)] ?? [];
    if (!types.includes(type)) tell(`expected the type ${types[0]}, got ${type}`);
    const isSmaller = existsSync(join(dist, `${file}.gz`));
    const encoding = answer.headers['content-encoding'];
    if (isSmaller && encoding !== 'gzip') tell(`expected gzip, got ${encoding ?? 'no encoding'}`);
    if (isSmaller && !/accept-encoding/i.test(answer.headers.vary ?? '')) {
      tell(`expected Vary: Accept-Encoding, got ${answer.headers.vary ?? 'none'}`);
    }
    const body = encoding === 'gzip' ? gunzipSync(answer.body) : answer.body;
    if (!body.equals(readFileSync(join(dist, file)))) tell('expected what was built');
  }
  faults.push(...(await checkFolder(url, dist)), ...(await checkMissing(url, dist, hosts)));
  return faults;
}

/** A file of each ending in each of the folders that differ, from the site's root. */
function sampleOf(dist: string): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((file) => extname(file) in TYPES && file !== '404.html');
  const sorts = new Map(
    files.map((file) => [`${file.split('/').slice(0, -1)[0] ?? ''} ${extname(file)}`, file]),
  );
  return [...sorts.values(), 'sw.js', 'index.html'];
}

/** A reader may have come by another name or port than the server knows of itself. */
async function checkFolder(url: string, dist: string): Promise<string[]> {
  const [name] = readdirSync(join(dist, 'places')).filter((each) => !each.includes('.'));
  const from = `${url}places/${name}`;
  const { status, headers } = await ask(from);
  const to = headers.location ?? '';
  const leads = [301, 302, 307, 308].includes(status) && new URL(to, from).href === `${from}/`;
  if (leads && !/^\w+:|^\/\//.test(to)) return [];
  return [`/places/${name}: expected a relative way to its slash, got ${status} ${to}`];
}

async function checkMissing(url: string, dist: string, hosts: string[]): Promise<string[]> {
  const page = readFileSync(join(dist, '404.html'));
  const faults: string[] = [];
  for (const path of [
    'nothing',
    'nothing/at/all/',
    'assets/none-1a2b3c4d.js',
    'embed/none',
    'places/no%20body/',
  ]) {
    const answer = await ask(url + path);
    const tell = (what: string) => faults.push(`/${path}: ${what}`);
    if (answer.status !== 404) tell(`expected 404, got ${answer.status}`);
    checkHeaders(answer, headersOf('page', hosts), tell);
    const body =
      answer.headers['content-encoding'] === 'gzip' ? gunzipSync(answer.body) : answer.body;
    if (!body.equals(page)) tell('expected 404.html');
  }
  return faults;
}

function checkHeaders(
  { headers }: Answer,
  ofSort: Record<string, string>,
  tell: (what: string) => void,
): void {
  for (const [name, value] of Object.entries({ ...COMMON_HEADERS, ...ofSort })) {
    const got = headers[name.toLowerCase()];
    if (got !== value) tell(`expected ${name}: ${value}, got ${String(got ?? 'none')}`);
  }
}

function ask(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const { statusCode: status = 0, headers } = response;
      response
        .toArray()
        .then((parts) => resolve({ status, headers, body: Buffer.concat(parts) }), reject);
    })
      .on('error', reject)
      .end();
  });
}
