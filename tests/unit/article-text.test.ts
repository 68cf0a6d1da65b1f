import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createArticleText, normaliseBlock } from '../../src/domain/geoparsing/article-text';
import { createSource } from '../fixtures/create-article';

describe('the article text', () => {
  test('is what the cuts leave, block by block, with white space made one space', () => {
    const { text } = createArticleText(createSource(), { first: 3, last: 11, drops: [[7, 7]] });
    expect(text.split('\n\n')).toEqual([
      'Lorries wait on the Lachin road',
      'Drivers on the Lachin road say they waited a week. Nobody told them why.',
      'What the drivers say',
      'Baku said nothing. A convoy left\u00a0Khankendi on Monday. It reached Armenia at night.',
    ]);
  });

  test('has a title and sub-headings, which end unlike sentences', () => {
    const { text, blocks } = createArticleText(
      'Is this a title?\n\n“It is,” she said. (“So it is.”)\n\nA sub-heading\n\nHe left …',
    );
    const headings = blocks.filter(({ heading }) => heading);
    expect(headings.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Is this a title?',
      'A sub-heading',
    ]);
  });

  test('joins lines that a mail program wrapped, but nothing across a dropped line', () => {
    const { text } = createArticleText('Title\r\n\r\nOne\r\nsentence.\r\nAdvert\r\nAnother.', {
      drops: [[5, 5]],
    });
    expect(text).toBe('Title\n\nOne sentence.\n\nAnother.');
  });

  test('is written in composed letters (NFC)', () => {
    expect(normaliseBlock('S\u0327us\u0327a')).toBe('Şuşa');
  });

  test('says which lines it cannot cut', () => {
    const cut = (drops: [number, number]) => () => createArticleText('a\nb', { drops: [drops] });
    expect(cut([2, 1])).toThrow('Lines 2 to 1: expected two line numbers from 1 to 2');
    expect(cut([1, 9])).toThrow('Lines 1 to 9: expected');
    expect(() => createArticleText(' \n ')).toThrow('The text is empty');
  });

  test('stays the same when made again from itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const source = `Title\n\n${words}`;
        const once = createArticleText(source);
        expect(createArticleText(once.text)).toEqual(once);
      }),
    );
  });
});

describe('a text without empty lines', () => {
  const blocksOf = (source: string) => createArticleText(source).text.split('\n\n');

  test('has a paragraph for each indented line', () => {
    expect(blocksOf('A title\n  One is here. It stays.\n  Two is there.')).toEqual([
      'A title',
      'One is here. It stays.',
      'Two is there.',
    ]);
  });

  test('is joined where a mail program wrapped it, and parted where a line had room', () => {
    const wrapped = [
      'The road from the south was closed on the day that the',
      'Office named, and nobody could pass it for a week or so.',
      'Nobody knows.',
      'The road from the north was open on the same day, as the',
      'Minister says, and lorries went through it one by one.',
    ];
    expect(blocksOf(wrapped.join('\n'))).toEqual([
      `${wrapped[0]} ${wrapped[1]} ${wrapped[2]}`.replace(/ Nobody knows\.$/, ' Nobody knows.'),
      `${wrapped[3]} ${wrapped[4]}`,
    ]);
  });

  test('goes on in a line that begins in lower case', () => {
    expect(blocksOf('A title\n\nThe road from\nthe south.\nOpen.')[1]).toBe(
      'The road from the south.',
    );
  });
});

describe('hyphens at line ends', () => {
  const joined = (source: string) => createArticleText(`A title\n\n${source}`).text.slice(9);

  test('go where the word stands elsewhere in the text, and stay where it does not', () => {
    expect(joined('The check-\npoint. A checkpoint.')).toBe('The checkpoint. A checkpoint.');
    expect(joined('A Russian-\nled force, twenty-\nfive men.')).toBe(
      'A Russian-led force, twenty-five men.',
    );
    expect(joined('In pre- \nand post-war years, 2020-\n2021.')).toBe(
      'In pre- and post-war years, 2020-2021.',
    );
  });
});

test('no-break spaces, soft hyphens and zero-width characters stay; marks beyond thirty go', () => {
  const words = '5\u00a0km to Step\u00adana\u200bkert, \u202f«so».';
  expect(normaliseBlock(words)).toBe(words);
  expect(normaliseBlock(`a${'\u0301'.repeat(90)}`)).toHaveLength(30);
});

test('a block of several sentences is no title, nor is a sentence that is all there is', () => {
  expect(createArticleText('It is shut. It snows.\n\nMore.').blocks[0]!.heading).toBe(false);
  expect(createArticleText('The road is shut.').blocks[0]!.heading).toBe(false);
  expect(createArticleText('The road\n\nMore.').blocks[0]!.heading).toBe(true);
});

test('items of a list are no sub-headings', () => {
  const { blocks } = createArticleText('A title\n\nClosed are\n\nOne\n\nTwo\n\nThree\n\nThe end.');
  expect(blocks.map(({ heading }) => heading)).toEqual([true, false, false, false, false, false]);
});
