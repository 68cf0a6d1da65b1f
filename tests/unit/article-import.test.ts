import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importArticle, readImportArguments } from '../../scripts/article-import';
import { recordShare } from '../../src/domain/atlas/article';
import { createArticleFolder, createArticleRecord } from '../fixtures/create-article';

const exactOf = (record: Awaited<ReturnType<typeof createArticleRecord>>) =>
  record.excerpts.map(({ selectors }) => selectors[0].exact);

describe('an imported article', () => {
  test('quotes each sentence that mentions a place, and a state or capital once', async () => {
    const record = await createArticleRecord();
    expect(exactOf(record)).toEqual([
      'Drivers on the Lachin road say they waited a week.',
      'Baku said nothing.',
      'A convoy left\u00a0Khankendi on Monday.',
      'It reached Armenia at night.',
    ]);
    expect(record.excerpts.map(({ id }) => id)).toEqual(
      [1, 3, 4, 5].map((number) => `road-news-1-s${number}`),
    );
  });

  test('proves every sentence, and holds none that it does not quote', async () => {
    const record = await createArticleRecord();
    expect(record.text.sentences).toHaveLength(5);
    expect(JSON.stringify(record)).not.toMatch(/Nobody|told|What the|drivers say/);
    expect(record.excerpts[2]!.selectors[0].prefix).toBe('Baku said nothing. ');
    expect(recordShare(record)).toBeCloseTo(130 / record.text.length);
  });

  test('follows what was decided by hand', async () => {
    const record = await createArticleRecord({
      joins: [{ from: 3, to: 4, why: 'One breath.' }],
      mentions: [
        { words: 'Baku', as: 'metonym', why: 'It speaks.' },
        { words: 'Khankendi', sentence: 4, as: 'none', why: 'A ship of that name.' },
        { words: 'convoy', as: 'place', placeId: 'lachin-road', why: 'It stood there.' },
        { words: 'Armenia', as: 'none', why: 'A restaurant.' },
      ],
    });
    expect(exactOf(record)).toEqual([
      'Drivers on the Lachin road say they waited a week.',
      'Baku said nothing. A convoy left\u00a0Khankendi on Monday.',
    ]);
    expect(record.excerpts[1]!.mentions).toMatchObject([
      { placeId: 'baku', kind: 'metonym' },
      { placeId: 'lachin-road' },
    ]);
  });

  test('lets a decision on one sentence stand above one on the article', async () => {
    const record = await createArticleRecord({
      mentions: [
        { words: 'Baku', sentence: 3, as: 'place', placeId: 'baku', why: 'The city.' },
        { words: 'Baku', as: 'metonym', why: 'The government.' },
      ],
    });
    expect(record.excerpts[1]!.mentions[0]).not.toHaveProperty('kind');
  });

  test('stops at all decisions that match nothing any more', async () => {
    const decided = createArticleRecord({
      joins: [{ from: 2, to: 3, why: 'Two paragraphs.' }],
      mentions: [
        { words: 'Moscow', as: 'metonym', why: 'Gone.' },
        { words: 'convoy', sentence: 1, as: 'place', placeId: 'baku', why: 'Elsewhere.' },
        { words: 'convoy', as: 'place', placeId: 'nowhere', why: 'No such place.' },
      ],
    });
    await expect(decided).rejects.toThrow(
      [
        'Decision on “Moscow”: matches nothing, expected these words.',
        'Decision on “convoy”: no place has the id “nowhere”.',
        'Decision on “convoy” in sentence 1: matches nothing, expected these words.',
        'Sentences 2 to 3 cannot be joined: expected two or more of one paragraph, from 1 to 5.',
      ].join('\n'),
    );
  });
});

describe('npm run article:import', () => {
  const first = ['--first', '3', '--last', '11', '--drop', '7..7'];
  const run = (folder: string, ...args: string[]) =>
    importArticle(
      readImportArguments([join(folder, 'source/a.txt'), '--id', 'road-news-1', ...args]),
      folder,
    );
  const written = (folder: string, kind: string) =>
    readFileSync(join(folder, kind, 'road-news-1.json'), 'utf8');

  test('gives the same file, byte for byte, with the cuts it was first given', async () => {
    const folder = createArticleFolder({ mentions: [{ words: 'Baku', as: 'metonym', why: 'x' }] });
    await run(folder, ...first, '--citation', join(folder, 'head.json'));
    const [article, decisions] = [written(folder, 'articles'), written(folder, 'decisions')];
    expect(await run(folder)).toContain('4 excerpts of 5 sentences');
    expect(written(folder, 'articles')).toBe(article);
    expect(written(folder, 'decisions')).toBe(decisions);
    expect(JSON.parse(decisions)).toMatchObject({
      cuts: { first: 3, last: 11, drops: [[7, 7]] },
      mentions: [{ words: 'Baku' }],
    });
  });

  const importText = (text: string | Uint8Array) => {
    const folder = createArticleFolder();
    writeFileSync(join(folder, 'source/a.txt'), text);
    return run(folder, '--first', '1', '--citation', join(folder, 'head.json'));
  };

  test('decodes a text as the page does', async () => {
    const words = 'A title\n\nThe caf\u0000 in Baku was shut.';
    const bytes = Uint8Array.from(words, (letter) => letter.charCodeAt(0) || 0xe9);
    expect(await importText(bytes)).toContain('1 excerpts of 1 sentences');
  });

  test('refuses a text that has lost a character, and one that gives no excerpt', async () => {
    await expect(importText('A title\n\nBaku was \ufffdshut\ufffd.')).rejects.toThrow(
      /a\.txt: line 3 holds U\+FFFD/,
    );
    await expect(importText('A title\n\nNothing was shut.')).rejects.toThrow(
      /none of its 1 sentences is quoted, since none names a place/,
    );
    await expect(importText('A title')).rejects.toThrow(/it has no sentence, only titles/);
  });

  test('needs a citation the first time', async () => {
    await expect(run(createArticleFolder())).rejects.toThrow('expected --citation FILE');
  });

  test('names every part of the decisions that it cannot read', async () => {
    const folder = createArticleFolder({ mentions: [{ words: '', as: 'place', why: 'x' }], x: 1 });
    await expect(run(folder)).rejects.toThrow(/mentions\.0\.words: .*\n.*decisions.*: x: /s);
  });

  test.each([
    [['a.txt', '--id', '../x'], '--id: expected lower-case words'],
    [['--id', 'x'], 'Expected one FILE, got 0.'],
    [['a.txt', '--id', 'x', '--first', '0'], '--first: expected a line number from 1, got “0”.'],
    [['a.txt', '--id', 'x', '--drop', '3'], '--drop: expected FROM..TO, such as 47..49, got “3”.'],
  ])('says what is wrong with %j', (args, message) => {
    expect(() => readImportArguments(args)).toThrow(message);
  });
});
