import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { ROOT, run } from './run.mjs';

/** What Vite takes for a part of a URL when it stands in a path. */
const UNREADABLE = /[#?%]/;

/** What is no part of the project; packages are installed where they are used. */
const LEFT = ['.git', '.cache', 'node_modules', 'test-results'];

/** What a script may make, or take away, which the project's folder then has as the copy has it. */
const MADE = ['dist', 'screenshots'];

/** What is packed beside a file counts only while it is no older than the file. */
const COPY = { recursive: true, preserveTimestamps: true };

/**
 * The work of a script that uses Vite, wherever the project lies. Where Vite cannot
 * read the path, the script does it in a copy of the project below `~/.cache`, which
 * is kept for the next time.
 *
 * @param {string} url `import.meta.url` of the script
 * @param {(args: string[]) => unknown} work
 * @returns {(args: string[]) => Promise<unknown>}
 */
export function inPlainFolder(url, work) {
  return async (args) => {
    if (!UNREADABLE.test(ROOT)) return work(args);
    const folder = copyFolder();
    console.log(`Vite reads no path with "#", "?" or "%": this is done in ${folder}.`);
    for (const name of readdirSync(folder)) {
      if (name !== 'node_modules') rmSync(join(folder, name), { recursive: true, force: true });
    }
    for (const name of readdirSync(ROOT)) {
      if (!LEFT.includes(name)) cpSync(join(ROOT, name), join(folder, name), COPY);
    }
    await ensureInstalled(folder);
    const script = join(folder, relative(ROOT, fileURLToPath(url)));
    const runner = script.endsWith('.ts') ? [join(folder, 'node_modules/tsx/dist/cli.mjs')] : [];
    const { code } = await run(process.execPath, [...runner, script, ...args]);
    for (const name of MADE) {
      rmSync(join(ROOT, name), { recursive: true, force: true });
      if (existsSync(join(folder, name))) cpSync(join(folder, name), join(ROOT, name), COPY);
    }
    process.exitCode = code;
  };
}

/** @throws {Error} where Vite could not read that either */
function copyFolder() {
  const name = createHash('sha256').update(ROOT).digest('hex').slice(0, 12);
  const folder = join(homedir(), '.cache', 'corridor-atlas', name);
  if (UNREADABLE.test(folder)) {
    throw new Error(
      `Vite reads no path with "#", "?" or "%", and both ${basename(ROOT)} and your home folder have one: put the project into another folder.`,
    );
  }
  mkdirSync(folder, { recursive: true });
  return folder;
}
