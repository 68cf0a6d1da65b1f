import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAtlas } from '../src/build/atlas/build-atlas';
import { exportFiles } from '../src/build/atlas/export-files';
import { readGeodata } from '../src/build/geodata/read-geodata';
import { citationFiles } from '../src/data/citation-files';
import type { Citation } from '../src/domain/atlas/article';
import { ensureCommands } from './lib/apt-install.mjs';
import { GEODATA } from './lib/geodata-files';
import { command, run } from './lib/run.mjs';

/** A citation of everything that a format could take for its own; of what bibutils misreads, none. */
const PLANTED: Citation = {
  id: 'planted-1',
  type: 'article-magazine',
  title: 'Salt & roads, 100% of #1 in a_b {as said} for $5',
  'container-title': 'Research & Development',
  author: [{ given: 'Ələkbər', family: 'Əliyev' }, { literal: 'Reuters' }],
  issued: { 'date-parts': [[2023, 1, 19]] },
  URL: 'https://salt.test/a_b%20c?x=1&y=2#part',
};

/** What programs of others read in what the atlas gives out: Debian's pandoc, bibutils and GDAL. */
async function testReaders(): Promise<void> {
  await ensureCommands(['pandoc', 'bib2xml', 'ogrinfo']);
  const folder = mkdtempSync(join(tmpdir(), 'readers-'));
  try {
    const geodata = readGeodata(GEODATA);
    const files = exportFiles(geodata, buildAtlas(geodata), null);
    const citations = [...geodata.articles.map(({ citation }) => citation), PLANTED];
    const faults = await geoJsonFaults(folder, files);
    for (const citation of citations) faults.push(...(await citationFaults(folder, citation)));
    for (const fault of faults) console.error(fault);
    if (faults.length > 0) throw new Error(`Readers lost something: ${faults.length} faults.`);
    console.log('pandoc, bibutils and GDAL read all of it.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function geoJsonFaults(folder: string, files: Record<string, string>): Promise<string[]> {
  const names = ['places.geojson', 'places.lpf.json'];
  const faults: string[] = [];
  for (const name of names) {
    const text = files[name]!;
    const { features } = JSON.parse(text) as { features: unknown[] };
    const said = await read(folder, name, text, ['ogrinfo', '-ro', '-al', '-so']);
    const isWhole = said.includes(`Feature Count: ${features.length}\n`);
    if (!isWhole || /error|warning/i.test(said)) faults.push(`GDAL, ${name}: ${said}`);
  }
  return faults;
}

async function citationFaults(folder: string, citation: Citation): Promise<string[]> {
  const { title, URL: url, author = [] } = citation;
  const names = author.map(({ family, literal }) => family ?? literal);
  const wanted = [title, url, ...names].filter((words) => words !== undefined);
  const [bibtex, ris, csl] = citationFiles(citation).map(({ name, text }) => ({ name, text }));
  const readings = [
    { file: bibtex!, by: ['pandoc', '-f', 'bibtex', '-t', 'csljson'] },
    { file: csl!, by: ['pandoc', '-f', 'csljson', '-t', 'csljson'] },
    { file: bibtex!, by: ['bib2xml', '-nt', '-i', 'unicode'] },
    { file: ris!, by: ['ris2xml', '-nt', '-i', 'unicode'] },
  ];
  const faults: string[] = [];
  for (const { file, by } of readings) {
    const said = plain(await read(folder, file.name, file.text, by));
    const lost = wanted.filter((words) => !said.includes(words));
    faults.push(...lost.map((words) => `${by[0]}, ${file.name}: expected “${words}” in ${said}`));
  }
  return faults;
}

/** As JSON and XML alike say it. */
function plain(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('\\/', '/');
}

/** What a command says of a file, which is its last argument. */
async function read(folder: string, name: string, text: string, by: string[]): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const [program = '', ...args] = by;
  const { code, output } = await run(program, [...args, path], { quiet: true, limitMs: 60_000 });
  if (code !== 0) throw new Error(`${program} does not read ${name}: ${output}`);
  return output;
}

await command(import.meta.url, testReaders);
