import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { npm, ROOT } from '../lib/run.mjs';

/** "nobody", who owns nothing. */
const NOBODY = 65_534;

/** A person who has just copied the project: a folder of theirs, no git, none of our settings. */
export interface Stranger {
  folder: string;
  env: Record<string, string>;
  /** Whose rights commands run with; left out where this process has no more itself. */
  uid?: number;
}

/** Copies the project, as a clone has it, into a folder; as a rule its name is hard for shells and URLs. */
export async function createStranger(name = 'мой путь #1'): Promise<Stranger> {
  const home = mkdtempSync(join(tmpdir(), 'stranger-'));
  const folder = join(home, name);
  const made = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n').filter(Boolean);
  const left = new Set(['.git', ...made.map((line) => line.replace(/\/$/, ''))]);
  mkdirSync(folder);
  for (const name of readdirSync(ROOT).filter((entry) => !left.has(entry))) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  const uid = process.getuid?.() === 0 ? NOBODY : undefined;
  if (uid !== undefined) giveAll(home, uid);
  return { folder, env: await bareEnvironment(home), ...(uid !== undefined && { uid }) };
}

function giveAll(folder: string, uid: number): void {
  for (const name of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    chownSync(join(folder, name), uid, uid);
  }
}

/** What a command needs to find node, npm, the registry and a browser; a git that is not there. */
async function bareEnvironment(home: string): Promise<Record<string, string>> {
  const shims = join(home, 'no-git');
  mkdirSync(shims);
  writeFileSync(join(shims, 'git'), '#!/bin/sh\necho "git: not found" >&2\nexit 127\n');
  chmodSync(shims, 0o755);
  chmodSync(join(shims, 'git'), 0o755);
  const { output } = await npm(['config', 'get', 'registry'], { quiet: true });
  const path = [shims, dirname(process.execPath), process.env['PATH']].join(delimiter);
  const own = { PATH: path, HOME: home, LANG: 'C.UTF-8', npm_config_registry: output.trim() };
  // What a network of an office asks for, and who has named a browser.
  const kept = ['NODE_EXTRA_CA_CERTS', 'CHROMIUM_PATH'].flatMap((name) => {
    const value = process.env[name];
    return value ? [[name, value]] : [];
  });
  return { ...own, ...(Object.fromEntries(kept) as Record<string, string>) };
}

export interface Ended {
  /** Null where it was ended, as what serves is. */
  code: number | null;
  output: string;
}

/**
 * Types a command into the stranger's shell, without stdin.
 *
 * @param until what the command says once it serves; it is ended then
 * @param limitMs after which it is ended
 */
export function type(
  { folder, env, uid }: Stranger,
  line: string,
  { until, limitMs }: { until?: RegExp; limitMs: number },
): Promise<Ended> {
  const child = spawn('/bin/sh', ['-c', line], {
    ...{ cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const end = () => {
    try {
      process.kill(-child.pid!, 'SIGTERM');
    } catch {
      // It has ended in the meantime.
    }
  };
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (data) => {
      output += data;
      if (until?.test(output)) end();
    });
  }
  const timer = setTimeout(end, limitMs);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    });
  });
}
