import { zipSync, type Zippable } from 'fflate';
import { hostsOf } from '../../domain/atlas/base-map';
import type { Publication } from '../../domain/library/publication';
import { checkGeodata } from '../geodata/check-geodata';
import { netlifyHeaders } from '../headers/header-files';
import { bytesOf, sha256Base64 } from '../sha256';
import { GEODATA, KIT, type Kit } from './kit';
import { filesIn, publishedGeodata, type Folder } from './published-geodata';
import { serviceWorkerLists } from './service-worker-lists';
import { siteFiles } from './site-files';

/** Of every file in the ZIP, so that the same atlas is the same ZIP: the first day that the format knows, anywhere. */
const DAY = new Date(1980, 0, 1, 12);
/** Compressed in themselves. */
const PACKED = /\.(woff2|png|bin)$/;
const README = 'README.txt';

/**
 * The site of what a visitor publishes, as a ZIP: any host can serve it, from any
 * path, and `geodata/` in it is what it was built from.
 *
 * @param fetchFile gives a file of the site that it is made with, by path from its root
 * @param onprogress told the share of the work that is done, 0 to 1
 * @throws {GeodataError} where the geodata would not build; what `fetchFile` throws
 */
export async function publish(
  publication: Publication,
  fetchFile: (path: string) => Promise<Uint8Array>,
  onprogress: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const kit = JSON.parse(new TextDecoder().decode(await fetchFile(KIT))) as Kit;
  const folder = await fetchAll(kit.geodata, (file) => fetchFile(GEODATA + file));
  onprogress(0.1);
  const geodata = await publishedGeodata(publication, folder);
  const checked = checkGeodata(filesIn(geodata), 'geodata');
  onprogress(0.2);
  const made = siteFiles(checked, kit);
  onprogress(0.5);
  const pictures = checked.tour ? kit.pictures : {};
  const files: Folder = await fetchAsBuilt({ ...kit.copied, ...pictures }, fetchFile);
  onprogress(0.7);
  for (const [file, content] of made) files.set(file, bytesOf(content));
  for (const [file, bytes] of geodata) files.set(GEODATA + file, bytes);
  const ownKit: Kit = { ...kit, geodata: [...geodata.keys()], pictures };
  files.set(KIT, bytesOf(JSON.stringify(ownKit)));
  const listed = Array.from(files, ([file, bytes]) => {
    return [file, { size: bytes.length, read: () => bytes }] as const;
  });
  const lists = serviceWorkerLists(new Map(listed), new Set(kit.ahead));
  files.set('sw.js', bytesOf(lists + kit.serviceWorker));
  const names = [...files.keys(), README];
  files.set('_headers', bytesOf(netlifyHeaders(names, hostsOf(checked.baseMaps))));
  files.set(README, bytesOf(readme(checked.atlas.title)));
  onprogress(0.8);
  return zipped(files);
}

/** Files by their paths. */
async function fetchAll(
  paths: string[],
  fetchFile: (path: string) => Promise<Uint8Array>,
): Promise<Folder> {
  const files = await Promise.all(
    paths.map(async (path) => [path, await fetchFile(path)] as const),
  );
  return new Map(files);
}

/**
 * Files by their paths and the SHA-256 that they had when they were built: what a captive
 * portal answers, or half of a file, would spoil what is published for good.
 */
async function fetchAsBuilt(
  hashes: Record<string, string>,
  fetchFile: (path: string) => Promise<Uint8Array>,
): Promise<Folder> {
  const files = await fetchAll(Object.keys(hashes), fetchFile);
  for (const [file, bytes] of files) {
    if (sha256Base64(bytes) !== hashes[file])
      throw new Error(`${file} did not come as it was built`);
  }
  return files;
}

/** In the order of their paths, so that the same files are the same bytes. */
function zipped(files: Folder): Uint8Array<ArrayBuffer> {
  const entries = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const all: Zippable = Object.fromEntries(
    entries.map(([file, bytes]) => [file, [bytes, { level: PACKED.test(file) ? 0 : 6 }]]),
  );
  return zipSync(all, { mtime: DAY });
}

const readme = (title: string) => `${title}

This is a web site. Put all of its files into a folder of any web host, such as
GitHub Pages, Netlify, Cloudflare Pages or a server of your own. It needs no
program there, and works from any path. Opened from a disk by a double click it
does not work: browsers run its scripts only when they come from a server.

_headers is read by Netlify and Cloudflare Pages. Everywhere else the pages say
the same security policy themselves.

geodata/ is what the site was made of: layers, quotations with check sums, and
the map, but no text of an article. With the source of the program that made the
site, "GEODATA=path/to/geodata npm start" builds it again.
`;
