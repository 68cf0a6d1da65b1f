import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../src/domain/atlas/article';
import { createArticleFile, sha256 } from '../fixtures/create-geodata';
import { linesFor } from '../fixtures/geodata-lines';

const FILE = 'articles/harbour-news-1.json';

/** The lines for an article with something altered, without the file they all name. */
function linesForArticle(alter: (article: ArticleRecord) => void): string[] {
  const article = createArticleFile();
  alter(article);
  return linesFor({ [FILE]: article }).map((line) => line.replace(`geodata/${FILE}: `, ''));
}

/** Both selectors and the first mention of one excerpt. */
function parts(article: ArticleRecord, index = 0) {
  const { selectors, mentions } = article.excerpts[index]!;
  return { quote: selectors[0], position: selectors[1], mention: mentions[0]! };
}

describe('a quotation that was altered', () => {
  test('by one character is told by article, excerpt, sentence and its place', () => {
    expect(
      linesForArticle((article) => {
        const { quote } = parts(article);
        quote.exact = quote.exact.replace('sells', 'sElls');
      }),
    ).toEqual([
      'excerpt "harbour-news-1-s1": selectors[0].exact: altered quotation: expected sentence 2 (characters 33 to 56) word for word, got "It sElls “salt’s salt”."',
    ]);
  });

  test('by a straight apostrophe for a curly one', () => {
    const lines = linesForArticle((article) => {
      const { quote } = parts(article);
      quote.exact = quote.exact.replace('’', "'");
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('altered quotation: expected sentence 2');
  });

  test('by white space between its sentences', () => {
    const lines = linesForArticle((article) => {
      const { quote } = parts(article);
      quote.exact = quote.exact.replace('Road. It', 'Road.\u00a0It');
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('altered quotation: expected sentence 2');
  });

  test('by a word more is told with both lengths too', () => {
    expect(
      linesForArticle((article) => {
        const { quote } = parts(article, 1);
        quote.exact = quote.exact.replace('Nobody', 'Nobody ever');
      }),
    ).toEqual([
      'excerpt "harbour-news-1-s3": selectors[0].exact: expected 36 characters, as many as from 58 to 94, got 41',
      'excerpt "harbour-news-1-s3": selectors[0].exact: altered quotation: expected sentence 3 (characters 58 to 94) word for word, got "Nobody ever walks the Salt Road at n"',
    ]);
  });
});

describe('the places that an article names', () => {
  const names = (words: string, count: number) => [{ words, count }];
  const NAMED = [
    { placeId: 'salt-road', names: names('Salt Road', 2) },
    { placeId: 'salt-town', names: names('Salt Town', 4) },
  ];

  test('may be left out, and be more than the excerpts mention', () => {
    expect(linesForArticle((article) => (article.named = NAMED))).toEqual([]);
  });

  test.each([
    [
      'of no layer',
      [...NAMED, { placeId: 'moon', names: names('Moon', 1) }],
      'named[2]: placeId: expected the id of a place in a layer, got "moon"',
    ],
    [
      'listed twice',
      [...NAMED, NAMED[0]!],
      'named[2]: placeId: expected a place that is not listed before, got "salt-road"',
    ],
    [
      'by the same words twice',
      [
        NAMED[1]!,
        { placeId: 'salt-road', names: [...names('Salt Road', 2), ...names('salt road', 1)] },
      ],
      'named[1]: names: expected each name once, in whatever case',
    ],
    [
      'less often than the excerpts mention it',
      [NAMED[1]!, { placeId: 'salt-road', names: names('Salt Road', 1) }],
      'named: expected "salt-road" by "Salt Road" at least as often as the excerpts mention it, 2 times, got 1',
    ],
    [
      'without some words of the excerpts',
      [NAMED[0]!, { placeId: 'salt-town', names: names('the town', 3) }],
      'named: expected "salt-town" by "Salt Town" at least as often as the excerpts mention it, 1 times, got 0',
    ],
    [
      'no times',
      [
        NAMED[0]!,
        { placeId: 'salt-town', names: [...names('Salt Town', 1), ...names('the town', 0)] },
      ],
      'named[1].names[1].count: expected a count of 1 or more, got 0',
    ],
  ])('are refused where one is %s', (_what, named, line) => {
    expect(linesForArticle((article) => (article.named = named))).toContain(line);
  });
});

describe('where an excerpt stands', () => {
  test('not at the bounds of sentences', () => {
    const [line] = linesForArticle((article) => {
      const { quote, position } = parts(article, 1);
      position.end -= 1;
      quote.exact = quote.exact.slice(0, -1);
    });
    expect(line).toBe(
      'excerpt "harbour-news-1-s3": selectors[1]: expected whole sentences (58 to 94), got 58 to 93',
    );
  });

  test('across two paragraphs', () => {
    const lines = linesForArticle((article) => {
      const [first, second] = article.excerpts;
      first!.selectors[0].exact += `\n\n${second!.selectors[0].exact}`;
      first!.selectors[1].end = second!.selectors[1].end;
      article.excerpts.pop();
    });
    expect(lines).toEqual([
      'excerpt "harbour-news-1-s1": selectors[1]: expected sentences of one paragraph, but a new one begins at 58',
    ]);
  });

  test('behind the end of the text', () => {
    const lines = linesForArticle((article) => (article.text.length = 90));
    expect(lines).toEqual([
      'text.sentences[2]: expected a stretch between 56 and 90, got 58 to 94',
      'excerpt "harbour-news-1-s3": selectors[1]: expected a stretch inside the text of 90 characters, got 58 to 94',
    ]);
  });

  test('before the excerpt that it follows, or over it', () => {
    expect(linesForArticle((article) => article.excerpts.reverse())).toEqual([
      'excerpt "harbour-news-1-s1": selectors[1].start: expected a start from 94 on, where excerpt "harbour-news-1-s3" ends, got 0',
    ]);
  });
});

describe('mentions', () => {
  test('of a place that no layer has', () => {
    expect(linesForArticle((article) => (parts(article).mention.placeId = 'moon'))).toEqual([
      'excerpt "harbour-news-1-s1": mentions[0].placeId: expected the id of a place in a layer, got "moon"',
    ]);
  });

  test('outside their excerpt', () => {
    expect(linesForArticle((article) => (parts(article, 1).mention.start = 3))).toEqual([
      'excerpt "harbour-news-1-s3": mentions[0]: expected a stretch between 58 and 94, got 3 to 84',
    ]);
  });

  test('that begin or end inside a word', () => {
    expect(linesForArticle((article) => (parts(article).mention.end -= 1))).toEqual([
      'excerpt "harbour-news-1-s1": mentions[0]: expected whole words, got "Salt Tow" at 0 to 8',
    ]);
  });

  test('one over the other', () => {
    expect(
      linesForArticle((article) => {
        const { mentions } = article.excerpts[0]!;
        mentions.push({ ...mentions[0]! });
      }),
    ).toEqual([
      'excerpt "harbour-news-1-s1": mentions[2]: expected a stretch between 31 and 56, got 0 to 9',
    ]);
  });
});

test('a time is read from words that the excerpt holds', () => {
  expect(
    linesForArticle((article) => {
      article.excerpts[1]!.when = [{ start: '2023-01-05', end: '2023-01-05', words: 'at noon' }];
    }),
  ).toEqual([
    'excerpt "harbour-news-1-s3": when[0].words: expected words of the excerpt, got "at noon"',
  ]);
});

test('a time does not end before it begins', () => {
  expect(
    linesForArticle((article) => {
      article.excerpts[1]!.when = [{ start: '2023-01-05', end: '2022', words: 'at night' }];
    }),
  ).toEqual([
    'excerpt "harbour-news-1-s3": when[0].end: expected no date before the start, 2023-01-05, got "2022"',
  ]);
});

describe('ids', () => {
  test('of an article are its file’s name', () => {
    expect(linesForArticle((article) => (article.citation.id = 'harbour-news-2'))).toEqual([
      'citation.id: expected "harbour-news-1" as in the file\'s name, got "harbour-news-2"',
    ]);
  });

  test('of excerpts stand once in all articles', () => {
    const other = createArticleFile('harbour-news-2');
    other.excerpts[1]!.id = 'harbour-news-1-s3';
    expect(linesFor({ 'articles/harbour-news-2.json': other })).toEqual([
      'geodata/articles/harbour-news-2.json: excerpt "harbour-news-1-s3": id: expected an id of its own, got one that stands in articles/harbour-news-1.json too',
    ]);
  });

  test('of an excerpt cannot be missing', () => {
    expect(linesForArticle((article) => (article.excerpts[0]!.id = ''))).toEqual([
      'excerpt number 1: id: expected an id in kebab case, got ""',
    ]);
  });
});

test('hashes that are none', () => {
  expect(linesForArticle((article) => (article.text.sha256 = 'abc'))).toEqual([
    'text.sha256: expected a SHA-256 in lower-case hex, got "abc"',
  ]);
});

test('a fault elsewhere in the article does not hide an altered quotation', () => {
  const lines = linesForArticle((article) => {
    article.publisherNote = '';
    article.excerpts[0]!.id = 'Not An Id';
    article.text.sentences[2]!.sha256 = sha256('Somebody walks the Salt Road at night.');
  });
  expect(lines).toHaveLength(3);
  expect(lines[2]).toContain('altered quotation: expected sentence 3');
});
