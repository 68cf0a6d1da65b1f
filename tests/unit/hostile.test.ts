import { afterAll, describe, expect, test } from 'vitest';
import { buildNameIndex } from '../../src/data/search/name-index';
import {
  articleLink,
  citationText,
  quotationText,
  quotationMarkdown,
} from '../../src/domain/quoting/citation';
import { withLibrary } from '../../src/domain/library/atlas-with-library';
import {
  mergeLibraries,
  putPlaces,
  type Library,
  type LibraryArticle,
} from '../../src/domain/library/library';
import { formatPermalink, PARAMETER_NAMES, parsePermalink } from '../../src/domain/view/permalink';
import { exportToGeodata } from '../../src/domain/editing/export-to-geodata';
import { excerptSegments } from '../../src/domain/quoting/excerpt-segments';
import { citationFiles } from '../../src/data/citation-files';
import { findPlaces } from '../../src/library/find-places';
import { ImportError } from '../../src/library/imported-file';
import { libraryToFile } from '../../src/library/library-file';
import { readLibrary } from '../../src/library/read-library';
import { readAnnotations, readExportedJson } from '../../src/library/read-exported-json';
import { readPlaces } from '../../src/library/read-places';
import { readFile } from '../../src/library/formats/read-file';
import { recoverLibrary } from '../../src/library/recover-library';
import { SearchSession } from '../../src/ui/search/search-session.svelte';
import { frameSnippet, pictureFileName } from '../../src/ui/share/links';
import { pageLink } from '../../src/ui/card/page-link';
import { citationOf } from '../../src/library/citation-of';
import { escapeHtml } from '../../src/domain/exchange/escape-html';
import { dataBlock } from '../../src/build/pages/json-ld';
import { createArticle, createAtlas, createExcerpt } from '../fixtures/create-atlas';
import { createFile } from '../fixtures/create-files';
import { createHostileStrings, hasRun } from '../fixtures/create-hostile';
import { createKnown, createLibrary, createLibraryArticle } from '../fixtures/create-library';
import { createModel } from '../fixtures/create-model';

const HOSTILE = createHostileStrings();
const atlas = createAtlas({
  articles: [createArticle({ excerpts: [createExcerpt('Aldo is shut.')] })],
});

/** What goes wrong, by the text with which it does. */
async function failures(act: (text: string) => unknown): Promise<string[]> {
  const failed: string[] = [];
  for (const text of HOSTILE) {
    try {
      await act(text);
    } catch (error) {
      failed.push(
        `${JSON.stringify(text.slice(0, 60))}: ${(error as Error).message.slice(0, 200)}`,
      );
    }
  }
  return failed;
}

/** The same, where a sentence for the reader is an answer too. */
const unanswered = (act: (text: string) => unknown) =>
  failures(async (text) => {
    try {
      await act(text);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
    }
  });

/** A library after it was saved to a file and opened again. */
const reopened = (library: Library) => readLibrary(JSON.parse(libraryToFile(library)));

/** An article of the visitor's that says `text` of itself wherever it can say something. */
function articleSaying(text: string): LibraryArticle {
  const said = { title: text, author: text, outlet: text, language: text, url: text };
  return createLibraryArticle({
    citation: citationOf('own-1', said, 'Untitled'),
    notPlaces: [text],
  });
}

