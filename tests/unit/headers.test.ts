import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildHeaderFiles } from '../../scripts/headers-build';
import {
  caddyfile,
  headersFor,
  netlifyHeaders,
  nginxConf,
} from '../../src/build/headers/header-files';
import { COMMON_HEADERS, headersOf, kindOf, policy } from '../../src/build/headers/headers';

const HOSTS = ['tiles.test', '127.0.0.1:8080'];
const FILES = [
  'index.html',
  'sw.js',
  'icon.svg',
  'assets/index-1a2b3c4d.js',
  'embed/index.html',
  'places/aldo/index.html',
  'data/places.geojson',
];

/** The directives of a policy, by name. */
const directives = (text: string) =>
  Object.fromEntries(text.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1)]));

describe('the policy of a page', () => {
  const page = directives(policy('page', HOSTS));

  test('lets nothing in that the site has not brought, and nothing inline', () => {
    expect(page['default-src']).toEqual(["'none'"]);
    expect(page['script-src']).toEqual(["'self'"]);
    expect(page['style-src']).toEqual(["'self'"]);
    expect(page['worker-src']).toEqual(["'self'"]);
    expect(page['require-trusted-types-for']).toEqual(["'script'"]);
    expect(JSON.stringify(page)).not.toMatch(/unsafe|\*/);
  });

  test('lets it ask the hosts of the base maps: safely, but for this machine', () => {
    expect(page['connect-src']).toEqual(["'self'", 'https://tiles.test', 'http://127.0.0.1:8080']);
  });

  test('says who may frame it, unless everyone may', () => {
    expect(page['frame-ancestors']).toEqual(["'self'"]);
    expect(policy('embed', HOSTS)).not.toContain('frame-ancestors');
  });
});

test('a worker may run and ask what the page may, and show nothing', () => {
  const worker = directives(policy('asset', HOSTS));
  expect(Object.keys(worker)).toEqual(['default-src', 'script-src', 'worker-src', 'connect-src']);
});

describe('the headers file of a built site', () => {
  const text = netlifyHeaders(FILES, HOSTS);
  const headersOfPath = (path: string) => Object.fromEntries(headersFor(path, text));

  test.each([...FILES, ''])('gives “%s” what belongs to its sort', (file) => {
    const path = `/${file.replace(/index\.html$/, '')}`;
    const expected = { ...COMMON_HEADERS, ...headersOf(kindOf(file), HOSTS) };
    expect(headersOfPath(path)).toEqual(expected);
  });

  test('joins no two rules that say the same header', () => {
    for (const file of FILES) {
      const names = headersFor(`/${file}`, text).map(([name]) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('keeps what has its hash in its name for ever, and the rest never without asking', () => {
    expect(headersOfPath('/assets/x.js')['Cache-Control']).toContain('immutable');
    expect(headersOfPath('/sw.js')['Cache-Control']).toBe('no-cache');
    expect(headersOfPath('/')['Cache-Control']).toBe('no-cache');
  });
});

describe('the files for other servers', () => {
  test('are what npm run headers:build makes of the base maps', () => {
    for (const [name, text] of Object.entries(buildHeaderFiles())) {
      expect(text, name).toBe(readFileSync(join('deploy', name), 'utf8'));
    }
  });

  test.each([
    ['Caddy', caddyfile],
    ['nginx', nginxConf],
  ])('hold for %s every header of every sort', (_, write) => {
    const text = write(HOSTS);
    for (const sort of ['page', 'embed', 'asset'] as const) {
      for (const [name, value] of Object.entries(headersOf(sort, HOSTS))) {
        expect(text).toContain(name);
        expect(text).toContain(`"${value}"`);
      }
    }
    for (const [name, value] of Object.entries(COMMON_HEADERS)) {
      expect(text).toContain(`${name} "${value}"`);
    }
    expect(text.match(/\{/g)).toHaveLength(text.match(/\}/g)!.length);
  });
});
