import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readKnownPlaces } from '../../scripts/lib/geodata-files';
import { readArticleFile } from '../../scripts/read';
import { uniteEntries } from '../../src/domain/geoparsing/gazetteer';
import { runScript } from '../fixtures/run-script';

const FOLDER = 'tests/fixtures/texts';
let known: Parameters<typeof readArticleFile>[1];

beforeAll(async () => {
  const { atlas, gazetteer } = await readKnownPlaces();
  const places = new Map(uniteEntries(atlas, gazetteer).map((place) => [place.id, place]));
  known = { atlas, gazetteer, places };
});

const read = (name: string) => readArticleFile(join(FOLDER, name), known);
const quoted = async (name: string) => (await read(name)).excerpts.map(({ exact }) => exact);

describe('a file that a reader brings', () => {
  test('has paragraphs where its lines end, and a title that is no paragraph', async () => {
    const { title, paragraphs, excerpts } = await read('single-newlines.txt');
    expect(title).toBe('Road to Shusha closed');
    expect(paragraphs).toEqual([
      'By A Reporter',
      'The road from Lachin was closed on Monday. Nobody passed.',
      'In Stepanakert shops were empty.',
      'Baku denied it.',
    ]);
    expect(excerpts).toEqual([
      { exact: 'The road from Lachin was closed on Monday.', places: ['lachin-town'] },
      { exact: 'In Stepanakert shops were empty.', places: ['khankendi'] },
      { exact: 'Baku denied it.', places: ['baku'] },
    ]);
  });

  test('is quoted where its sentences end with an Armenian full stop or a note', async () => {
    expect(await quoted('armenian.txt')).toEqual([
      'Ճանապարհը փակ է Լաչինում։',
      'Շուշին հանգիստ է։',
    ]);
    expect(await quoted('note-number-at-end.txt')).toEqual([
      'The road from Lachin to Stepanakert was closed.',
      'Shusha was quiet.[12]',
    ]);
  });

  test('has words apart where its lines break', async () => {
    expect((await read('w-br.docx')).paragraphs).toEqual([
      'Closed towns: Lachin Shusha Stepanakert. Nobody came.',
    ]);
    expect((await read('br.html')).paragraphs.at(-1)).toMatch(
      /^The towns are Lachin Shusha Stepanakert, all/,
    );
  });

  test('loses no text of a page, in reading order', async () => {
    expect((await read('br-paragraphs.html')).paragraphs).toEqual([
      expect.stringMatching(/^The road to Lachin .* one after another\.$/),
      expect.stringMatching(/^In Shusha nobody .* then went home\.$/),
      expect.stringMatching(/^In Stepanakert the shops .* one after another\.$/),
    ]);
    expect((await read('li-p.html')).paragraphs).toEqual([
      expect.stringMatching(/^In Shusha/),
      expect.stringMatching(/^In Stepanakert/),
      'First of all, the town of Lachin was closed, said the office, as it does:',
      'Baku was told of it, on the same day, said the office.',
    ]);
  });

  test('is the article, and not the dialog in front of it', async () => {
    expect(await read('cookie.html')).toMatchObject({
      title: 'Road shut',
      paragraphs: [
        'The road to Lachin was shut on Monday, said the office.',
        'Nobody came to Shusha, they said.',
      ],
    });
  });

  test('is quoted in whole sentences, Russian abbreviations or not', async () => {
    expect(await quoted('ru-abbreviations.txt')).toEqual([
      'Дорога в г. Шуша закрыта.',
      'Говорил Р. Варданян в Ереване.',
      'Генерал А. С. Волков приехал в Шушу.',
    ]);
  });

  test('keeps soft hyphens and numbers of notes in quotations, and names are found over them', async () => {
    const { excerpts, mentions } = await read('shy.html');
    expect(excerpts[0]!.exact).toMatch(
      /^The road to Stepan\u00adakert was closed, and in Shu\u00adsha/,
    );
    expect(mentions.map(({ exact }) => exact)).toEqual(['Stepan\u00adakert', 'Shu\u00adsha']);
    const raised = await read('sup.html');
    expect(raised.excerpts[0]!.exact).toMatch(/^The road to Shusha2 was closed, and in Lachin3/);
    expect(raised.mentions).toEqual([
      { placeId: 'shusha', exact: 'Shusha', kind: 'place' },
      { placeId: 'lachin-town', exact: 'Lachin', kind: 'place' },
    ]);
  });

  test('has words joined that a line end broke, if they are known, and its own hyphens kept', async () => {
    expect(await quoted('hyphen-wrap.txt')).toEqual([
      'The column left for Stepanakert and came to Khankendi.',
    ]);
    expect(await quoted('pdf-compound.pdf')).toEqual([
      'The road to Lachin was held by a Russian-backed force of twenty-five men near Nagorno-Karabakh, said an eco-activist in Shusha.',
    ]);
  });

  test('is decoded', async () => {
    expect(await quoted('imp-cp1252.txt')).toEqual([
      'The mayor said “Shusha is quiet” on Monday and Lachin’s road is open.',
      'In Khankendi the café was shut.',
    ]);
  });

  test.each([
    [
      'page.mhtml',
      /^“page\.mhtml” is a web archive or a mail \(MIME\): open it in .* and try again\.$/,
    ],
    ['form-bomb.pdf', /^“form-bomb\.pdf” could not be read: a page of it (draws|takes) .*\.$/],
  ])('is refused in a sentence: %s', async (name, sentence) => {
    await expect(read(name)).rejects.toThrow(sentence);
  });
});

test('npm run read prints what it reads as JSON, says what it refuses, and fails then', async () => {
  const files = ['single-newlines.txt', 'page.mhtml', 'w-br.docx'].map((name) =>
    join(FOLDER, name),
  );
  const { code, stdout, stderr } = await runScript('tsx/dist/cli.mjs', [
    'scripts/read.ts',
    ...files,
  ]);
  const articles = JSON.parse(stdout) as object[];
  expect(articles.map((article) => Object.keys(article))).toEqual(
    Array.from({ length: 2 }, () => [
      'file',
      'title',
      'paragraphs',
      'excerpts',
      'mentions',
      'unknownNames',
    ]),
  );
  expect(articles).toMatchObject([{ file: files[0] }, { file: files[2] }]);
  expect(stderr).toMatch(/^“page\.mhtml” is a web archive[^\n]*\n$/);
  expect(code).toBe(1);
});

test('CONTRIBUTING shows it on a file of each sort, and what it prints', async () => {
  const guide = readFileSync('CONTRIBUTING.md', 'utf8');
  const files = [...guide.matchAll(/npm run --silent read -- (tests\/\S+)`/g)].map(
    ([, file]) => file!,
  );
  expect(files.map((file) => extname(file))).toEqual(['.txt', '.md', '.html', '.docx', '.pdf']);
  const printed = JSON.parse(/```json\n([^`]*)```/.exec(guide)![1]!) as unknown;
  expect(await Promise.all(files.map((file) => readArticleFile(file, known)))).toEqual([
    ...Array.from({ length: 4 }, () =>
      expect.objectContaining({ unknownNames: expect.any(Array) }),
    ),
    ...(printed as object[]),
  ]);
});
