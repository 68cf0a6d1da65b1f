import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createStranger, type, type Stranger } from './docs/stranger';
import { freePort } from './lib/free-port.mjs';
import { command, npm } from './lib/run.mjs';

/** The oldest that package.json allows, and those that are maintained. */
const VERSIONS = ['20.19', '22', '24'];

/** Long enough for the slowest of it, the unit tests, on a slow machine. */
const LIMIT_MS = 30 * 60_000;

/**
 * Before a release: starts, checks and unit tests with each version of Node, in
 * a copy of the project.
 *
 * @param versions of Node; none means all
 */
async function testNodes(versions: string[]): Promise<void> {
  const failed: string[] = [];
  for (const version of versions.length > 0 ? versions : VERSIONS) {
    const nodeFolder = mkdtempSync(join(tmpdir(), 'node-'));
    const stranger = await createStranger('atlas');
    try {
      stranger.env['PATH'] = [await installNode(nodeFolder, version), stranger.env['PATH']].join(
        delimiter,
      );
      failed.push(...(await followCommands(stranger)).map((line) => `Node ${version}: ${line}`));
    } finally {
      rmSync(dirname(stranger.folder), { recursive: true, force: true });
      rmSync(nodeFolder, { recursive: true, force: true });
    }
  }
  if (failed.length > 0) throw new Error(failed.join('\n'));
}

/** The folder of the `node` of that version, which the npm package of that name brings. */
async function installNode(folder: string, version: string): Promise<string> {
  const install = ['install', '--prefix', folder, '--no-save', `node@${version}`];
  const { code, output } = await npm(install, { quiet: true, limitMs: 10 * 60_000 });
  if (code !== 0) throw new Error(`Node ${version} could not be installed: ${output.trim()}`);
  // An ordinary user runs it.
  chmodSync(folder, 0o755);
  return join(folder, 'node_modules', 'node', 'bin');
}

/** Runs what a maintainer runs; returns the commands that failed. */
async function followCommands(stranger: Stranger): Promise<string[]> {
  const serving = /Ctrl\+C ends it/;
  const commands: [line: string, until?: RegExp][] = [
    ['node --version'],
    [`npm start -- --port ${await freePort()}`, serving],
    ['npm run check'],
    ['npx vitest run --project unit'],
  ];
  const failed: string[] = [];
  for (const [line, until] of commands) {
    const { code, output } = await type(stranger, line, { until, limitMs: LIMIT_MS });
    const isRight = until ? until.test(output) : code === 0;
    const lines = output.trim().split('\n');
    console.log(`${isRight ? '✓' : '✗'} ${line}: ${lines.at(-1)}`);
    if (isRight) continue;
    failed.push(line);
    console.error(lines.slice(-40).join('\n'));
  }
  return failed;
}

await command(import.meta.url, testNodes, 'npm run test:nodes -- [version …]');
