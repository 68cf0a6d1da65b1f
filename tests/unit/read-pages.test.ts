import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFile } from '../../src/library/formats/read-file';
import { createFile } from '../fixtures/create-files';
import { pages, wordsIn } from '../fixtures/create-page';

const blocksOf = async (html: string) =>
  (await readFile(createFile('page.html', html))).text.split('\n\n');

test('every word of a page’s article is read, once, in order, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(pages, async ({ html, words }) => {
      expect(wordsIn((await blocksOf(html)).join(' '))).toEqual(words);
    }),
    { numRuns: 300 },
  );
});
