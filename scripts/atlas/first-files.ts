import type { Bounds, SourceReference } from '../../src/domain/atlas/place';
import type { GazetteerFile } from '../../src/domain/geoparsing/gazetteer';
import { layerText } from '../lib/geodata-files';
import type { FirstArticle } from './first-article';
import { firstLayers, firstView, isIn } from './first-layers';

/** What a maintainer says of a new atlas. */
export interface NewAtlas {
  folder: string;
  title: string;
  box: Bounds;
  /** Path of an article; null for an atlas that has none yet. */
  article: string | null;
}

/** What a new atlas is made of. */
interface Parts {
  /** ISO 8601, year and month. */
  today: string;
  article: FirstArticle | null;
  gazetteer: Record<string, GazetteerFile>;
  /** For land, borders and waters. */
  credit: SourceReference;
}

const GEONAMES = {
  title: 'GeoNames',
  url: 'https://www.geonames.org/',
  licence: 'CC BY 4.0',
};

/** The files of a new atlas but for its base map: their texts by path. */
export function firstFiles(atlas: NewAtlas, parts: Parts): Record<string, string> {
  const { title, box } = atlas;
  const { today, article, gazetteer, credit } = parts;
  const asOf = article?.date ?? today;
  const places = article?.places ?? [];
  const what = article ? `that “${article.title}” names` : 'that articles name';
  const summary = `A map of the places ${what}, with what is said of each, word for word.`;
  const credits = [credit, GEONAMES];
  const layers = Object.entries(firstLayers(places, box, asOf)).map(([name, layer]) => [
    `layers/${name}.geojson`,
    layerText(layer),
  ]);
  return {
    'atlas.json': layerText({ title, summary, asOf, box, view: firstView(places, box), credits }),
    'about.json': layerText(about(credits)),
    ...Object.fromEntries(layers),
    ...Object.fromEntries(gazetteerTexts(gazetteer)),
    ...(article?.file && { [article.file.path]: article.file.text }),
    'README.md': firstReadme(atlas, article),
  };
}

/** Each entry stands on a line, as in our own gazetteer. */
function gazetteerTexts(files: Record<string, GazetteerFile>): [string, string][] {
  return Object.entries(files).map(([name, { places, ...about }]) => {
    const lines = places.map((place) => JSON.stringify(place)).join(',\n');
    const head = JSON.stringify(about).slice(0, -1);
    return [`gazetteer/${name}.json`, `${head},"places":[\n${lines}\n]}\n`];
  });
}

function about(sources: SourceReference[]) {
  const statements = [
    {
      text: 'This map shows where articles take place and quotes what each says of a place, word for word.',
      basis: 'rule',
    },
    {
      text: 'Land, borders and waters are cut out of open data, and so are the positions of towns: where nothing else is said, a town is a point that is good to about 700 m.',
      sources,
    },
  ];
  return { sections: [{ heading: 'What this map is', statements }] };
}

/** What a maintainer is told of a new atlas. */
export function firstLines(
  { folder, title, box }: NewAtlas,
  article: FirstArticle | null,
  credit: SourceReference,
): string[] {
  const inside = article?.places.filter(({ at }) => at && isIn(at, box)) ?? [];
  return [
    `${folder}: ${title}; base map: ${credit.title}.`,
    ...(article
      ? [
          `${article.title}: ${article.places.length} places found, ${inside.length} of them on this map; ${article.unknown.length} names that nobody knows.`,
        ]
      : []),
    `${folder}/README.md says what was found and what comes next.`,
    `GEODATA=${quoted(folder)} npm start   builds it and serves it.`,
  ];
}

/** The first lines of a folder's own README: what was made, what was found, and what to do next. */
function firstReadme(
  { folder, title, article: path }: NewAtlas,
  article: FirstArticle | null,
): string {
  const found = article
    ? [
        `## What was found in “${article.title}”`,
        '',
        ...(article.file
          ? [`Its quotations stand in \`${article.file.path}\`.`]
          : ['No sentence of it names a place that the gazetteer knows, so nothing is quoted.']),
        '',
        ...list(
          'Places',
          article.places.map(({ title: name, kind }) => `${name} (${kind})`),
        ),
        ...list(
          'Names that nobody knows here: persons, organisations, and places to add',
          article.unknown.map(({ name, count, sentence }) => `${name} (${count}): ${sentence}`),
        ),
      ]
    : [];
  return [
    `# ${title}`,
    '',
    'Made by `npm run atlas:new`; from here on it is yours. `geodata/README.md` of Corridor Atlas explains every file and member.',
    '',
    '```sh',
    `GEODATA=${quoted(folder)} npm start                  # builds it and serves it on http://localhost:4173`,
    `GEODATA=${quoted(folder)} npm run basemap:build      # cuts the base map again, after a change of the box`,
    `GEODATA=${quoted(folder)} npm run article:import -- ${path ? quoted(path) : 'article.txt'} --id ID --citation citation.json`,
    '```',
    '',
    'Next: say in the article’s file who published it, when, and whether it is analysis or opinion; add to the layers what the article names and nobody knew; say in `about.json` what this map is.',
    '',
    ...found,
  ].join('\n');
}

function list(heading: string, lines: string[]): string[] {
  const shown = lines.length > 0 ? lines : ['none'];
  return [`### ${heading}`, '', ...shown.map((line) => `- ${line}`), ''];
}

/** A word for a shell. */
const quoted = (word: string) =>
  /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
