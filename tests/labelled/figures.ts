import { command, UsageError } from '../../scripts/lib/run.mjs';
import { readFullGazetteer } from '../../scripts/lib/geodata-files';
import {
  findLabels,
  readPassages,
  worldFinder,
  type Finder,
  type Label,
  type Passage,
} from '../fixtures/labelled';

const FOLDERS = ['open', 'regression', 'further', 'region', 'unread'];
const ELSEWHERE = ['elsewhere/open', 'elsewhere/unread'];
const USAGE = `npm run --silent labelled [-- FOLDER]

Prints how well places are found in the labelled passages; with a FOLDER (one of
${[...FOLDERS, ...ELSEWHERE].join(', ')}) also each miss in it. See tests/labelled/README.md.`;

/** A label and what was found at its words, either of which may be missing. */
interface Pair {
  label?: Label;
  found?: Label;
}

/**
 * Each label with the first mention that shares a word with it, and what is left
 * over on either side: how far a name reaches over its noun decides nothing.
 */
function pair(labels: Label[], mentions: Label[]): Pair[] {
  const left = new Set(mentions);
  const pairs = labels.map((label): Pair => {
    const found = [...left].find(({ start, end }) => start < label.end && label.start < end);
    if (!found) return { label };
    left.delete(found);
    return { label, found };
  });
  return [...pairs, ...[...left].map((found) => ({ found }))];
}

const isGovernment = (label?: Label) => label?.kind === 'metonym';
const isRightPlace = ({ label, found }: Pair) => label?.placeId === found?.placeId;

/** Counts, and shares from 0 to 1; a share of nothing is null. */
export interface Figures {
  mentions: number;
  precision: number | null;
  recall: number | null;
  rightPlace: number | null;
  governments: number;
  governmentPrecision: number | null;
  governmentRecall: number | null;
}

function figures(pairs: Pair[]): Figures {
  const count = (is: (pair: Pair) => unknown) => pairs.filter(is).length;
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const [mentions, found, both, governments, taken, truly] = [
    count(({ label }) => label),
    count((each) => each.found),
    count((each) => each.label && each.found),
    count(({ label }) => isGovernment(label)),
    count((each) => isGovernment(each.found)),
    count((each) => isGovernment(each.label) && isGovernment(each.found)),
  ];
  const right = count((each) => each.label && each.found && isRightPlace(each));
  return {
    mentions,
    precision: share(both, found),
    recall: share(both, mentions),
    rightPlace: share(right, both),
    governments,
    governmentPrecision: share(truly, taken),
    governmentRecall: share(truly, governments),
  };
}

/** The figures of a language in some folders together; of all where it is left out. */
export function figuresOf(folders: string[], find: Finder, language?: string): Figures {
  const passages = folders.flatMap(readPassages);
  const ours = passages.filter((each) => language === undefined || languageOf(each) === language);
  return figures(ours.flatMap(({ labels, text }) => pair(labels, find(text))));
}

/** A row of the table. */
function row(pairs: Pair[]): string[] {
  return Object.values(figures(pairs)).map((value: number | null) =>
    value === null ? '–' : Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3),
  );
}

/** What is wrong with a pair, in words; null where nothing is. */
function miss({ name, text }: Passage, { label, found }: Pair): string | null {
  const at = (label ?? found)!;
  const around = `${name}: …${text.slice(Math.max(0, at.start - 24), at.start)}[${text.slice(at.start, at.end)}]${text.slice(at.end, at.end + 16)}…`;
  const shown = around.replaceAll('\n', ' ');
  if (!found) return `missed      ${shown} ${label!.placeId}`;
  if (!label) return `no place    ${shown} ${found.placeId}`;
  if (!isRightPlace({ label, found })) {
    return `wrong place ${shown} ${found.placeId}, not ${label.placeId}`;
  }
  if (isGovernment(label) === isGovernment(found)) return null;
  return `government  ${shown} ${isGovernment(label) ? 'not ' : ''}taken for one`;
}

/** The language that the name of a passage's file begins with: "ru-02-law.txt". */
function languageOf({ name }: Passage): string {
  return /^([a-z]{2})-/.exec(name)?.[1] ?? 'mixed';
}

function measure(folder: string, find: Finder, showsMisses: boolean): string[][] {
  const passages = readPassages(folder).map((passage) => {
    const pairs = pair(passage.labels, find(passage.text));
    return { passage, pairs };
  });
  if (showsMisses) {
    for (const { passage, pairs } of passages) {
      const misses = pairs.map((each) => miss(passage, each)).filter((words) => words !== null);
      if (misses.length > 0) print(misses);
    }
    print(['']);
  }
  const languages = new Set(passages.map(({ passage }) => languageOf(passage)));
  return [...languages].map((language) => {
    const ours = passages.filter(({ passage }) => languageOf(passage) === language);
    return [folder, language, ...row(ours.flatMap(({ pairs }) => pairs))];
  });
}

const print = (lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);

async function printFigures([wanted, ...more]: string[]): Promise<void> {
  if (more.length > 0 || (wanted !== undefined && ![...FOLDERS, ...ELSEWHERE].includes(wanted))) {
    throw new UsageError(`Expected one of ${[...FOLDERS, ...ELSEWHERE].join(', ')}.`);
  }
  const gazetteer = await readFullGazetteer();
  const inRegion: Finder = (text) => findLabels(text, gazetteer);
  const inWorld = await worldFinder();
  const rows = [
    ...FOLDERS.flatMap((folder) => measure(folder, inRegion, folder === wanted)),
    ...ELSEWHERE.flatMap((folder) => measure(folder, inWorld, folder === wanted)),
  ];
  const heads =
    'folder|language|mentions|precision|recall|right place|governments|precision|recall';
  const table = [heads.split('|'), ['---', '---', ...Array<string>(7).fill('---:')], ...rows];
  print(table.map((cells) => `| ${cells.join(' | ')} |`));
}

await command(import.meta.url, printFigures, USAGE);
