import { auditPackages } from './lib/audit.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { endWithNpm, fail, ROOT } from './lib/project.mjs';
import { tool } from './lib/run.mjs';

// npm run check: types, lint, exports that nobody uses, format, known faults of packages. All of them run, so that all
// problems show at once.

/** @type {[title: string, script: string, args: string[]][]} */
const CHECKS = [
  ['types', 'typescript/bin/tsc', ['--noEmit']],
  [
    'types in components',
    'svelte-check/bin/svelte-check',
    ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  ],
  ['lint', 'eslint/bin/eslint.js', ['--max-warnings', '0', '.']],
  ['exports that nobody uses', 'knip/bin/knip.js', ['--no-progress']],
  ['format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
];

try {
  process.chdir(ROOT);
  endWithNpm();
  await ensureInstalled();
  /** @type {string[]} */
  const failed = [];
  for (const [title, script, args] of CHECKS) {
    console.log(`Checking ${title} …`);
    const { code } = await tool(script, args);
    if (code !== 0) failed.push(title);
  }
  console.log('Checking packages for known faults …');
  const { answered, found } = await auditPackages();
  for (const line of found) console.error(line);
  if (found.length > 0) failed.push('packages');
  if (!answered) console.log('The registry answers no audit here: packages are not checked.');
  if (failed.length > 0) throw new Error(`Not in order: ${failed.join(', ')}; see above.`);
  console.log('Types, lint, exports and format are in order.');
} catch (error) {
  fail(error);
}
