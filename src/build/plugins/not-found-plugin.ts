import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { COMMON_HEADERS, headersOf } from '../headers/headers';
import { hostsOf } from '../../domain/atlas/base-map';
import type { GeodataSource } from '../geodata/read-geodata';
import { NOT_FOUND } from '../pages/html';

/**
 * Answers for `npm start` as the servers of `deploy/` do: a folder without its
 * slash leads to the one with it, and what is not there is 404, with the page
 * that leads back. It comes before what sends files.
 */
export function notFoundPlugin(source: GeodataSource): Plugin {
  return {
    name: 'not-found',
    configurePreviewServer({ config, middlewares }) {
      const folder = resolve(config.root, config.build.outDir);
      middlewares.use((request, response, next) => {
        const [path = '/', query = ''] = (request.url ?? '/').split(/(?=\?)/);
        const file = path.startsWith(config.base) && fileOf(path.slice(config.base.length));
        if (file && !isFolder(join(folder, file)) && existsSync(join(folder, file))) return next();
        if (file && existsSync(join(folder, file, 'index.html'))) {
          const name = path.replace(/^.*\//, '');
          return response.writeHead(301, { Location: `${name}/${query}`, ...COMMON_HEADERS }).end();
        }
        const headers = {
          ...COMMON_HEADERS,
          ...headersOf('page', hostsOf(source.read().baseMaps)),
        };
        response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', ...headers });
        const page = join(folder, NOT_FOUND);
        response.end(existsSync(page) ? readFileSync(page) : '');
      });
    },
  };
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory();

/** A file by its address below the base; null for what no address of a file can be. */
function fileOf(path: string): string | null {
  try {
    const name = decodeURIComponent(path);
    if (name.includes('\0') || name.split(/[\\/]/).includes('..')) return null;
    return name === '' || name.endsWith('/') ? `${name}index.html` : name;
  } catch {
    return null;
  }
}
