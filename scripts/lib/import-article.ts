import { readFile } from 'node:fs/promises';
import { recordShare } from '../../src/domain/atlas/article';
import { buildArticle, type ArticleHead } from '../../src/domain/editing/build-article';
import { readDecisions, writeDecisions } from './decisions-file';
import { GEODATA, readArticle, readGazetteer, readJson, writeArticle } from './geodata-files';
import type { ImportArguments } from './import-arguments';

/**
 * Makes or renews `articles/<id>.json` in the geodata folder from a text. A
 * renewal keeps citation, kind and note as they stand, and what was decided by
 * hand; cuts given anew are kept with the decisions.
 *
 * @returns one line on what was written.
 * @throws Error that says what is missing, broken, or matches nothing any more.
 */
export async function importArticle(
  { file, id, cuts, citationFile }: ImportArguments,
  folder = GEODATA,
): Promise<string> {
  const stored = await readDecisions(id, folder);
  const decisions = cuts ? { ...stored, cuts } : stored;
  const source = await readFile(file, 'utf8');
  const head = await readHead(id, citationFile, folder);
  const record = await buildArticle(source, head, await readGazetteer(folder), decisions);
  const path = await writeArticle(record, folder);
  if (JSON.stringify(decisions.cuts) !== JSON.stringify(stored.cuts)) {
    await writeDecisions(id, decisions, folder);
  }
  const { excerpts, text } = record;
  return (
    `${path}: ${excerpts.length} excerpts of ${text.sentences.length} sentences, ` +
    `${(recordShare(record) * 100).toFixed(1)} % of the text quoted.`
  );
}

/** Citation, kind and note: from the file given, or as they stand. */
async function readHead(
  id: string,
  citationFile: string | null,
  folder: string,
): Promise<ArticleHead> {
  const head = citationFile
    ? await readJson<ArticleHead>(citationFile)
    : await readArticle(id, folder);
  if (!head)
    throw new Error(`${folder}/articles/${id}.json is not there yet: expected --citation FILE.`);
  const { citation, kind, publisherNote } = head;
  if (!citation?.title || !kind || typeof publisherNote !== 'string') {
    throw new Error(
      `${citationFile ?? id}: expected citation (a CSL-JSON item with a title), kind and publisherNote.`,
    );
  }
  return { citation: { ...citation, id }, kind, publisherNote };
}
