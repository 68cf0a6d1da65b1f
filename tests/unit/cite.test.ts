import { plugins } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import type { Citation } from '../../src/domain/atlas/article';
import { quotationMarkdown } from '../../src/domain/quoting/citation';
import { citationFiles } from '../../src/data/citation-files';
import { createArticle } from '../fixtures/create-atlas';

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
    expect(lines).toContain('\tmonth = {jan 19},');
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