afterAll(() => {
  expect(hasRun()).toBe(false);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('there are 200 hostile texts, no two alike', () => {
  expect(new Set(HOSTILE).size).toBe(200);
});

describe('a permalink', () => {
  test('that says any of them opens the page, and another permalink says the same', async () => {
    const read = (text: string) => {
      for (const query of PARAMETER_NAMES.flatMap((key) => [
        `?${key}=${encodeURIComponent(text.toWellFormed())}`,
        `?${key}=${text}`,
        `?${text}=${key}`,
      ])) {
        const { choice } = parsePermalink(query, atlas);
        const again = parsePermalink(formatPermalink(choice, atlas), atlas);
        expect(again).toEqual({ choice, ignored: [] });
        expect(pageLink('https://atlas.test/', choice, '', atlas)).toMatch(
          /^https:\/\/atlas\.test\/(\?|$)/,
        );
      }
    };
    expect(await failures(read)).toEqual([]);
  });
});

describe('a search', () => {
  test('for any of them answers', async () => {
    const search = new SearchSession(createModel(atlas), buildNameIndex(atlas.places));
    expect(await failures((text) => search.find(text).quotations.count)).toEqual([]);
  });
});

describe('the text of an article', () => {
  test('may hold any of them, and its places are found beside it', async () => {
    const find = (text: string) => {
      const source = `A title\n\n${text}\n\nThey stood in Aldo. ${text.slice(0, 1000)} Then in Cerna.`;
      const found = findPlaces(source, createKnown({ notPlaces: [text] }));
      expect(found.mentions.map(({ start, end }) => found.text.slice(start, end))).toEqual(
        expect.arrayContaining(['Aldo', 'Cerna']),
      );
      const { text: exact, mentions } = found;
      const parts = excerptSegments({ ...createExcerpt(exact, {}, 0), mentions });
      expect(parts.map((part) => part.text).join('')).toBe(exact);
    };
    expect(await failures(find)).toEqual([]);
  });

  test('may be a language that is none', async () => {
    const find = (text: string) => {
      const { language } = citationOf('own-1', { language: text }, 'Untitled');
      findPlaces('They stood in Aldo.', createKnown(), language);
    };
    expect(await failures(find)).toEqual([]);
  });
});

describe('a file', () => {
  const inHtml = (text: string) =>
    `<html><head><title>${text}</title><link rel="canonical" href="${text}"><meta name="author" content="${text}"></head><body><article><h1>${text}</h1><p>${text}</p><p>They stood in Aldo.</p></article></body></html>`;

  test.each([
    ['txt', (text: string) => text],
    ['md', (text: string) => `# ${text}\n\n> ${text}\n\n[${text}](${text})`],
    ['html', inHtml],
    ['docx', (text: string) => `PK${text}`],
    ['pdf', (text: string) => `%PDF-1.4\n${text}`],
  ])(
    'of the sort %s is read or answered in a sentence',
    async (ending, write) => {
      const read = async (text: string) => {
        const source = await readFile(createFile(`x.${ending}`, write(text)));
        expect(source.url ?? 'https://').toMatch(/^https?:\/\//);
      };
      expect(await unanswered(read)).toEqual([]);
    },
    60_000,
  );

  test('may have any of them for a name', async () => {
    expect(await unanswered((text) => readFile(createFile(text, 'They stood in Aldo.')))).toEqual(
      [],
    );
  });

  test('of places may have any of them for a name', async () => {
    const read = (text: string) => {
      const properties = { name: text, title: text, [text]: text };
      const geometry = { type: 'Point', coordinates: [12, 52] };
      const features = [{ type: 'Feature', properties, geometry }];
      const places = readPlaces({ type: 'FeatureCollection', features }, text);
      expect(places.map(({ title }) => title)).toEqual([text]);
      for (const { id } of places) expect(id).toMatch(/^own-place(-[a-z0-9]+)+$/);
      const kept = reopened(putPlaces(createLibrary(), places));
      expect(kept.places.some(({ title }) => title === text)).toBe(true);
    };
    expect(await unanswered(read)).toEqual([]);
  });

  test.each([
    ['library', readLibrary],
    ['GeoJSON', (json: unknown) => readPlaces(json, 'places.geojson')],
    ['annotations', readAnnotations],
  ])('of the kind %s may be any of them', async (_, read) => {
    expect(await unanswered(read)).toEqual([]);
    expect(await unanswered((text) => read({ [text]: text }))).toEqual([]);
  });

  test('of JSON may be any of them', async () => {
    const read = (text: string) => readExportedJson(text, 'x.json');
    expect(await unanswered(read)).toEqual([]);
    expect(await unanswered((text) => read(JSON.stringify(text)))).toEqual([]);
  });
});

describe('a saved library', () => {
  const saved = JSON.parse(libraryToFile(createLibrary()));

  /** Every place in a value where a text stands. */
  function pathsOf(value: unknown, path: string[] = []): string[][] {
    if (typeof value === 'string') return [path];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]));
  }

  /** A copy with `text` at the end of a path, or as the name of what stands there. */
  function changed(path: string[], text: string, asKey: boolean): string {
    const copy = structuredClone(saved);
    const parent = path.slice(0, -1).reduce((value, key) => value[key], copy);
    const own = asKey ? text : path.at(-1)!;
    Object.defineProperty(parent, own, { value: text, enumerable: true, configurable: true });
    return JSON.stringify(copy);
  }

  test('that was tampered with is refused in a sentence, or taken with its text as text', async () => {
    const paths = pathsOf(saved).filter(([list]) => list !== 'format');
    const first = [
      ...new Map(
        paths.map((path) => [path.filter((key) => !/^\d+$/.test(key)).join('.'), path]),
      ).values(),
    ];
    expect(first.length).toBeGreaterThan(10);
    const tampered = first.flatMap((path) => [[path, true] as const, [path, false] as const]);
    // Each text stands in a quarter of the places, each place holds every fourth text.
    let turn = 0;
    const read = (text: string) => {
      turn += 1;
      for (const [path, asKey] of tampered.filter((_, at) => at % 4 === turn % 4)) {
        try {
          const library = mergeLibraries(
            createLibrary(),
            readLibrary(JSON.parse(changed(path, text, asKey))),
          );
          for (const { citation } of library.articles) {
            expect(articleLink(citation).href).toMatch(/^https?:\/\//);
          }
          withLibrary(atlas, library);
        } catch (error) {
          if (!(error instanceof ImportError)) throw error;
        }
      }
    };
    expect(await failures(read)).toEqual([]);
  });
});

describe('a library that the browser stores', () => {
  const stored = createLibrary();

  test('is taken as it is if it is valid', () => {
    expect(recoverLibrary(stored)).toEqual({ library: stored, corruption: null });
    expect(recoverLibrary(undefined).corruption).toBeNull();
  });

  test('is taken without what is corrupted', async () => {
    const read = (text: string) => {
      const [article] = stored.articles;
      const broken = [text, { ...article, id: text }, { ...article, [text]: text }, null, 1];
      const articles = [...broken, article] as typeof stored.articles;
      const damaged = { ...stored, articles };
      expect(recoverLibrary(damaged)).toEqual({
        library: stored,
        corruption: { stored: damaged, articles: broken.length, places: 0 },
      });
      for (const whole of [text, [text], { articles: text, places: { length: 9 } }, null, 1]) {
        expect(recoverLibrary(whole).library.articles).toEqual([]);
      }
    };
    expect(await failures(read)).toEqual([]);
  });
});

describe('what an article says of itself', () => {
  test('leads nowhere but to the web, whatever it is', async () => {
    const link = (text: string) => {
      const { citation } = articleSaying(text);
      expect(articleLink(citation).href).toMatch(/^https?:\/\//);
      expect(articleLink({ ...citation, URL: 'https://a.test/' }, text).href).toMatch(
        /^https:\/\/a\.test\/#:~:text=/,
      );
    };
    expect(await failures(link)).toEqual([]);
  });

  test('is given out in every format without breaking it', async () => {
    const give = async (text: string) => {
      const own = articleSaying(text);
      const article = { citation: own.citation, kind: 'your article' } as const;
      expect(citationText(article)).toContain(own.citation.title);
      expect(quotationText(text, article)).toContain(text);
      expect(quotationMarkdown(text.replace(/\s+/g, ' '), article).split('\n')).toHaveLength(3);
      const [bibtex, ris, csl] = citationFiles(own.citation);
      expect(bibtex!.text).toMatch(/^@article\{own-1,\n[^]*\n\}\n$/);
      expect(ris!.text.match(/^TY {2}- /gm)).toHaveLength(1);
      expect(ris!.text.match(/^ER {2}- /gm)).toHaveLength(1);
      expect(JSON.parse(csl!.text)).toEqual([own.citation]);
    };
    expect(await failures(give)).toEqual([]);
  });

  test('is kept, and made a part of the atlas under a file name that is none of a system', async () => {
    const publish = async (text: string) => {
      const own = articleSaying(text);
      expect(reopened(createLibrary(own)).articles).toEqual([own]);
      const files = await exportToGeodata(own, own.mentions, createLibrary(own).places, atlas);
      for (const { path, text } of files) {
        expect(path).toMatch(
          /^(articles|layers|decisions)\/[a-z0-9]+(-[a-z0-9]+)*\.(json|geojson)$/,
        );
        JSON.parse(text);
      }
    };
    expect(await failures(publish)).toEqual([]);
  });
});

describe('a page made when the site is built', () => {
  test('holds any of them as text, in elements, attributes and data blocks', async () => {
    const write = (text: string) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"]/);
      const block = dataBlock({ name: text });
      expect(block.match(/<\/?script/g)).toHaveLength(2);
      expect(JSON.parse(block.replace(/<\/?script[^>]*>/g, ''))).toEqual({ name: text });
    };
    expect(await failures(write)).toEqual([]);
  });

  test('is shared in a snippet whose attributes end where they should', async () => {
    const { choice } = parsePermalink('', atlas);
    const share = (text: string) => {
      const named = { ...atlas, title: text };
      const snippet = frameSnippet('https://atlas.test/', choice, '', named);
      expect(snippet.match(/[<>]/g)).toEqual(['<', '>', '<', '>']);
      expect(snippet.match(/"/g)).toHaveLength(14);
      expect(pictureFileName(choice, named)).not.toMatch(/[/\\:*?"<>|\p{Cc}]/u);
    };
    expect(await failures(share)).toEqual([]);
  });
});
