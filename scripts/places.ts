import { readFile } from 'node:fs/promises';
import type { Mention, Range } from '../src/domain/atlas/article';
import type { Kind } from '../src/domain/atlas/place';
import { languageOf } from '../src/domain/geoparsing/abbreviations';
import { mentionsBySentence } from '../src/domain/geoparsing/find-mentions';
import type { Gazetteer } from '../src/domain/geoparsing/gazetteer';
import { findParagraphs } from '../src/domain/geoparsing/paragraphs';
import { splitSentences } from '../src/domain/geoparsing/sentences';
import { readFullGazetteer } from './lib/geodata-files';
import { command, UsageError } from './lib/run.mjs';

const USAGE = `npm run --silent places -- FILE

FILE  a text; offsets are UTF-16 units of it as read`;

/** What a mention refers to: a place, a way between places, or (a metonym) a government. */
export type MentionKind = 'place' | 'route' | 'metonym';

const WAYS: ReadonlySet<Kind> = new Set(['road', 'railway', 'route', 'corridor']);

/** The kind of a mention; an ambiguous one is of a place. */
export function mentionKind(mention: Mention, { places }: Pick<Gazetteer, 'places'>): MentionKind {
  if (mention.kind) return mention.kind;
  const kind = places.get(mention.placeId)?.kind;
  return kind !== undefined && WAYS.has(kind) ? 'route' : 'place';
}

/**
 * The mentions of any text, headings and page furniture included. Offsets are
 * UTF-16 units of `text`.
 */
export function mentionsOfText(text: string, gazetteer: Gazetteer): Mention[] {
  return mentionsBySentence(text, sentencesOfText(text), gazetteer);
}

/** The sentences of every paragraph; offsets are UTF-16 units of the text as it stands. */
function sentencesOfText(text: string): Range[] {
  const language = languageOf(text);
  return findParagraphs(text).flatMap(({ start, end }) =>
    // A space for each line end within a paragraph, so that offsets stay valid.
    splitSentences(text.slice(start, end).replace(/[\r\n]/g, ' '), language, start),
  );
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
