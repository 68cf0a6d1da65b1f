import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** The atlas, the page for frames, and their scripts and styles: what most visits fetch. */
const FIRST = /^(embed[\\/])?index\.html$|\.(js|css)$/;

/** Brotli's highest qualities save a tenth, and take twenty times as long: a large atlas would wait minutes for them. */
function brotli(bytes: Buffer, name: string): Buffer {
  const quality = FIRST.test(name) && bytes.length < 600_000 ? 10 : 5;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

/** What a browser may accept, the best first: the ending of the file beside, and what makes it. */
const ENCODINGS = [
  { name: 'br', ending: '.br', compress: brotli },
  { name: 'gzip', ending: '.gz', compress: (bytes: Buffer) => gzipSync(bytes, { level: 9 }) },
];

/** Compressed in themselves, or read in pieces, as archives are. */
const LEFT = /\.(br|gz|bin|woff2|png|pmtiles)$/;

/**
 * Writes `.br` and `.gz` beside each file of the built site that shrinks, for
 * hosts that send them as they are; `npm start` does.
 */
export function compressPlugin(): Plugin {
  let folder: string;
  return {
    name: 'compress',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },

    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        if (this.environment.name !== 'client' || this.environment.mode !== 'build') return;
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          const file = join(folder, name);
          if (LEFT.test(name) || !statSync(file).isFile()) continue;
          const bytes = readFileSync(file);
          for (const { ending, compress } of ENCODINGS) {
            const compressed = compress(bytes, name);
            if (compressed.length < bytes.length) writeFileSync(file + ending, compressed);
          }
        }
      },
    },

    configurePreviewServer({ config, middlewares }) {
      middlewares.use((request, response, next) => {
        const [path = '/', query = ''] = (request.url ?? '/').split(/(?=\?)/);
        const name = path.endsWith('/') ? `${path}index.html` : path;
        const file = join(folder, decodeURI(name.slice(config.base.length)));
        const accepted = request.headers['accept-encoding'] ?? '';
        const best = ENCODINGS.find(
          (one) => accepted.includes(one.name) && isUpToDate(file, one.ending),
        );
        response.setHeader('Vary', 'Accept-Encoding');
        // The server knows these endings, and says of what is in them the type and the encoding.
        if (best) request.url = name + best.ending + query;
        next();
      });
    },
  };
}

/** Whether what lies beside a file was made of it. */
function isUpToDate(file: string, ending: string): boolean {
  return (
    existsSync(file) &&
    existsSync(file + ending) &&
    statSync(file + ending).mtimeMs >= statSync(file).mtimeMs
  );
}
