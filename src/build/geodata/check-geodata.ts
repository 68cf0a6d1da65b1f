import * as v from 'valibot';
import type { ArticleRecord } from '../../domain/atlas/article';
import type { BaseMap } from '../../domain/atlas/base-map';
import type { GazetteerFile } from '../../domain/geoparsing/gazetteer';
import {
  checkArticles,
  checkClaims,
  checkReplies,
  measurableFeatures,
} from './check/check-articles';
import {
  checkBasemap,
  checkAtlas,
  checkGazetteer,
  byOrder,
  checkLayers,
  featuresOf,
  placeIdsOf,
} from './check/check-layers';
import { checkTour } from './check/check-tour';
import { checkSchema, type RawFile, type Tell } from './check/raw-file';
import { parseJson } from '../json-file';
import { ArticleSchema } from './schema/article';
import {
  AboutSchema,
  CorrectionsSchema,
  RepliesSchema,
  TourSchema,
  AtlasSchema,
  BASEMAP_SCHEMAS,
  GazetteerSchema,
  type BasemapName,
} from './schema/atlas';
import { BaseMapsSchema } from './schema/base-maps';
import { LayerSchema } from './schema/layer';
import { weightOf } from './layer-weight';
import { Id } from '../../library/schema/values';

/** In the order in which their places go first where two share a name; none of them has to be there. */
const GAZETTEERS = ['region', 'world', 'cities', 'towns'].map((name) => `gazetteer/${name}.json`);

/** One thing that is wrong in the geodata, told so that it can be found and mended. */
interface Problem {
  /** Path inside the geodata folder, with slashes: "layers/aldo.geojson". */
  file: string;
  /** From the outside in: `['feature "aldo"', 'properties.names[0].lang']`. */
  where: string[];
  /** What was expected, and what is there: 'expected a date, got "soon"'. */
  what: string;
}

/**
 * Thrown when geodata cannot be used; its message holds every problem, one a line such as
 * `geodata/layers/aldo.geojson: feature "aldo": properties.title: expected …`
 */
export class GeodataError extends Error {
  override readonly name = 'GeodataError';

  constructor(problems: Problem[], folder: string) {
    const lines = problems.map(({ file, where, what }) =>
      [`${folder}/${file}`, ...where, what].join(': '),
    );
    const count = lines.length === 1 ? '1 problem' : `${lines.length} problems`;
    super(`${count} in the geodata:\n${lines.join('\n')}`);
    // A stack trace does not help to correct the data.
    this.stack = this.message;
  }

