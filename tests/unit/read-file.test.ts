import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readFile } from '../../src/library/formats/read-file';
import { ImportError } from '../../src/library/imported-file';
import {
  createDocx,
  createFile,
  createPage,
  createPdf,
  createUtf16,
  createWindows1251,
} from '../fixtures/create-files';

const WORDS = 'The Lachin road is open. Xankəndi waits; Шуша тоже.';
const RUSSIAN =
  'Колонна вышла из Еревана и стоит в Горисе. Движение по дороге закрыто, сообщили в городе вчера вечером.';
const PARAGRAPHS = [
  'The first lorry left Goris on Friday morning and reached Khankendi in the afternoon, drivers said, after a wait of nineteen days at the border.',
  'Nobody could say when the second one would follow, since the permits are given out one by one, and the office closes at noon on most days.',
  'In Shusha the tents were taken down, one after another, while a crowd watched from the road, and the snow began to fall again over the valley.',
];

const textOf = async (name: string, content: string | Uint8Array) =>
  (await readFile(createFile(name, content))).text;
const problemOf = (name: string, content: string | Uint8Array) =>
  readFile(createFile(name, content)).then(
    () => 'no problem',
    (error: unknown) => (error instanceof ImportError ? error.message : String(error)),
  );

describe('a text is read', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(WORDS)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${WORDS}`)],
    ['UTF-16 little endian', createUtf16(WORDS)],
    ['UTF-16 big endian', createUtf16(WORDS, { bigEndian: true })],
    ['UTF-16 without a mark', createUtf16(WORDS, { mark: false })],
    ['UTF-16 big endian without a mark', createUtf16(WORDS, { mark: false, bigEndian: true })],
  ])('in %s', async (_, bytes) => {
    expect(await textOf('a.txt', bytes)).toBe(WORDS);
  });

  test('in Windows-1251', async () => {
    expect(await textOf('a.txt', createWindows1251(RUSSIAN))).toBe(RUSSIAN);
  });

  test('from right to left', async () => {
    expect(await textOf('a.txt', 'جاده لاچین بسته است.')).toBe('جاده لاچین بسته است.');
  });

  test('in Markdown without its marks', async () => {
    const marked = '# Road opens\n\n- **Goris** and [Shusha](https://a.example/x)';
    expect(await textOf('a.md', marked)).toBe('Road opens\n\nGoris and Shusha');
  });
});

describe('a web page is read', () => {
  test('without its furniture, and with what it says of itself', async () => {
    const source = await readFile(createFile('page.html', createPage(PARAGRAPHS)));
    expect(source.text).toContain(PARAGRAPHS.join('\n\n'));
    expect(source.text).not.toMatch(/Moscow|Tehran/);
    expect(source).toMatchObject({
      author: 'Ann Writer',
      outlet: 'Road News',
      date: '2023-02-03',
      url: 'https://news.example/road',
      language: 'en',
    });
    expect(source.title).toContain('Road opens');
  });

  test('as text alone: nothing of it runs', async () => {
    const text = await textOf('page.html', createPage(PARAGRAPHS));
    expect(text).not.toMatch(/ran = true|<|Drawn words/);
    expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
  });
});

test('a Word file is read paragraph by paragraph', async () => {
  const text = await textOf('a.docx', await createDocx(PARAGRAPHS));
  expect(text.trim().split(/\n\n+/)).toEqual(PARAGRAPHS);
});

test('a PDF is read as paragraphs', async () => {
  const shares: number[] = [];
  const pdf = createPdf(['The Lachin road is', 'open to lorries.']);
  const { text } = await readFile(createFile('a.pdf', pdf), (share) => shares.push(share));
  expect(text).toBe('The Lachin road is open to lorries.');
  expect(shares).toEqual([1]);
});

describe('what cannot be read is named in one sentence', () => {
  const binary = Uint8Array.from({ length: 900 }, (_, index) => (index * 7919) % 256);
  test.each<[string, string, string | Uint8Array, RegExp]>([
    ['an empty file', 'a.txt', '', /^“a\.txt” is empty\.$/],
    ['white space', 'a.txt', ' \n ', /no text in “a\.txt”/],
    ['what nobody sees', 'a.txt', '\u{E0000}\u200b\n\u0301', /no text in “a\.txt”/],
    ['a binary called .txt', 'a.txt', binary, /“a\.txt” is not text/],
    ['50 MB of text', 'a.txt', new Uint8Array(50_000_000).fill(97), /50 MB; .* 40 MB/],
    ['a long text', 'a.txt', new Uint8Array(6_000_000).fill(97), /6 million .* 5 million/],
    ['a scanned PDF', 'a.pdf', createPdf([]), /no text in “a\.pdf”.*scanned/],
    ['a locked PDF', 'a.pdf', createPdf(['Words'], { locked: true }), /protected by a password/],
    ['a broken PDF', 'a.pdf', '%PDF-1.4 and no more', /could not be read as a PDF/],
    ['a text called .pdf', 'a.pdf', 'Words', /not a PDF inside/],
    ['a broken Word file', 'a.docx', 'PK and no more', /could not be read as a Word file/],
    ['an archive', 'a.zip', 'PK and no more', /is an archive/],
  ])('%s', async (_, name, content, expected) => {
    expect(await problemOf(name, content)).toMatch(expected);
  });
});

test('a browser that lacks something is not said to be a damaged file', async () => {
  const word = await createDocx(['Words']);
  vi.stubGlobal('DecompressionStream', undefined);
  vi.spyOn(ReadableStream.prototype, 'getReader').mockImplementation(() => {
    throw new TypeError('undefined is not a function');
  });
  try {
    expect(await problemOf('a.docx', word)).toMatch(/^TypeError/);
    expect(await problemOf('a.pdf', createPdf(['Words']))).toMatch(/^TypeError/);
  } finally {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  }
});

test('a Word file that is cut off is said to be damaged', async () => {
  const word = await createDocx(['Words '.repeat(200)]);
  for (const at of [10, word.length / 2, word.length - 30]) {
    expect(await problemOf('a.docx', word.slice(0, at))).toMatch(/may be damaged/);
  }
  const changed = word.with(60, 255).fill(255, 100, 140);
  expect(await problemOf('a.docx', changed)).toMatch(/may be damaged/);
});

test('any bytes give a text or a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('a.txt', 'a.md', 'a.html'),
      async (bytes, name) => {
        const outcome = await readFile(createFile(name, bytes)).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ImportError);
      },
    ),
  );
});
