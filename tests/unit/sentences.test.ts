import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createArticleText, articleSentences } from '../../src/domain/geoparsing/article-text';
import { splitSentences } from '../../src/domain/geoparsing/sentences';

const sentencesOf = (paragraph: string) =>
  splitSentences(paragraph).map(({ start, end }) => paragraph.slice(start, end));

describe('sentences', () => {
  test('end at full stops, question marks and closing quotation marks', () => {
    expect(sentencesOf('He came. “Did he?” she asked. (He did.) “He did.” Nobody saw.')).toEqual([
      'He came.',
      '“Did he?” she asked.',
      '(He did.)',
      '“He did.”',
      'Nobody saw.',
    ]);
  });

  test.each([
    'They met in St. Petersburg on Monday.',
    'Dr. Aydin and Gen. Petrov spoke.',
    'The U.S. Department of State replied.',
    'He quoted J. Smith of the institute.',
    'It costs 3.5 million (see Art. 6).',
  ])('do not end after an abbreviation: %s', (sentence) => {
    expect(sentencesOf(sentence)).toEqual([sentence]);
  });

  test('are those of the paragraphs, never of title or sub-headings', () => {
    const article = createArticleText('A title\n\nOne. Two.\n\nSub-heading\n\nThree.');
    const found = articleSentences(article);
    expect(found.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      'One.',
      'Two.',
      'Three.',
    ]);
    expect(found.map(({ block }) => block)).toEqual([1, 1, 3]);
  });

  test('leave out nothing but one space between two of a paragraph', () => {
    const words = fc.constantFrom('St.', 'He', 'came', 'Mr.', 'went.', '“No!”', 'a?B', '…', '(I.)');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (parts) => {
        const paragraph = parts.join(' ');
        expect(sentencesOf(paragraph).join(' ')).toBe(paragraph);
      }),
    );
  });
});
