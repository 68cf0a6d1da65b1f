import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import type { GazetteerEntry } from '../../domain/geoparsing/gazetteer-file';
import type { KnownArticle } from '../../domain/editing/match-known-article';
import { parseJson } from '../geodata/parse-json';
import { checkSchema, GeodataError, type Problem } from '../geodata/geodata-error';
import { readGeodata } from '../geodata/read-geodata';
import { GazetteerSchema } from '../geodata/schema/gazetteer';

const GAZETTEER = 'virtual:atlas/gazetteer';
const RESOLVED = `\0${GAZETTEER}`;
/** In the order in which their places go first where two share a name. */
const FILES = ['region', 'world', 'towns'];

/**
 * `virtual:atlas/gazetteer`: what is needed to find places in a reader's text
 * and to recognise the articles of the atlas. A module of its own, loaded when
 * a reader first brings a text.
 *
 * @param folder the geodata folder, absolute or from the working directory.
 */
export function gazetteerPlugin(folder: string): Plugin {
  const root = resolve(folder);
  return {
    name: 'gazetteer',
    resolveId: (id) => (id === GAZETTEER ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const text = JSON.stringify({
        entries: readEntries(root),
        knownArticles: readKnownArticles(root),
      });
      return `export const { entries, knownArticles } = JSON.parse(${JSON.stringify(text)});`;
    },
  };
}

/** @throws {GeodataError} with every problem of every gazetteer file. */
export function readEntries(root: string): GazetteerEntry[] {
  const problems: Problem[] = [];
  const entries = FILES.flatMap((name): GazetteerEntry[] => {
    const file = `gazetteer/${name}.json`;
    const path = join(root, file);
    if (!existsSync(path)) return [];
    const parsed = parseJson(readFileSync(path));
    if (!('value' in parsed)) {
      problems.push({ file, where: [parsed.where], what: parsed.what });
      return [];
    }
    const found = checkSchema(GazetteerSchema, parsed.value, file);
    problems.push(...found);
    return found.length > 0 ? [] : v.parse(GazetteerSchema, parsed.value).places;
  });
  if (problems.length > 0) throw new GeodataError(problems, relative(process.cwd(), root) || '.');
  return entries;
}

function readKnownArticles(root: string): KnownArticle[] {
  return readGeodata(root).articles.map(({ citation, text }) => ({
    articleId: citation.id,
    sentences: text.sentences.map(({ sha256 }) => sha256),
  }));
}