  /** How Node, and so a build, prints it: the lines and nothing round them. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.message;
  }
}

/** The files of a geodata folder, wherever they are: on a disk, or in a browser's memory. */
export interface GeodataFiles {
  /** A file by its path inside the folder, with slashes; null where there is none. */
  read(file: string): Uint8Array | null;
  /** The names in a folder inside it, in any order; none where there is no such folder. */
  list(folder: string): string[];
}

/** Everything in a geodata folder, checked. */
export type Geodata = ReturnType<typeof checkGeodata>;

/**
 * Reads `atlas.json`, `about.json`, `layers/`, `articles/` and `basemap/` of a folder,
 * and `basemaps.json`, `corrections.json`, `replies.json`, `tour.json` and `gazetteer/` where they are there.
 *
 * @param shownAs what messages call the folder.
 * @throws {GeodataError} with every problem of every file.
 */
export function checkGeodata(folder: GeodataFiles, shownAs: string) {
  const problems: Problem[] = [];
  const files: string[] = [];
  const read = (file: string) => {
    files.push(file);
    return readJson(folder, file, problems);
  };
  const names = Object.keys(BASEMAP_SCHEMAS) as BasemapName[];

  const [atlas] = read('atlas.json');
  const about = read('about.json');
  const readIfThere = (file: string) => (folder.read(file) ? read(file) : []);
  const baseMaps = readIfThere('basemaps.json');
  const corrections = readIfThere('corrections.json');
  const replies = readIfThere('replies.json');
  const tour = readIfThere('tour.json');
  const gazetteer = GAZETTEERS.flatMap(readIfThere);
  // An atlas may have no article yet.
  const articles = list(folder, 'articles', '.json', problems, 0).flatMap(read);
  const basemap = names.flatMap((name) => read(`basemap/${name}.geojson`));
  const layers = list(folder, 'layers', '.geojson', problems).flatMap(read).toSorted(byOrder);
  const features = layers.flatMap(featuresOf);
  const placeIds = placeIdsOf(layers);
  const ground = measurableFeatures(features, basemap);

  const box = checkAtlas(atlas);
  for (const raw of about) checkSchema(AboutSchema, raw);
  for (const raw of corrections) checkSchema(CorrectionsSchema, raw);
  for (const raw of replies) checkReplies(raw, articles);
  for (const raw of tour) checkTour(raw, articles, layers);
  for (const raw of baseMaps) checkSchema(BaseMapsSchema, raw);
  gazetteer.forEach(checkGazetteer);
  basemap.forEach(checkBasemap);
  checkLayers(layers, features, box);
  checkArticles(articles, placeIds);
  for (const raw of articles) checkClaims(raw, placeIds, ground);
  if (problems.length > 0) throw new GeodataError(problems.toSorted(byFile), shownAs);

  const checked = layers.map(({ id, value }) => ({ ...v.parse(LayerSchema, value), id }));
  return {
    /** All that was read, by path inside the folder: what an atlas is made of. */
    files,
    /** What works and costs readers much, one line each. */
    warnings: checked.flatMap((layer) => weightOf(layer, shownAs)),
    atlas: v.parse(AtlasSchema, atlas!.value),
    about: v.parse(AboutSchema, about[0]!.value),
    /** One section of About; none where there is no file. */
    corrections: corrections.map(({ value }) => v.parse(CorrectionsSchema, value)),
    replies: v.parse(RepliesSchema, replies[0]?.value ?? []),
    /** The guided way; undefined where there is no file. */
    tour: tour.map(({ value }) => v.parse(TourSchema, value))[0],
    /** In panel order. */
    layers: checked,
    /** In the order of their ids. */
    articles: articles.map(({ value }): ArticleRecord => v.parse(ArticleSchema, value)),
    basemap: Object.fromEntries(basemap.map(({ id, value }) => [id, value])) as Record<
      BasemapName,
      unknown
    >,
    /** What claims are measured on. */
    ground,
    /** Others than the built-in one, in the order of the picker. */
    baseMaps: baseMaps.flatMap(({ value }): BaseMap[] => v.parse(BaseMapsSchema, value)),
    /** Places that texts may name, besides those of the layers. */
    gazetteer: gazetteer.map(({ value }): GazetteerFile => v.parse(GazetteerSchema, value)),
  };
}

/** The files of one folder, sorted, so that every machine reads them in one order. */
function list(
  folder: GeodataFiles,
  part: string,
  ending: string,
  problems: Problem[],
  least = 1,
): string[] {
  const names = folder.list(part).filter((name) => !name.startsWith('.'));
  const files = names.toSorted().map((name) => `${part}/${name}`);
  const fits = (file: string) =>
    file.endsWith(ending) && v.is(Id, file.slice(part.length + 1, -ending.length));
  for (const file of files.filter((name) => !fits(name))) {
    const what = `expected a name in kebab case that ends in ${ending}`;
    problems.push({ file, where: [], what });
  }
  if (files.length < least) {
    const what = `expected at least one ${ending} file, got none`;
    problems.push({ file: part, where: [], what });
  }
  return files.filter(fits);
}

/** One file as JSON, or nothing and a problem. */
function readJson(folder: GeodataFiles, file: string, problems: Problem[]): RawFile[] {
  const bytes = folder.read(file);
  const tell: Tell = (what, ...where) => problems.push({ file, where, what });
  if (bytes === null) {
    tell('expected this file, got nothing');
    return [];
  }
  const parsed = parseJson(bytes);
  if ('value' in parsed) {
    const id = file.replace(/^.*\//, '').replace(/\.\w+$/, '');
    return [{ id, file, value: parsed.value, tell }];
  }
  tell(parsed.what, parsed.where);
  return [];
}

function byFile(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
