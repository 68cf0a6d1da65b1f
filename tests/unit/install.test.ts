import { describe, expect, test } from 'vitest';
import { missingPackages, nodeProblem } from '../../scripts/lib/install.mjs';

const vite = { version: '8.3.8', integrity: 'sha512-a' };
const forMacAlone = { version: '2.3.3', integrity: 'sha512-b', optional: true };

function createLockfile(packages: Record<string, object>) {
  return { packages: { '': { version: '0.1.0' }, ...packages } };
}

describe('what is installed', () => {
  const locked = createLockfile({
    'node_modules/vite': vite,
    'node_modules/fsevents': forMacAlone,
  });

  test('is complete when every package has the version of the lockfile', () => {
    expect(missingPackages(locked, locked)).toEqual([]);
  });

  test('is complete without what is for another system', () => {
    expect(missingPackages(locked, createLockfile({ 'node_modules/vite': vite }))).toEqual([]);
  });

  test('is incomplete on a fresh clone', () => {
    expect(missingPackages(locked, undefined)).toEqual(['node_modules/vite']);
  });

  test('is out of date when the lockfile has moved on', () => {
    const older = createLockfile({ 'node_modules/vite': { ...vite, version: '8.3.7' } });
    expect(missingPackages(locked, older)).toEqual(['node_modules/vite']);
  });

  test('is another package when the contents differ under the same version', () => {
    const other = createLockfile({ 'node_modules/vite': { ...vite, integrity: 'sha512-c' } });
    expect(missingPackages(locked, other)).toEqual(['node_modules/vite']);
  });
});

describe('a version of Node', () => {
  test.each(['20.19.0', '20.20.2', '22.13.0', '24.0.0', '25.1.0'])('%s will do', (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });

  test.each(['18.20.0', '20.18.3', '21.7.0', '22.12.0', '23.11.0'])('%s is refused', (version) => {
    expect(nodeProblem(version)).toContain(`This is Node ${version}; Corridor Atlas needs`);
  });
});
