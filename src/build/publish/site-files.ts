import { dates } from 'virtual:texts/language';
import { hostsOf } from '../../domain/atlas/base-map';
import { atlasFiles } from '../atlas/atlas-files';
import type { Geodata } from '../geodata/check-geodata';
import { withPolicy } from '../headers/headers';
import { fillPage, PAGES } from '../pages/fill-page';
import { crawlerFiles, MANIFEST } from '../pages/html';
import { renderSite } from '../pages/render-site';
import type { Content } from '../sha256';
import type { Kit } from './kit';

/**
 * What a site of this geodata has of its own, by path from its root: the data
 * that its pages fetch, and the pages. Where it will stand is not known.
 */
export function siteFiles(geodata: Geodata, kit: Kit): Map<string, Content> {
  const site = renderSite(geodata);
  const { data, files, tiles, tilesFolder, exports } = atlasFiles(geodata, null, dates);
  const hosts = hostsOf(geodata.baseMaps);
  const all = new Map<string, Content>();
  const put = (folder: string, content: Iterable<[string, Content]>) => {
    for (const [name, each] of content) all.set(folder + name, each);
  };
  put('assets/', files);
  put(`assets/${tilesFolder()}`, tiles());
  put('data/', Object.entries(exports()));
  all.set(MANIFEST, site.manifest);
  const filling = {
    site,
    data: { ...data, tiles: tilesFolder() },
    siteUrl: null,
    files: Object.keys(kit.copied),
  };
  for (const file of PAGES) {
    all.set(file, withPolicy(fillPage(file, kit.pages[file], filling), hosts, file));
  }
  const { styles, packages, fonts } = kit;
  for (const [file, html] of site.pages({ styles, siteUrl: null, packages, fonts })) {
    all.set(file, withPolicy(html, hosts, file));
  }
  put('', crawlerFiles([], null));
  return all;
}
