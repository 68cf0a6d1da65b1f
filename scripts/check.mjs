import { auditPackages } from './lib/audit.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { command, tool } from './lib/run.mjs';

/** @type {[title: string, script: string, args: string[]][]} */
const CHECKS = [
  ['texts', 'tsx/dist/cli.mjs', ['scripts/texts-types.ts']],
  ['types', 'typescript/bin/tsc', ['--noEmit']],
  [
    'types in components',
    'svelte-check/bin/svelte-check',
    ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  ],
  ['lint', 'eslint/bin/eslint.js', ['--max-warnings', '0', '.']],
  ['unused exports', 'knip/bin/knip.js', ['--no-progress']],
  ['format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
];

/** Runs every check even when one fails, so that all problems show at once. */
async function check() {
  await ensureInstalled();
  /** @type {string[]} */
  const failed = [];
  for (const [title, script, args] of CHECKS) {
    console.log(`Checking ${title} …`);
    const { code } = await tool(script, args);
    if (code !== 0) failed.push(title);
  }
  console.log('Checking packages for known vulnerabilities …');
  const found = await auditPackages();
  for (const line of found ?? []) console.error(line);
  if (found?.length) failed.push('packages');
  if (!found) console.log('The registry answers no audit here: packages are not checked.');
  if (failed.length > 0) throw new Error(`Not in order: ${failed.join(', ')}; see above.`);
  console.log('Types, lint, exports and format are in order.');
}

await command(import.meta.url, check);
