import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { auditPackages, readAudit } from '../../scripts/lib/audit.mjs';

const ADVISORY = {
  id: 1,
  url: 'https://advisories.test/1',
  title: 'Runs what it should not',
  vulnerable_versions: '<=99.0.0',
  cwe: [],
  cvss: { score: 5, vectorString: null },
};

/** A registry that answers audits with these advisories, by package; or none at all. */
async function startRegistry(advisories: Record<string, object[]> | null) {
  const server = createServer((request, response) => {
    request.resume();
    const isAudit = request.url?.endsWith('/security/advisories/bulk');
    if (isAudit && advisories) response.end(JSON.stringify(advisories));
    else response.writeHead(isAudit ? 405 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cache = mkdtempSync(join(tmpdir(), 'audit-'));
  onTestFinished(() => {
    server.close();
    rmSync(cache, { recursive: true, force: true });
  });
  const { port } = server.address() as AddressInfo;
  return { npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_cache: cache };
}

describe('packages are asked after', () => {
  test('at a registry that knows nothing against them', async () => {
    expect(await auditPackages(await startRegistry({}))).toEqual({ answered: true, found: [] });
  });

  test('and what is bad enough is named: of what ships moderate, of what builds high', async () => {
    const registry = await startRegistry({
      svelte: [{ ...ADVISORY, severity: 'moderate' }],
      idb: [{ ...ADVISORY, severity: 'low' }],
      pngjs: [{ ...ADVISORY, severity: 'moderate' }],
      'axe-core': [{ ...ADVISORY, severity: 'high' }],
    });
    const { answered, found } = await auditPackages(registry);
    expect(answered).toBe(true);
    const names = found.map((line) => line.split(' ')[0]);
    expect(names).toEqual(expect.arrayContaining(['svelte', 'axe-core']));
    expect(names).not.toContain('idb');
    expect(names).not.toContain('pngjs');
    expect(found.join('\n')).toContain('Runs what it should not (https://advisories.test/1)');
  });

  test('at a registry that answers no audits, nothing is claimed', async () => {
    expect(await auditPackages(await startRegistry(null))).toEqual({ answered: false, found: [] });
  });

  test('nor where there is no registry', () => {
    expect(readAudit('npm error code ENOTFOUND', 'low')).toEqual({ answered: false, found: [] });
    expect(readAudit('{"error":{"code":"ENOTFOUND"}}', 'low').answered).toBe(false);
  });
});
