import { ensureInstalled } from './lib/install.mjs';
import { parsePort, requireFreePort } from './lib/port.mjs';
import { endWithNpm, fail, ROOT } from './lib/project.mjs';
import { npm } from './lib/run.mjs';
import { serveDist } from './lib/serve.mjs';

// npm start: installs if needed, builds, serves the built site.
try {
  process.chdir(ROOT);
  endWithNpm();
  const port = parsePort(process.argv.slice(2), process.env);
  await requireFreePort(port);
  await ensureInstalled();

  const build = await npm(['run', '--silent', 'build']);
  if (build.code !== 0) throw new Error('The site was not built; the lines above say why.');

  const server = await serveDist({ port });
  console.log(`\nCorridor Atlas: http://localhost:${port}\nCtrl+C ends it.`);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => void server.close().finally(() => process.exit(0)));
  }
} catch (error) {
  fail(error);
}
