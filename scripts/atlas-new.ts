import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { Name } from '../src/build/geodata/schema/text';
import { readGeodata } from '../src/build/geodata/read-geodata';
import type { Bounds } from '../src/domain/atlas/place';
import { boxGazetteer } from './atlas/box-gazetteer';
import { findFirstPlaces, readFirstArticle } from './atlas/first-article';
import { firstFiles, firstLines, type NewAtlas } from './atlas/first-files';
import { countryLabels, writeBaseMap } from './basemap/box-base-map';
import { cutGround } from './basemap/ground';
import { command, UsageError } from './lib/run.mjs';

const USAGE = `npm run atlas:new -- FOLDER --title TITLE --box WEST,SOUTH,EAST,NORTH [--article FILE]

FOLDER     where the geodata of the new atlas is written; it must not be there yet
--title    what the atlas is called
--box      what its map covers, in degrees, such as 33,-5,42,5
--article  a text, Markdown, web page, Word file or PDF: what it names becomes the first places`;

/** North and south of this, in degrees, a map in Web Mercator has no end. */
const FARTHEST = 85;
/** Degrees: the smallest side of a box, about a kilometre. */
const SMALLEST = 0.01;

/** @throws UsageError with one sentence on the first argument that is not as expected. */
export function readNewAtlasArguments(args: string[]): NewAtlas {
  const { values, positionals } = parseArgs({
    args: withNegativeBox(args),
    allowPositionals: true,
    options: { title: { type: 'string' }, box: { type: 'string' }, article: { type: 'string' } },
  });
  const [folder] = positionals;
  if (!folder || positionals.length > 1) {
    throw new UsageError(`Expected one FOLDER, got ${positionals.length}.`);
  }
  const title = values.title?.trim().replace(/\s+/g, ' ') ?? '';
  const fault = v.safeParse(Name, title).issues?.[0].message;
  if (fault) throw new UsageError(`--title: expected ${fault}, got “${title}”.`);
  return { folder, title, box: readBox(values.box), article: values.article ?? null };
}

/** A box that begins with a minus looks like an option: `--box -17,12,-14,14` becomes `--box=-17,…`. */
function withNegativeBox(args: string[]): string[] {
  const at = args.indexOf('--box');
  const value = args[at + 1];
  if (at < 0 || value === undefined || !/^-[\d.]/.test(value)) return args;
  return [...args.slice(0, at), `--box=${value}`, ...args.slice(at + 2)];
}

function readBox(given: string | undefined): Bounds {
  if (given === undefined) throw new UsageError('Expected --box WEST,SOUTH,EAST,NORTH.');
  const parts = given.split(',').map((part) => part.trim());
  if (parts.length !== 4 || parts.some((part) => !/^[-+]?(\d+\.?\d*|\.\d+)$/.test(part))) {
    throw new UsageError(
      `--box: expected four numbers of degrees with commas between them, west,south,east,north, got “${given}”.`,
    );
  }
  const box = parts.map(Number) as Bounds;
  const fault = boxFault(box);
  if (fault) throw new UsageError(`--box: expected ${fault}, got “${given}”.`);
  return box;
}

/** What was expected of a box instead. */
function boxFault([west, south, east, north]: Bounds): string | null {
  if (Math.abs(west) > 180 || Math.abs(east) > 180) return 'a west and an east from -180 to 180';
  if (Math.abs(south) > FARTHEST || Math.abs(north) > FARTHEST)
    return `a south and a north from -${FARTHEST} to ${FARTHEST}, as far as the map’s projection reaches`;
  if (south >= north) return 'a south below the north';
  if (west > east)
    return 'a west below the east; a box across the antimeridian (180°) cannot be drawn, only the part on one side of it';
  if (east - west < SMALLEST || north - south < SMALLEST)
    return `sides of ${SMALLEST} degrees or more`;
  return null;
}

/**
 * Makes a geodata folder that builds as it is: base map, gazetteer, layers, and the
 * article where there is one. All of it or nothing: it is written beside, read as a build
 * reads it, and then moved.
 *
 * @param today ISO 8601, year and month
 * @returns lines on what was made
 * @throws Error with one sentence where the folder is there already or the article cannot be read
 */
export async function createAtlas(atlas: NewAtlas, today: string): Promise<string[]> {
  const target = resolve(atlas.folder);
  if (existsSync(target) && !isEmptyFolder(target)) {
    throw new Error(`${atlas.folder} is there already: expected a folder that is new or empty.`);
  }
  const imported = atlas.article === null ? null : await readFirstArticle(atlas.article);
  const ground = cutGround(atlas.box);
  const gazetteer = await boxGazetteer(atlas.box, countryLabels(ground.land));
  const article = imported && (await findFirstPlaces(imported, Object.values(gazetteer), today));
  const files = firstFiles(atlas, { today, article, gazetteer, credit: ground.credit });

  mkdirSync(dirname(target), { recursive: true });
  const folder = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    writeBaseMap(folder, atlas.box, ground);
    readGeodata(folder, atlas.folder);
    chmodSync(folder, 0o755);
    rmSync(target, { recursive: true, force: true });
    renameSync(folder, target);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return firstLines(atlas, article, ground.credit);
}

function isEmptyFolder(path: string): boolean {
  return statSync(path).isDirectory() && readdirSync(path).length === 0;
}

await command(
  import.meta.url,
  async (args) => {
    const today = new Date().toISOString().slice(0, 7);
    const lines = await createAtlas(readNewAtlasArguments(args), today);
    console.log(lines.join('\n'));
  },
  USAGE,
);
