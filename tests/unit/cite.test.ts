import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Citation } from '../../src/domain/atlas/article';
import { quotationMarkdown } from '../../src/domain/quoting/citation';
import { citationFiles } from '../../src/data/citation-files';
import { createArticle } from '../fixtures/create-atlas';
import { CslSchema } from '../fixtures/csl-schema';

/** Every field that is cited, an author with letters beyond ASCII, a title that is no short one. */
function createCitation(overrides: Partial<Citation> = {}): Citation {
  return {
    id: 'daily-1',
    type: 'article-newspaper',
    title: 'A road closes, and nobody in the valley below it can say when it will open again',
    'container-title': 'The Daily',
    author: [{ given: 'Ələkbər', family: 'Əliyev' }],
    issued: { 'date-parts': [[2023, 1, 19]] },
    volume: '20',
    issue: '11',
    URL: 'https://daily.test/a-road?x=1&y=2',
    language: 'en',
    ...overrides,
  };
}

function fileOf(format: string, citation: Citation): string {
  return citationFiles(citation).find((file) => file.format === format)!.text;
}

describe('a citation', () => {
  test('is BibTeX that names the article, its author and its day', () => {
    const lines = fileOf('BibTeX', createCitation()).split('\n');
    expect(lines[0]).toBe('@article{daily-1,');
    expect(lines).toContain('\tauthor = {Əliyev, Ələkbər},');
    expect(lines).toContain('\tjournal = {The Daily},');
    expect(lines).toContain('\tmonth = jan,');
    expect(lines).toContain('\tday = {19},');
    expect(lines).toContain('\tyear = {2023},');
  });

  test('is RIS with one tag to a line', () => {
    const lines = fileOf('RIS', createCitation()).split('\r\n');
    expect(lines[0]).toBe('TY  - NEWS');
    expect(lines).toContain('AU  - Əliyev, Ələkbər');
    expect(lines).toContain('DA  - 2023/01/19/');
    expect(lines).toContain(`TI  - ${createCitation().title}`);
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
  });

  test('is CSL-JSON as the atlas has it', () => {
    const citation = createCitation();
    expect(JSON.parse(fileOf('CSL-JSON', citation))).toEqual([citation]);
  });

  test.each(['article-newspaper', 'article-magazine', 'article-journal', 'webpage'])(
    'read back from any format, the %s is the same',
    (type) => {
      const citation = createCitation({ type });
      const { title, author, issued, URL } = citation;
      for (const { format, text } of citationFiles(citation)) {
        // Of a newspaper article Citation.js reads the year alone, and its author as a reporter.
        const [item] = plugins.input.chain(text.replace('TY  - NEWS', 'TY  - MGZN'));
        expect({ format, ...item }).toMatchObject({ format, title, author, issued, URL });
      }
    },
  );

  test('leaves out what the copy leaves out, and says what is inferred', () => {
    const citation: Citation = {
      id: 'monthly-2',
      type: 'article-magazine',
      title: 'A Pass',
      'container-title': 'The Monthly',
      issued: { 'date-parts': [[2023, 1]], circa: true },
    };
    expect(fileOf('BibTeX', citation)).not.toMatch(/author|url/);
    expect(fileOf('BibTeX', citation)).toContain('note = {The date is inferred');
    expect(fileOf('RIS', citation)).not.toMatch(/^(AU|UR)/m);
    expect(fileOf('RIS', citation)).toContain('DA  - 2023/01//');
    expect(fileOf('RIS', citation)).toContain('N1  - The date is inferred');
  });
});

/** What Better BibTeX's parser, which is none of ours, reads in a BibTeX file. */
function readBibtex(text: string) {
  const { entries, errors } = parse(text, { sentenceCase: false });
  expect(errors).toEqual([]);
  expect(entries).toHaveLength(1);
  return entries[0]!;
}

/** What a reader of RIS finds: each tag's values, in order. */
function readRis(text: string): Record<string, string[]> {
  const tags: Record<string, string[]> = {};
  for (const line of text.split('\r\n').filter(Boolean)) {
    const [, tag = '', value = ''] = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line)!;
    (tags[tag] ??= []).push(value);
  }
  return tags;
}

/** Words with everything that TeX, BibTeX or RIS takes for something else. */
const hard = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'A',
        'road',
        'and',
        'AND',
        'others',
        'ər',
        'Շուշի',
        'Дорога',
        '道',
        '🛣',
        '--',
        '``',
      ),
      fc.constantFrom(...'\\{}&%$#_~^<>|"@=,.;:?!`*+/()[]-0'),
      fc.constantFrom(
        '\\textbf{x}',
        '{x}',
        'TY  - NEWS',
        'ER  - ',
        '}, year = {1',
        '\n',
        '\r\n',
        '\t',
        '\u0007',
        '\u2028',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => words.join(' '));
const inOneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
const words = hard.filter((text) => inOneLine(text) !== '');

