import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { auditPackages } from '../../scripts/check.mjs';
import { listen } from '../fixtures/listen';

const ADVISORY = {
  id: 1,
  url: 'https://advisories.test/1',
  title: 'Runs untrusted code',
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
  const { port, close } = await listen(server);
  const cache = mkdtempSync(join(tmpdir(), 'audit-'));
  onTestFinished(async () => {
    await close();
    rmSync(cache, { recursive: true, force: true });
  });
  return { npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_cache: cache };
}

describe('the audit of packages', () => {
  test('finds nothing where the registry knows of nothing', async () => {
    expect(await auditPackages(await startRegistry({}))).toEqual([]);
  });

  test('names what is bad enough: moderate in what ships, high in what builds', async () => {
    const registry = await startRegistry({
      svelte: [{ ...ADVISORY, severity: 'moderate' }],
      idb: [{ ...ADVISORY, severity: 'low' }],
      pngjs: [{ ...ADVISORY, severity: 'moderate' }],
      'axe-core': [{ ...ADVISORY, severity: 'high' }],
    });
    const found = (await auditPackages(registry))!;
    const names = found.map((line) => line.split(' ')[0]);
    expect(names).toEqual(expect.arrayContaining(['svelte', 'axe-core']));
    expect(names).not.toContain('idb');
    expect(names).not.toContain('pngjs');
    expect(found.join('\n')).toContain('Runs untrusted code (https://advisories.test/1)');
  });

  test('claims nothing when the registry answers no audits', async () => {
    expect(await auditPackages(await startRegistry(null))).toBeNull();
  });

  test('claims nothing without a registry', async () => {
    expect(await auditPackages({ npm_config_registry: 'http://127.0.0.1:9/' })).toBeNull();
  });
});
