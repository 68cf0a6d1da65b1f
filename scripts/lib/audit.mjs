import { npm } from './run.mjs';

/**
 * @typedef {'info' | 'low' | 'moderate' | 'high' | 'critical'} Severity
 *
 * @typedef {object} Audit
 * @property {boolean} answered whether the registry said anything
 * @property {string[]} found one line for each package that is bad enough
 */

/** @type {Severity[]} */
const SEVERITIES = ['info', 'low', 'moderate', 'high', 'critical'];

/**
 * What is known against the packages of the lockfile: from `moderate` on of
 * those that ship, from `high` on of those that build and test.
 *
 * @param {Record<string, string>} [env] added to npm's, such as another registry
 * @returns {Promise<Audit>} not answered without a network, or by a registry that does no audits
 */
export async function auditPackages(env = {}) {
  const shipped = await audit(['--omit=dev'], 'moderate', env);
  if (!shipped.answered) return shipped;
  const all = await audit([], 'high', env);
  return {
    answered: all.answered,
    found: [...new Set([...shipped.found, ...all.found])],
  };
}

/**
 * @param {string[]} args
 * @param {Severity} least
 * @param {Record<string, string>} env
 */
async function audit(args, least, env) {
  const asked = ['audit', '--json', '--loglevel=silent', '--fetch-retries=0', ...args];
  const { output } = await npm(asked, { quiet: true, limitMs: 60_000, env });
  return readAudit(output, least);
}

/**
 * @param {string} output of `npm audit --json`
 * @param {Severity} least
 * @returns {Audit}
 */
export function readAudit(output, least) {
  /** @type {{ vulnerabilities?: Record<string, { severity: Severity, range: string, via: unknown[] }> }} */
  let report = {};
  try {
    report = JSON.parse(output);
  } catch {
    // No report: the sentence of an npm that could not ask.
  }
  if (!report.vulnerabilities) return { answered: false, found: [] };
  const found = Object.entries(report.vulnerabilities)
    .filter(([, { severity }]) => SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least))
    .map(([name, { severity, range, via }]) => `${name} ${range}: ${severity}${titleOf(via)}`);
  return { answered: true, found };
}

/** @param {unknown[]} via advisories, or names of other packages */
function titleOf(via) {
  const advisory = /** @type {{ title?: string, url?: string } | undefined} */ (
    via.find((one) => typeof one === 'object')
  );
  return advisory ? `, ${advisory.title} (${advisory.url})` : '';
}