const citations: fc.Arbitrary<Citation> = fc.record(
  {
    id: fc.constant('daily-1'),
    type: fc.constantFrom(
      'article-newspaper',
      'article',
      'webpage',
      'report',
      'book',
      'legal-blog',
    ),
    title: words,
    'container-title': fc.oneof(words, fc.constant('')),
    author: fc.array(
      fc.oneof(
        fc.record({ literal: words }),
        fc.record({ family: words, given: words }),
        fc.record({ family: words }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    issued: fc.record({
      'date-parts': fc.constantFrom(
        [[2023]],
        [[2023, 5]],
        [[2023, 12, 31]],
        [
          [2023, 1, 2],
          [2023, 1, 3],
        ],
      ),
      circa: fc.boolean(),
    }),
    publisher: words,
    volume: words,
    issue: words,
    // This parser takes a dollar sign for mathematics in an address too.
    URL: fc
      .webUrl({ withQueryParameters: true, withFragments: true })
      .filter((url) => !url.includes('$')),
  },
  { requiredKeys: ['id', 'type', 'title', 'container-title'] },
);

describe('a citation of any words', () => {
  test('comes back whole from BibTeX', () => {
    fc.assert(
      fc.property(citations, (citation) => {
        const { key, fields } = readBibtex(fileOf('BibTeX', citation));
        const container = inOneLine(citation['container-title']);
        expect(key).toBe('daily-1');
        expect(fields.title).toBe(inOneLine(citation.title));
        expect(fields.journal ?? fields.series ?? '').toBe(container);
        expect(
          fields.author?.map(({ name, prefix, lastName, firstName }) => [
            name ?? [prefix, lastName].filter(Boolean).join(' '),
            firstName,
          ]),
        ).toEqual(
          citation.author?.map(({ literal, family, given }) => [
            inOneLine(literal ?? family!),
            given && inOneLine(given),
          ]),
        );
        const [year, month, day] = citation.issued?.['date-parts'][0] ?? [];
        const date = [fields.year, fields.month, fields.day];
        expect(date).toEqual([year, month, day].map((part) => part && String(part)));
        expect(fields.url).toBe(citation.URL);
        expect(fields.howpublished).toBeUndefined();
        expect(fields.volume).toBe(citation.volume && inOneLine(citation.volume));
        expect(fields.note).toEqual(citation.issued?.circa ? expect.any(String) : undefined);
      }),
      { numRuns: 500 },
    );
  });

  test('comes back whole from RIS', () => {
    fc.assert(
      fc.property(citations, (citation) => {
        const tags = readRis(fileOf('RIS', citation));
        const [year, month = '', day = ''] = citation.issued?.['date-parts'][0] ?? [];
        const padded = [month, day].map((part) => String(part).padStart(part ? 2 : 0, '0'));
        expect(tags['TI']).toEqual([inOneLine(citation.title)]);
        expect(tags['AU']?.length).toBe(citation.author?.length);
        expect(tags['DA']).toEqual(year && [`${[year, ...padded].join('/')}/`]);
        expect(tags['UR']).toEqual(citation.URL && [citation.URL]);
      }),
    );
  });

  test('is CSL-JSON as its schema demands', () => {
    fc.assert(
      fc.property(citations, (citation) => {
        const items: unknown = JSON.parse(fileOf('CSL-JSON', citation));
        expect(v.safeParse(CslSchema, items).issues).toBeUndefined();
        expect(items).toMatchObject([{ title: citation.title }]);
      }),
    );
  });
});

describe('an institution as an author', () => {
  const author = [{ literal: 'Ministry of War and Peace' }, { literal: 'Agency, Inc.' }];
  const citation = createCitation({ type: 'article-magazine', author });

  test('is one name in BibTeX', () => {
    expect(readBibtex(fileOf('BibTeX', citation)).fields.author).toEqual([
      { name: 'Ministry of War and Peace' },
      { name: 'Agency, Inc.' },
    ]);
  });

  test('is a family name alone in RIS, and a comma in it does not make a given name', () => {
    expect(plugins.input.chain(fileOf('RIS', citation))[0]!.author).toEqual([
      { family: 'Ministry of War and Peace', given: '' },
      { family: 'Agency', given: '', suffix: 'Inc.' },
    ]);
  });
});

describe('a quotation as Markdown', () => {
  test('is a block quotation with its citation below', () => {
    const article = {
      citation: createCitation({ title: 'A Road Closes' }),
      kind: 'opinion',
    } as const;
    expect(quotationMarkdown('Nobody came.', article)).toBe(
      '> “Nobody came.”\n>\n> — Ələkbər Əliyev, [“A Road Closes”](<https://daily.test/a-road?x=1&y=2>), ' +
        'The Daily 20/11, 19 January 2023, opinion',
    );
  });

  test('keeps the article’s own characters, whatever they mean to Markdown', () => {
    expect(quotationMarkdown('A *b* [c](d) <e> `f` _g_ #1 & \\', createArticle())).toContain(
      '“A \\*b\\* \\[c\\](d) \\<e\\> \\`f\\` \\_g\\_ \\#1 \\& \\\\”',
    );
  });
});
