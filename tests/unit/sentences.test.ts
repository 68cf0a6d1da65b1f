import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createArticleText, articleSentences } from '../../src/domain/geoparsing/article-text';
import { languageOf } from '../../src/domain/geoparsing/abbreviations';
import { splitSentences } from '../../src/domain/geoparsing/sentences';
import { quickest } from '../fixtures/quickest';

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

describe('sentences end, and go on, in', () => {
  const inLanguage = (paragraph: string) =>
    splitSentences(paragraph, languageOf(paragraph)).map(({ start, end }) =>
      paragraph.slice(start, end),
    );
  test.each<[string, string[]]>([
    [
      'Russian',
      [
        'Дорога в г. Шуша, т. е. вся, закрыта.',
        'Говорил А. С. Волков, живущий на ул. Ленина у оз. Севан.',
        'Их 5 тыс. человек, а стоит это 3 млн. рублей.',
        '«Уходите!» — сказал он.',
        'Ул. Пушкина открыта.',
      ],
    ],
    [
      'Armenian',
      ['Ճանապարհը փակ է։', 'Ա. Խաչատրյանը եկավ:', 'Նա գնաց՞ տուն։', '«Փակ է։»', 'Ասաց նա։'],
    ],
    ['Georgian', ['ქალაქი დაკეტილია.', 'გზა ღიაა.', 'ა. წერეთელი მოვიდა.']],
    ['Persian', ['جاده بسته است.', 'شهر آرام است؟', 'او گفت: «نه۔»', 'سپس رفت.']],
    [
      'Azerbaijani',
      [
        'Bu, səh. 5-də və s. yazılıb.',
        'Prof. Əliyev bu gün gəldi.',
        'B.e.ə. IV əsrdə bu şəhər var idi.',
      ],
    ],
    [
      'Turkish',
      ['3. Ordu bu bölgede ve bir köyde.', 'Örn. Ankara için bu da olur.', 'Dr. Ali de geldi.'],
    ],
    [
      'German',
      [
        'Er kam am 3. Januar an und ging nicht.',
        'Das war z. B. in Bonn und d. h. am Rhein.',
        'Nr. 5 ist mit der Bahn zu erreichen.',
        '„Wann?“, fragte er.',
        '„Nie.“',
        'Er schwieg.',
      ],
    ],
    [
      'French',
      [
        'M. Dupont est dans la ville depuis l’an 50 av. J.-C. et pour toujours.',
        '« Non. »',
        'Mme Durand est partie.',
      ],
    ],
    [
      'English',
      [
        'See No. 5, Fig. 3 and Lt. Col. Smith of the U.S. Army.',
        'It fell by 3.5 at 5 p.m. on the day.',
        'It was closed.[12]',
        'It was quiet.¹',
        'Nobody came.3',
        '“Why?” she asked.',
        'He left... Then he came back.',
      ],
    ],
  ])('%s', (_, sentences) => {
    expect(inLanguage(sentences.join(' '))).toEqual(sentences);
  });

  test('a text of any length in time that grows with it alone', () => {
    const timeOf = (length: number) => {
      const text = 'The road is closed, they say. '.repeat(length / 30);
      return quickest(() => splitSentences(text));
    };
    timeOf(30_000);
    // A hundred times as much where each sentence takes time with the length of the text.
    expect(timeOf(600_000)).toBeLessThan(40 * Math.max(timeOf(60_000), 5));
  });
});
