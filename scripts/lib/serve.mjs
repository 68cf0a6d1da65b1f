import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';

/**
 * Serves the built site from this machine to this machine alone.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0 for any free one
 * @param {string} [options.base] path that the site stands under, such as `/maps/atlas/`
 * @param {string} [options.outDir] folder of the built site
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} url ends with the base
 * @throws {Error} when nothing is built yet, or the port is taken
 */
export async function serveDist({ port = 0, base = '/', outDir = join(ROOT, 'dist') } = {}) {
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new Error('dist/index.html is missing: "npm run build" makes it.');
  }
  const { preview } = await import('vite');
  const server = await preview({
    configFile: join(ROOT, 'vite.config.ts'),
    base,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port, strictPort: true, open: false },
  });
  const address = server.httpServer.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return { url: `http://127.0.0.1:${bound}${base}`, close: () => server.close() };
}
