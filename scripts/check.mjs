import { ensureInstalled, readLockfile } from './lib/install.mjs';
import { inPlainFolder } from './lib/plain-folder.mjs';
import { command, npm, tool } from './lib/run.mjs';

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

/**
 * @typedef {object} Vulnerability as `npm audit --json` gives it
 * @property {string} name
 * @property {string} range
 * @property {'info' | 'low' | 'moderate' | 'high' | 'critical'} severity
 * @property {string[]} nodes paths of the package in the lockfile
 * @property {(string | { title: string, url: string })[]} via advisories, or names of other packages
 */

/**
 * Known vulnerabilities of the packages in the lockfile: from `moderate` on of
 * those that ship, from `high` on of those that only build and test.
 *
 * @param {Record<string, string>} [env] added to npm's, such as another registry
 * @returns {Promise<string[] | null>} one line for each package that is bad enough; null
 *   without a network, or from a registry that does no audits
 */
export async function auditPackages(env = {}) {
  const args = ['audit', '--json', '--loglevel=silent', '--fetch-retries=0'];
  const { output } = await npm(args, { quiet: true, limitMs: 60_000, env });
  /** @type {{ vulnerabilities?: Record<string, Vulnerability> }} */
  let report = {};
  try {
    report = JSON.parse(output);
  } catch {
    // Where npm could not ask, it prints a sentence.
  }
  if (!report.vulnerabilities) return null;
  const { packages } = readLockfile();
  const found = Object.values(report.vulnerabilities).filter(({ severity, nodes }) => {
    const ships = nodes.some((path) => !packages[path]?.dev);
    return ['high', 'critical', ...(ships ? ['moderate'] : [])].includes(severity);
  });
  return found.map(describe);
}

/** @param {Vulnerability} vulnerability */
function describe({ name, range, severity, via }) {
  const advisory = via.find((each) => typeof each === 'object');
  return `${name} ${range}: ${severity}${advisory ? `, ${advisory.title} (${advisory.url})` : ''}`;
}

await command(import.meta.url, inPlainFolder(import.meta.url, check));
