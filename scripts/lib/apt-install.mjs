import { existsSync, readFileSync } from 'node:fs';
import { findCommand } from './find-command.mjs';
import { errorLine, run } from './run.mjs';

/** What tests need that npm does not bring: packages of Debian, by the command that each brings. */
export const PACKAGES = {
  nginx: 'nginx',
  apache2: 'apache2',
  caddy: 'caddy',
  pandoc: 'pandoc',
  bib2xml: 'bibutils',
  ogrinfo: 'gdal-bin',
  'firefox-esr': 'firefox-esr',
  WebKitWebDriver: 'webkit2gtk-driver',
  Xvfb: 'xvfb',
};

/**
 * Installs packages of Debian, and starts none of what they hold.
 *
 * @param {string[]} packages
 * @returns {Promise<string | undefined>} why they could not be installed
 */
export async function aptInstall(packages) {
  const release = '/etc/os-release';
  if (!existsSync(release) || !/^ID="?debian"?$/m.test(readFileSync(release, 'utf8'))) {
    return 'it was not tried: this is not Debian';
  }
  if (process.getuid?.() !== 0) return 'it was not tried: it needs root';
  console.log(`Installing ${packages.join(' and ')} with apt-get …`);
  for (const args of [['update'], ['install', '-y', ...packages]]) {
    const { code, output } = await run(
      'apt-get',
      ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args],
      {
        quiet: true,
        limitMs: 10 * 60_000,
        // In run level 1 Debian starts no service that it installs.
        env: { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
      },
    );
    if (code !== 0) return `"${args[0]}" failed (${errorLine(output)})`;
  }
  return undefined;
}

/**
 * Installs what is missing of some commands.
 *
 * @param {(keyof typeof PACKAGES)[]} names
 * @throws {Error} where a command is missing and cannot be installed
 */
export async function ensureCommands(names) {
  const missing = names.filter((name) => !findCommand(name)).map((name) => PACKAGES[name]);
  const problem = missing.length > 0 ? await aptInstall(missing) : undefined;
  if (problem === undefined) return;
  throw new Error(
    `Nothing was tested: ${missing.join(' and ')} must be installed. apt-get: ${problem}.`,
  );
}
