import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { recordShare, type ArticleRecord } from '../src/domain/atlas/article';
import { headOf, type ArticleHead } from '../src/domain/editing/build-article';
import type { Cuts } from '../src/domain/geoparsing/article-text';
import { decodeText } from '../src/library/formats/decode-text';
import { buildArticle } from './lib/build-article';
import { readDecisions, writeDecisions } from './lib/decisions-file';
import { GEODATA, readArticle, readGazetteer, readJson, writeArticle } from './lib/geodata-files';
import { command, UsageError } from './lib/run.mjs';

const USAGE = `npm run article:import -- FILE --id ID [--first N] [--last N] [--drop FROM..TO]… [--citation FILE]

FILE       the article's text, with or without page furniture
--id       the article's id; its file is geodata/articles/ID.json
--first    the first line that is the article (from 1)
--last     the last one
--drop     lines between them that are not, such as 47..49 (repeatable)
--citation a JSON file { "citation": CSL-JSON item, "kind": "analysis" or "opinion",
           "publisherNote": … }; a renewal keeps what it has

Without --first, --last and --drop a renewal cuts as the last import did.`;

/** What a maintainer asks of an import. */
type ImportArguments = ReturnType<typeof readImportArguments>;

/** @throws UsageError with one sentence on the first argument that is not as expected. */
export function readImportArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      id: { type: 'string' },
      first: { type: 'string' },
      last: { type: 'string' },
      drop: { type: 'string', multiple: true },
      citation: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    throw new UsageError(`Expected one FILE, got ${positionals.length}.`);
  }
  if (!values.id || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(values.id)) {
    throw new UsageError('--id: expected lower-case words joined by hyphens, such as edm-20-11.');
  }
  const cuts: Cuts = {
    ...(values.first !== undefined && { first: lineNumber('--first', values.first) }),
    ...(values.last !== undefined && { last: lineNumber('--last', values.last) }),
    ...(values.drop !== undefined && { drops: values.drop.map(lineRange) }),
  };
  return {
    file,
    id: values.id,
    /** Null: cut as the last import did. */
    cuts: Object.keys(cuts).length > 0 ? cuts : null,
    citationFile: values.citation ?? null,
  };
}

function lineNumber(option: string, value: string): number {
  if (!/^[1-9]\d*$/.test(value)) {
    throw new UsageError(`${option}: expected a line number from 1, got “${value}”.`);
  }
  return Number(value);
}

function lineRange(value: string): [number, number] {
  const [from, to, ...rest] = value.split('..');
  if (from === undefined || to === undefined || rest.length > 0) {
    throw new UsageError(`--drop: expected FROM..TO, such as 47..49, got “${value}”.`);
  }
  return [lineNumber('--drop', from), lineNumber('--drop', to)];
}

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
  const source = await readSource(file);
  const head = await readHead(id, citationFile, folder);
  const record = await buildArticle(source, head, await readGazetteer(folder), decisions);
  if (record.excerpts.length === 0) throw new Error(`${file}: ${whyNothing(record)}`);
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

/**
 * The text of a file, decoded as the page decodes what a reader brings.
 *
 * @throws Error if it is binary, or a character was lost before it came here
 */
async function readSource(file: string): Promise<string> {
  const source = await decodeText(file, await readFile(file));
  const lost = source.indexOf('\ufffd');
  if (lost < 0) return source;
  const line = source.slice(0, lost).split('\n').length;
  throw new Error(
    `${file}: line ${line} holds U+FFFD, which stands for a character that was lost: expected the text as it was published.`,
  );
}

/** Why an article has no excerpt. */
function whyNothing({ text: { sentences } }: ArticleRecord): string {
  return sentences.length === 0
    ? 'it has no sentence, only titles and headings: expected paragraphs that end with a full stop.'
    : `none of its ${sentences.length} sentences is quoted, since none names a place of a layer: expected one that does.`;
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
  return { ...headOf(head), citation: { ...citation, id } };
}

await command(
  import.meta.url,
  async (args) => console.log(await importArticle(readImportArguments(args))),
  USAGE,
);
