import { writeFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toldCommands } from './docs/commands';
import { createStranger, type, type Stranger } from './docs/stranger';
import { ensureCommands, PACKAGES } from './lib/apt-install.mjs';
import { command } from './lib/run.mjs';

const LIMIT_MS = 30 * 60_000;

/** What a command says when it serves: it would go on for ever. */
const SERVING: [RegExp, RegExp][] = [[/^([A-Z_]+=\S+ )*npm start/, /Ctrl\+C ends it/]];

/**
 * Runs every command of the documents as a stranger would: in a copy of the
 * project, in a folder with a difficult name, as an ordinary user, without git.
 *
 * @param wanted parts of commands; only those that contain one are run
 */
async function testDocs(wanted: string[]): Promise<void> {
  const told = toldCommands().filter(
    ({ command }) => wanted.length === 0 || wanted.some((part) => command.includes(part)),
  );
  // An ordinary user cannot install them.
  await ensureCommands(Object.keys(PACKAGES) as (keyof typeof PACKAGES)[]);
  const stranger = await createStranger();
  const failed: string[] = [];
  try {
    writeOwnFiles(stranger);
    for (const { document, command, typed, why } of inOrder(told)) {
      if (typed === null) {
        console.log(`- ${command} (${document}): not run, ${why}`);
        continue;
      }
      const until = SERVING.find(([which]) => which.test(typed))?.[1];
      const started = Date.now();
      const { code, output } = await type(stranger, typed, { until, limitMs: LIMIT_MS });
      const isRight = until ? until.test(output) : code === 0;
      const seconds = Math.round((Date.now() - started) / 1000);
      console.log(`${isRight ? '✓' : '✗'} ${typed} (${document}), ${seconds} s`);
      if (isRight) continue;
      failed.push(typed);
      console.error(output.trim().split('\n').slice(-12).join('\n'));
    }
  } finally {
    rmSync(dirname(stranger.folder), { recursive: true, force: true });
  }
  if (failed.length > 0)
    throw new Error(`${failed.length} commands do not do what is told of them.`);
}

/**
 * `npm start` installs, as a newcomer's first command does; what looks at the
 * site comes after what builds it, what builds another or changes geodata last.
 */
function inOrder<Each extends { typed: string | null }>(told: Each[]): Each[] {
  const places = [
    /^npm start$/,
    /^npm (ci|test|run build)$/,
    /^npm (?!.*(:build|:import|format))/,
    /^[A-Z]/,
  ];
  const placeOf = ({ typed }: Each) => {
    const place = places.findIndex((pattern) => pattern.test(typed ?? ''));
    return place < 0 ? places.length : place;
  };
  return told.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The article that README imports. */
function writeOwnFiles({ folder }: Stranger): void {
  const lines = Array.from({ length: 40 }, (_, index) => `Line ${index + 1} is about Shusha.`);
  writeFileSync(join(folder, 'article.txt'), lines.join('\n\n'));
  const citation = { type: 'article-newspaper', title: 'Lines', 'container-title': 'The Daily' };
  const head = { citation, kind: 'analysis', publisherNote: 'Made for a test.' };
  writeFileSync(join(folder, 'citation.json'), `${JSON.stringify(head, null, 2)}\n`);
}

await command(import.meta.url, testDocs);
