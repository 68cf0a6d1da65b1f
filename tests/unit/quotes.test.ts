import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkAlone, checkQuotes } from '../../scripts/quotes-check';
import { readDecisions } from '../../scripts/lib/decisions-file';
import { articleIds, readArticle, readGazetteer } from '../../scripts/lib/geodata-files';
import { recordShare } from '../../src/domain/atlas/article';
import { createArticleText } from '../../src/domain/geoparsing/article-text';
import { findMentions } from '../../src/domain/geoparsing/find-mentions';
import { findUnknownToponyms } from '../../src/domain/geoparsing/unknown-toponyms';
import {
  createArticleFolder,
  createArticleRecord,
  createDecisions,
  createFolder,
  createSource,
} from '../fixtures/create-article';
import { writeGeodata } from '../fixtures/create-geodata';

/** A folder whose article is imported, altered or not. */
async function createImported(alter: (json: string) => string = (json) => json) {
  const folder = createArticleFolder();
  writeGeodata(
    folder,
    'articles/road-news-1.json',
    alter(JSON.stringify(await createArticleRecord())),
  );
  return folder;
}

const alterWeek = (words: string) => words.replaceAll('waited a week', 'waited a year');

describe('npm run quotes:check', () => {
  test('finds the text of an article, and every excerpt in it', async () => {
    const folder = await createImported();
    const { lines, problems } = await checkQuotes(join(folder, 'source'), folder);
    expect(problems).toEqual([]);
    expect(lines).toContain(
      'road-news-1: 4 excerpts compared with sentence hashes and with a.txt.',
    );
  });

  test('names article, excerpt and first differing character of an altered quotation', async () => {
    const folder = await createImported(alterWeek);
    const { problems } = await checkQuotes(join(folder, 'source'), folder);
    expect(problems).toContain(
      'Article road-news-1, excerpt road-news-1-s1: first difference at character 46: ' +
        'quoted “y they waited a year.”, source “y they waited a week.”.',
    );
  });

  test('sees an altered quotation by its hash alone', async () => {
    const folder = await createImported(alterWeek);
    const { lines, problems } = await checkQuotes(undefined, folder);
    expect(problems).toEqual([
      expect.stringMatching(/^Article road-news-1, excerpt road-news-1-s1, .*sentence 1/),
    ]);
    expect(lines.at(-1)).toMatch(/^Only hashes were checked/);
  });

  test('sees an altered text, and where it differs', async () => {
    const folder = await createImported();
    const texts = createFolder({ 'a.txt': alterWeek(createSource()), 'b.txt': 'Another article.' });
    const { problems } = await checkQuotes(texts, folder);
    expect(problems).toEqual([
      expect.stringMatching(/^Article road-news-1: its text in a.txt is not the one/),
      expect.stringContaining('excerpt road-news-1-s1: first difference at character 46'),
    ]);
  });

  test('sees altered words around a quotation', async () => {
    const folder = await createImported((json) =>
      json.replace('"prefix":"Baku', '"prefix":"Goris'),
    );
    const { problems } = await checkQuotes(join(folder, 'source'), folder);
    expect(problems).toEqual([expect.stringContaining('s4: prefix: first difference')]);
  });

  test('sees an article that a renewal would change', async () => {
    const folder = await createImported();
    writeGeodata(folder, 'decisions/road-news-1.json', {
      ...createDecisions(),
      mentions: [{ words: 'Khankendi', as: 'none', why: 'Decided since.' }],
    });
    const { problems } = await checkQuotes(join(folder, 'source'), folder);
    expect(problems).toEqual([expect.stringMatching(/^Article road-news-1: out of date/)]);
  });

  test.each([
    ['"words":"Lachin road","count":2', '"words":"Lachin road","count":3'],
    ['"words":"Lachin road","count":2', '"words":"Lachin way","count":2'],
    [
      '{"placeId":"khankendi","names":[{"words":"Khankendi","count":1}]}',
      '{"placeId":"khankendi","names":[{"words":"Khankendi","count":1,"kind":"metonym"}]}',
    ],
  ])('counts the names of the whole text, and sees that %s became %s', async (from, to) => {
    const folder = await createImported((json) => {
      expect(json).toContain(from);
      return json.replace(from, to);
    });
    const { problems } = await checkQuotes(join(folder, 'source'), folder);
    expect(problems).toEqual([
      expect.stringMatching(
        /^Article road-news-1: out of date, .+ now: it names .+ \d times, not \d\.$/,
      ),
    ]);
  });

  test('sees an excerpt that points back at words not quoted with it', () => {
    const exact = 'This threat grew. Then it passed.';
    const sentences = [{ start: 40, end: 57, sha256: '' }];
    const selectors = [{ exact }, { start: 40, end: 73 }];
    const record = {
      citation: { id: 'x' },
      text: { sentences },
      excerpts: [{ id: 'x-s1', selectors }],
    } as never;
    expect(checkAlone(record, { alone: [] })).toEqual([
      expect.stringMatching(/^Article x, excerpt x-s1: its first sentence points back \(“This”\)/),
    ]);
    expect(checkAlone(record, { alone: [{ sentence: 1, why: 'Told before.' }] })).toEqual([]);
    expect(checkAlone(record, { alone: [{ sentence: 2, why: 'None.' }] })).toHaveLength(2);
  });

  test('sees words in quotation marks that cut a sentence short', async () => {
    const folder = await createImported();
    const about = (text: string) =>
      writeGeodata(folder, 'about.json', {
        sections: [{ heading: 'X', statements: [{ text, basis: 'rule' }] }],
      });
    const whole = (await readArticle('road-news-1', folder))!.excerpts[0]!.selectors[0].exact;
    about(`It says: “${whole}” And: “${whole.slice(0, 12)} …”`);
    expect((await checkQuotes(undefined, folder)).problems).toEqual([]);
    about(`It says that “${whole.slice(0, 12)}”.`);
    expect((await checkQuotes(undefined, folder)).problems).toEqual([
      expect.stringMatching(/^about\.json: “.*”: expected a whole sentence of an article/),
    ]);
    writeGeodata(folder, 'decisions/quoted-words.json', [
      { words: whole.slice(0, 12), article: 'road-news-1' },
      { words: 'never said', why: 'Planted.' },
    ]);
    expect((await checkQuotes(join(folder, 'source'), folder)).problems).toEqual([
      expect.stringContaining('“never said”: nothing quotes these words any more.'),
    ]);
  });

  test('names what is neither in the gazetteer nor decided', async () => {
    const folder = await createImported();
    const { lines } = await checkQuotes(join(folder, 'source'), folder);
    expect(lines).toContain('road-news-1: neither in the gazetteer nor decided: Lorries.');
  });
});

