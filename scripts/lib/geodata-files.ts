import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Geometry } from 'geojson';
import { format, resolveConfig } from 'prettier';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import { parseJson } from '../../src/build/json-file';
import type { ArticleRecord } from '../../src/domain/atlas/article';
import type { LngLat } from '../../src/domain/atlas/place';
import { groupBy } from '../../src/domain/atlas/group-by';
import { toJsonText } from '../../src/domain/exchange/json-text';
import {
  createGazetteer,
  type Gazetteer,
  type NamedPlace,
  uniteEntries,
} from '../../src/domain/geoparsing/gazetteer';

/** Where content stands, from the project's root. */
export const GEODATA = process.env.GEODATA ?? 'geodata';

/** The places of all layers, in layer order; what several features name is united by `placeId`. */
export async function readGazetteer(folder = GEODATA): Promise<Gazetteer> {
  const layers = await Promise.all(
    (await fileNames(join(folder, 'layers'), '.geojson')).map((name) =>
      readJson<LayerFile>(join(folder, 'layers', name)),
    ),
  );
  const shapes = layers
    .toSorted((a, b) => a.layer.order - b.layer.order)
    .flatMap(({ features }) =>
      features.map(({ properties, geometry }) => ({
        ...properties,
        at: geometry?.type === 'Point' ? (geometry.coordinates as LngLat) : null,
      })),
    );
  const places = groupBy(shapes, ({ placeId }) => [placeId]);
  return createGazetteer(
    Array.from(places, ([id, ofPlace]) => ({
      id,
      kind: ofPlace[0]!.kind,
      names: ofPlace.flatMap(({ names = [] }) => names),
      spellings: ofPlace.flatMap(({ spellings = [] }) => spellings),
      at: ofPlace.find(({ at }) => at !== null)?.at ?? null,
    })),
  );
}

/** The places of the layers and of `gazetteer/`: what any text may name. */
export async function readFullGazetteer(folder = GEODATA): Promise<Gazetteer> {
  const { atlas, gazetteer } = await readKnownPlaces(folder);
  return createGazetteer(uniteEntries(atlas, gazetteer));
}

/** The same places before they are united: those of the layers, and the files of `gazetteer/`. */
export async function readKnownPlaces(folder = GEODATA) {
  const { places } = await readGazetteer(folder);
  return { atlas: [...places.values()], gazetteer: readGeodata(folder).gazetteer };
}

/** What of a layer file is needed here; the build checks the rest. */
interface LayerFile {
  layer: { order: number };
  features: {
    geometry: Geometry | null;
    properties: Pick<NamedPlace, 'kind'> & Partial<NamedPlace> & { placeId: string };
  }[];
}

/** An article's record, or null where it was never imported. The build checks its contents. */
export async function readArticle(id: string, folder = GEODATA): Promise<ArticleRecord | null> {
  return readJsonIfThere<ArticleRecord>(articlePath(id, folder));
}

/** The ids of all imported articles, sorted. */
export async function articleIds(folder = GEODATA): Promise<string[]> {
  const names = await fileNames(join(folder, 'articles'), '.json');
  return names.map((name) => name.slice(0, -'.json'.length));
}

/** Writes an article's record; the same record gives the same bytes. */
export async function writeArticle(record: ArticleRecord, folder = GEODATA): Promise<string> {
  const path = articlePath(record.citation.id, folder);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, toJsonText(record, 2));
  return path;
}

/** Names of the files in a folder that end so, sorted; none where there is no folder. */
export async function fileNames(folder: string, extension: string): Promise<string[]> {
  const names = await ifThere(() => readdir(folder));
  return (names ?? []).filter((name) => name.endsWith(extension)).toSorted();
}

const articlePath = (id: string, folder: string) => join(folder, 'articles', `${id}.json`);

/** A file's JSON, or null where there is no such file. */
export function readJsonIfThere<T>(path: string): Promise<T | null> {
  return ifThere(() => readJson<T>(path));
}

/** @throws Error that names the file where its JSON is broken. */
export async function readJson<T>(path: string): Promise<T> {
  const json = parseJson(await readFile(path));
  if ('value' in json) return json.value as T;
  throw new Error(`${path}: ${json.where}: ${json.what}.`);
}

async function ifThere<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Writes generated text as Prettier formats it, so that `npm run check` accepts it. */
export async function writeFormatted(path: string, text: string): Promise<void> {
  const config = await resolveConfig(path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await format(text, { ...config, filepath: path }));
}

/** A layer file as text: indented by two spaces, but each position on one line. */
export function layerText(layer: unknown): string {
  return (
    JSON.stringify(layer, null, 2).replace(/\[\s+(-?[\d.]+),\s+(-?[\d.]+)\s+\]/g, '[$1, $2]') + '\n'
  );
}
