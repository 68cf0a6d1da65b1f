import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { hostsOf } from '../../domain/atlas/base-map';
import { headersFor, netlifyHeaders } from '../headers/header-files';
import { withPolicy } from '../headers/headers';
import type { GeodataSource } from '../geodata/read-geodata';

/** Read by Netlify, by Cloudflare Pages, and here when the built site is served. */
const FILE = '_headers';
/** Files that are written after the bundle: those at the root, and one of each kind of page. */
const WRITTEN_LATER = [
  'sw.js',
  '404.html',
  'robots.txt',
  'sitemap.xml',
  'places/index.html',
  'articles/index.html',
  'tour/index.html',
  'licences/index.html',
  'data/places.geojson',
  'geodata/atlas.json',
  'publish.json',
];

/**
 * Writes the Content Security Policy into every page of the bundle, for hosts
 * that send no headers, and all headers into a file for hosts that do; sends
 * them itself when `npm start` serves the built site.
 *
 * @param source its base maps say which hosts may be asked
 */
export function headersPlugin(source: GeodataSource): Plugin {
  return {
    name: 'headers',

    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (this.environment.name !== 'client') return;
        const hosts = hostsOf(source.read().baseMaps);
        const files = Object.values(bundle).map(({ fileName }) => fileName);
        for (const output of Object.values(bundle)) {
          if (output.type !== 'asset' || !output.fileName.endsWith('.html')) continue;
          output.source = withPolicy(String(output.source), hosts, output.fileName);
        }
        const { publicDir } = this.environment.config;
        const copied = existsSync(publicDir) ? readdirSync(publicDir) : [];
        const text = netlifyHeaders([...files, ...copied, ...WRITTEN_LATER], hosts);
        this.emitFile({ type: 'asset', fileName: FILE, source: text });
      },
    },

    configurePreviewServer({ config, middlewares }) {
      const file = join(resolve(config.root, config.build.outDir), FILE);
      const headersFile = existsSync(file) ? readFileSync(file, 'utf8') : '';
      middlewares.use((request, response, next) => {
        const path = (request.url ?? '/').replace(/[?#].*/, '');
        const below = path.startsWith(config.base) ? path.slice(config.base.length - 1) : path;
        for (const [name, value] of headersFor(below, headersFile)) response.setHeader(name, value);
        next();
      });
    },
  };
}
