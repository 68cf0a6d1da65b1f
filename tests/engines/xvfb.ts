import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { WINDOW } from './tab';

/**
 * Starts a screen that nobody sees, which no other machine can reach.
 *
 * @returns its name for `DISPLAY`, and what ends it
 * @throws Error where there is no Xvfb, or it ends at once
 */
export async function openScreen(): Promise<{ display: string; end(): void }> {
  const size = `${WINDOW.width + 200}x${WINDOW.height + 200}x24`;
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    xvfb.once('error', reject);
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}.`)));
    (xvfb.stdio[3] as Readable).once('data', (line: Buffer) => resolve(String(line).trim()));
  });
  return { display: `:${number}`, end: () => void xvfb.kill() };
}
