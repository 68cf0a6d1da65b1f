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
