import { readFile } from 'node:fs/promises';
import { mentionKind, mentionsOfText } from '../src/domain/geoparsing/plain-text';
import { readFullGazetteer } from './lib/geodata-files';
import { command, UsageError } from './lib/run.mjs';

const USAGE = `npm run --silent places -- FILE

FILE  a text; offsets are UTF-16 units of it as read`;

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
