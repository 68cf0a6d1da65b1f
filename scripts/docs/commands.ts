import { readFileSync } from 'node:fs';

/** The documents whose commands a stranger follows. */
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'geodata/README.md',
  'geodata/basemap/README.md',
  'deploy/README.md',
  'docs/publishing.md',
  'tests/bench/README.md',
  'tests/labelled/README.md',
];

/** Commands that are not run, and why. */
const NOT_RUN: [which: RegExp, why: string][] = [
  [/^npm run (article:import|places|read)$/, 'elsewhere it is told with what it reads'],
  [/^npm run routes:refresh/, 'it asks a server of OpenStreetMap'],
  [/^npm run (strain|bench -- --large)/, 'it takes as long as all others together'],
  [/^npm run dev$/, 'Vite serves no source from a path with "#"'],
  [/^npm run test:docs/, 'it is this'],
  [/^npm run test:nodes/, 'it does this again, three times'],
  [/^npx /, '"npm test" runs the same'],
  [/^caddy /, '"npm run test:servers" runs the same'],
];

/** What stands for the words that a reader replaces. */
const REPLACED: [RegExp, string][] = [
  [/\bFILE…?/, 'tests/fixtures/texts/road.md'],
  [/\bN$/, '4999'],
  [/<tag>/, 'en'],
  [/=(folder|path\/to\/geodata)\b/, '=tests/fixtures/second-atlas'],
  [/ -- folder\b/, ' -- tests/fixtures/texts'],
  [/<article-id>/, 'told-1'],
  // One round shows that it runs.
  [/^npm run bench$/, 'npm run bench -- --rounds 1'],
];

/** A command as a document has it. */
export interface Told {
  document: string;
  command: string;
  /** What to type for it; null where it is not run. */
  typed: string | null;
  why?: string;
}

/** Every command of the documents once, as they have them in order. */
export function toldCommands(): Told[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
  const told = new Map<string, Told>();
  for (const document of DOCUMENTS) {
    for (const command of commandsIn(readFileSync(document, 'utf8'), Object.keys(scripts))) {
      const why = NOT_RUN.find(([which]) => which.test(command))?.[1];
      const typed = why === undefined ? asTyped(command) : null;
      const known = [...told.values()].some((other) => typed !== null && other.typed === typed);
      if (!known && !told.has(command)) told.set(command, { document, command, typed, why });
    }
  }
  return [...told.values()];
}

function asTyped(command: string): string {
  return REPLACED.reduce((text, [word, other]) => text.replace(word, other), command);
}

/**
 * Commands in backticks and in blocks of `sh`. A script's name alone in backticks
 * (`quotes:check`) stands for `npm run quotes:check`.
 */
function commandsIn(text: string, scripts: string[]): string[] {
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap((match) =>
    match[1]!.split('\n').map((line) => line.replace(/\s+#.*$/, '')),
  );
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!);
  const typed = (name: string) => (/^(start|test)$/.test(name) ? `npm ${name}` : `npm run ${name}`);
  const named = spans.map((span) => (scripts.includes(span) ? typed(span) : span));
  return [...blocks, ...named]
    .map((command) => command.trim())
    .filter((command) => /^([A-Z_]+=\S+ )*(npm|npx|caddy) \S/.test(command));
}
