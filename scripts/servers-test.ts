import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostsOf, type BaseMap } from '../src/domain/atlas/base-map';
import { ensureCommands } from './lib/apt-install.mjs';
import { freePort } from './lib/free-port.mjs';
import { GEODATA } from './lib/geodata-files';
import { inPlainFolder } from './lib/plain-folder.mjs';
import { command, ROOT } from './lib/run.mjs';
import { serveDist } from './lib/serve.mjs';
import { checkServer } from './servers/check-server';
import { SERVER_NAMES, startServer, type RunningServer } from './servers/start-server';

const DIST = join(ROOT, 'dist');

/** Serves `dist/` by each server that `deploy/` has a file for, and by `npm start`'s, and checks what they answer. */
async function testServers(): Promise<void> {
  if (!existsSync(join(DIST, 'index.html'))) {
    throw new Error('dist/ is missing: "npm run build" makes it.');
  }
  await ensureCommands(SERVER_NAMES);
  const baseMaps = JSON.parse(readFileSync(join(GEODATA, 'basemaps.json'), 'utf8')) as BaseMap[];
  const own = async (): Promise<RunningServer> => {
    const { url, close } = await serveDist();
    return { url, stop: close };
  };
  const starts: [name: string, start: () => Promise<RunningServer>][] = [
    ['npm start', own],
    ...SERVER_NAMES.map((name): (typeof starts)[number] => [
      name,
      async () => startServer(name, DIST, await freePort()),
    ]),
  ];
  let count = 0;
  for (const [name, start] of starts) {
    const server = await start();
    const faults = await checkServer(server.url, DIST, hostsOf(baseMaps)).finally(server.stop);
    for (const fault of faults) console.error(`${name}: ${fault}`);
    if (faults.length === 0) console.log(`${name} answers as it should.`);
    count += faults.length;
  }
  if (count > 0) throw new Error(`The servers do not answer as they should: ${count} faults.`);
}

await command(import.meta.url, inPlainFolder(import.meta.url, testServers));
