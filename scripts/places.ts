import { readFile } from 'node:fs/promises';
import type { Mention, Range } from '../src/domain/atlas/article';
import type { Kind } from '../src/domain/atlas/place';
import { SENTENCE_END, splitSentences } from '../src/domain/geoparsing/article-text';
import { mentionsBySentence } from '../src/domain/geoparsing/find-mentions';
import type { Gazetteer } from '../src/domain/geoparsing/gazetteer';
import { readFullGazetteer } from './lib/geodata-files';
import { command, UsageError } from './lib/run.mjs';

const USAGE = `npm run --silent places -- FILE

FILE  a text; offsets are UTF-16 units of it as read`;

/** What a mention refers to: a place, a way between places, or (a metonym) a government. */
export type MentionKind = 'place' | 'route' | 'metonym';

const WAYS: ReadonlySet<Kind> = new Set(['road', 'railway', 'route', 'corridor']);

/** UTF-16 units: a longer line may be hard-wrapped, a shorter one ends its paragraph. */
const WRAPPED = 40;

/** The kind of a mention; its place must be in the gazetteer. */
export function mentionKind(mention: Mention, { places }: Pick<Gazetteer, 'places'>): MentionKind {
  if (mention.kind) return mention.kind;
  return WAYS.has(places.get(mention.placeId)!.kind) ? 'route' : 'place';
}

/**
 * The mentions of any text, headings and page furniture included. Offsets are
 * UTF-16 units of `text`.
 */
export function mentionsOfText(text: string, gazetteer: Gazetteer): Mention[] {
  return mentionsBySentence(text, sentencesOfText(text), gazetteer);
}

/** An empty line ends a sentence; a line break does unless the line looks hard-wrapped. */
function sentencesOfText(text: string): Range[] {
  // One space for each line break within a paragraph, so that offsets stay valid.
  const unwrapped = text
    .replaceAll('\r', ' ')
    .replace(/([^\n]+)\n(?=[^\n]*\S)/g, (lineEnd, line: string) =>
      line.trim().length >= WRAPPED && !SENTENCE_END.test(line.trimEnd()) ? `${line} ` : lineEnd,
    );
  return Array.from(unwrapped.matchAll(/[^\n]+/g), ({ 0: paragraph, index }) =>
    splitSentences(paragraph, 'en', index),
  ).flat();
}

/** Prints the places that a text names, as JSON. */
async function printPlaces([file, ...more]: string[]): Promise<void> {
  if (file === undefined || more.length > 0) throw new UsageError('Expected one FILE.');
  const text = await readFile(file, 'utf8');
  const gazetteer = await readFullGazetteer();
  const mentions = mentionsOfText(text, gazetteer).map((mention) => ({
    placeId: mention.placeId,
    start: mention.start,
    end: mention.end,
    exact: text.slice(mention.start, mention.end),
    kind: mentionKind(mention, gazetteer),
  }));
  console.log(JSON.stringify({ mentions }, null, 2));
}

await command(import.meta.url, printPlaces, USAGE);
