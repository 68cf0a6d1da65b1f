/** Prints the places that a text names, as JSON: `npm run --silent places -- FILE`. */
import { readFile } from 'node:fs/promises';
import { mentionKind, mentionsOfText } from '../src/domain/geoparsing/plain-text';
import { readFullGazetteer } from './lib/full-gazetteer';

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) {
  fail('npm run --silent places -- FILE\n\nFILE  a text; offsets are UTF-16 units of it as read');
} else {
  try {
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
  } catch (error) {
    fail((error as Error).message);
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
