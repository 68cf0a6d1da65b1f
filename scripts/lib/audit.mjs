import { readLockfile } from './install.mjs';
import { npm } from './run.mjs';

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
