import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { installedTool } from '../lib/npm-package';

/** Newer versions read more formats and are several times as large. */
const MAPSHAPER = 'mapshaper@0.6.113';

/**
 * Runs mapshaper (https://github.com/mbloch/mapshaper, MPL-2.0), which keeps
 * what neighbours share when it clips and simplifies.
 * @param args one command line, as mapshaper's own; a failure throws
 */
export function mapshaper(args: string[]): void {
  const bin = join(installedTool(MAPSHAPER), '.bin/mapshaper-xl');
  execFileSync(bin, ['8gb', ...args], { stdio: ['ignore', 'inherit', 'pipe'] });
}
