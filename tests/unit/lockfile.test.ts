import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Lockfile {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}

const { packages }: Lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'));

// `npm ci` refuses a lockfile that leaves out a package's parts for other systems.
test('the lockfile holds every package for every system', () => {
  const held = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  );
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((name) => !held.has(name))).toEqual([]);
});