test('unknown capitalised names are listed, ordinary words are not', () => {
  const article = createArticleText(
    'A Meeting Is Held\n\nOn Monday a meeting was held in Goris. Reportedly Ilham Aliyev met Kapan officials ' +
      'of New Shuakhevi near Baku. Then they left Lachin.',
  );
  const { text } = article;
  const known = ['Baku', 'Lachin', 'Ilham Aliyev'].map((name) => ({
    start: text.indexOf(name),
    end: text.indexOf(name) + name.length,
  }));
  expect(findUnknownToponyms(article, known).map(({ name }) => name)).toEqual([
    'Goris',
    'Kapan',
    'New Shuakhevi',
  ]);
});

describe('the articles of the atlas', async () => {
  const gazetteer = await readGazetteer();
  const ids = await articleIds();
  const records = await Promise.all(ids.map(async (id) => (await readArticle(id))!));

  test('have every excerpt proven by its sentence hashes', async () => {
    expect((await checkQuotes(undefined)).problems).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining(['azemedia-2023-01-19', 'edm-20-11']));
  });

  test.each(records)('quote less than 60 % of $citation.id', (record) => {
    expect(recordShare(record)).toBeGreaterThan(0);
    expect(recordShare(record)).toBeLessThan(0.6);
  });

  test.each(records)('leave no known name unmarked in $citation.id', async (record) => {
    const { mentions: decided } = await readDecisions(record.citation.id);
    const none = new Set(decided.filter(({ as }) => as === 'none').map(({ words }) => words));
    for (const { selectors, mentions } of record.excerpts) {
      const [{ exact }, { start }] = selectors;
      const marked = new Set(mentions.map((mention) => mention.start - start));
      const unmarked = findMentions(exact, gazetteer)
        .filter((found) => !marked.has(found.start))
        .map((found) => exact.slice(found.start, found.end));
      expect(unmarked.filter((words) => !none.has(words))).toEqual([]);
    }
  });

  test('hold no page furniture', () => {
    const quoted = records
      .flatMap(({ excerpts }) => excerpts.map((e) => e.selectors[0].exact))
      .join(' ');
    expect(quoted).not.toMatch(
      /Min Read|You Might|Published|Publication:|TRIPP|2025|Karabakh Police/,
    );
  });
});
