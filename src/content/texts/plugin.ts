import MessageFormat from '@messageformat/core';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { readCatalogue, type Catalogue } from './catalogue';
import { roomModule } from './compile';

const MODULE = /^virtual:texts\/(\w+)$/;
/** What the HTML files hold for the language, and for the text of a frame without script. */
const LANGUAGE = '%LANGUAGE%';
const AS_TEXT = '%AS_TEXT%';
/** The geodata plugin puts the title in later. */
const TITLE = '%ATLAS_TITLE%';

/**
 * Turns a folder of catalogues into `virtual:texts/<room>`, the interface's
 * texts in one language; each room is a module, so that a part of the page that
 * is loaded late brings its own texts alone. `virtual:texts/language` also says
 * which language it is (`tag`, BCP 47). A catalogue that is not whole stops a
 * build before it writes anything.
 *
 * @param folder holds `<language>.json`
 * @param language BCP 47
 */
export function textsPlugin(folder: string, language: string): Plugin {
  const root = resolve(folder);
  let catalogue: Catalogue | null = null;
  const current = () => (catalogue ??= readCatalogue(root, language));

  return {
    name: 'texts',

    configResolved({ command }) {
      if (command === 'build') current();
    },

    resolveId: (id) => (MODULE.test(id) ? `\0${id}` : null),

    load(id) {
      const room = id.startsWith('\0') ? MODULE.exec(id.slice(1))?.[1] : undefined;
      if (room === undefined) return null;
      const texts = current()[room];
      if (!texts) return this.error(`${id.slice(1)}: expected a room of en.json.`);
      return roomModule(language, texts);
    },

    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replace(LANGUAGE, language)
          .replace(AS_TEXT, () =>
            new MessageFormat(language).compile(current().embed!.asText!)({ title: TITLE }),
          ),
    },

    configureServer(server) {
      server.watcher.add(root);
      server.watcher.on('change', (file) => {
        if (!file.startsWith(root)) return;
        catalogue = null;
        void server.restart();
      });
    },
  };
}
