import { ensureInstalled } from './lib/install.mjs';
import { command, npm } from './lib/run.mjs';
import { inPlainFolder } from './lib/plain-folder.mjs';
import { parsePort, requireFreePort, serveDist } from './lib/serve.mjs';

/** Installs if needed, builds, and serves the built site. */
async function start(/** @type {string[]} */ args) {
  const port = parsePort(args, process.env);
  await requireFreePort(port);
  await ensureInstalled();

  const build = await npm(['run', '--silent', 'build']);
  if (build.code !== 0) throw new Error('The site was not built; the lines above say why.');

  const server = await serveDist({ port });
  console.log(`\nCorridor Atlas: http://localhost:${port}\nCtrl+C ends it.`);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => void server.close().finally(() => process.exit(0)));
  }
}

await command(import.meta.url, inPlainFolder(import.meta.url, start), 'npm start [-- --port N]');
