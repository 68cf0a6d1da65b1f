import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddyfile, nginxConf } from '../src/build/headers/header-files';
import { hostsOf, type BaseMap } from '../src/domain/atlas/base-map';
import { GEODATA } from './lib/geodata-files';
import { command } from './lib/run.mjs';

const FOLDER = 'deploy';

/** Configuration for servers that cannot read `dist/_headers`, by file name. */
export function buildHeaderFiles(): Record<string, string> {
  const baseMaps = JSON.parse(readFileSync(join(GEODATA, 'basemaps.json'), 'utf8')) as BaseMap[];
  const hosts = hostsOf(baseMaps);
  return { Caddyfile: caddyfile(hosts), 'nginx.conf': nginxConf(hosts) };
}

await command(import.meta.url, () => {
  for (const [name, text] of Object.entries(buildHeaderFiles())) {
    writeFileSync(join(FOLDER, name), text);
    console.log(`Wrote ${FOLDER}/${name}`);
  }
});
