import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { build, preview } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { compressPlugin } from '../../src/build/plugins/compress-plugin';

const HTML = `<!doctype html><title>Long</title>${'<p>The ferry leaves at noon.</p>'.repeat(50)}`;

/** A built site of one page and one picture, on a server. */
async function createSite() {
  const root = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'index.html'), HTML);
  const common = { root, configFile: false, logLevel: 'silent', envDir: false } as const;
  const plugins = [compressPlugin()];
  await build({ ...common, base: '/atlas/', plugins });
  const dist = join(root, 'dist');
  writeFileSync(join(dist, 'data.json'), '{}');
  const server = await preview({
    ...common,
    base: '/atlas/',
    plugins,
    preview: { host: '127.0.0.1', port: 0 },
  });
  onTestFinished(() => server.close());
  const url = server.resolvedUrls!.local[0]!;
  /** The answer to a browser that accepts these encodings, as it is sent. */
  async function ask(file: string, accepted: string) {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { 'accept-encoding': accepted };
      request(url + file, { headers }, resolve)
        .on('error', reject)
        .end();
    });
    const { 'content-type': type, 'content-encoding': encoding } = answer.headers;
    return { type, encoding, bytes: Buffer.concat(await answer.toArray()) };
  }
  return { dist, ask };
}

test('what shrinks goes out in the best encoding that a browser takes', async () => {
  const { dist, ask } = await createSite();
  expect(existsSync(join(dist, 'index.html.br'))).toBe(true);

  const best = await ask('', 'gzip, deflate, br');
  expect([best.type, best.encoding]).toEqual([expect.stringContaining('text/html'), 'br']);
  expect(brotliDecompressSync(best.bytes).toString()).toContain('The ferry leaves at noon.');
  const gzip = await ask('index.html', 'gzip');
  expect(gzip.encoding).toBe('gzip');
  expect(gunzipSync(gzip.bytes).toString()).toContain('The ferry leaves at noon.');
  const plain = await ask('index.html', 'identity');
  expect(plain.encoding).toBeUndefined();
  expect(plain.bytes.toString()).toContain('The ferry leaves at noon.');
  expect((await ask('data.json', 'br')).bytes.toString()).toBe('{}');
});

test('a file that has changed since is sent as it is now', async () => {
  const { dist, ask } = await createSite();
  appendFileSync(join(dist, 'index.html'), '<p>And at midnight.</p>');
  const later = Date.now() / 1000 + 1;
  utimesSync(join(dist, 'index.html'), later, later);
  const { bytes } = await ask('', 'br');
  expect(bytes.toString()).toContain('And at midnight.');
});
