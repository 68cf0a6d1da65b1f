import MessageFormat from '@messageformat/core';
import type { Plugin } from 'vite';
import { readCatalogue } from '../i18n/catalogue';
import { roomModule } from '../i18n/compile';

const MODULE = /^virtual:texts\/(\w+)$/;
/** What the HTML files hold for the language, and for the text of a frame without script. */
const LANGUAGE = '%LANGUAGE%';
const AS_TEXT = '%AS_TEXT%';
/** The geodata plugin puts the title in later. */
const TITLE = '%ATLAS_TITLE%';

/**
 * Turns the catalogue of a language into `virtual:texts/<room>`, the interface's
 * texts; each room is a module, so that a lazy part of the page loads its own
 * texts only. In development, a change in the folder restarts the server.
 *
 * @param folder of the catalogues, absolute
 * @param language BCP 47
 * @throws Error as `readCatalogue` does
 */
export function textsPlugin(folder: string, language: string): Plugin {
  const catalogue = readCatalogue(folder, language);
  return {
    name: 'texts',

    resolveId: (id) => (MODULE.test(id) ? `\0${id}` : null),

    load(id) {
      const room = id.startsWith('\0') ? MODULE.exec(id.slice(1))?.[1] : undefined;
      if (room === undefined) return null;
      const texts = catalogue[room];
      return texts
        ? roomModule(language, texts)
        : this.error(`virtual:texts/${room}: expected a room of the catalogue`);
    },

    transformIndexHtml: {
      order: 'pre',
      handler: (html) => {
        const asText = new MessageFormat(language).compile(catalogue.embed!.asText!);
        return html.replace(LANGUAGE, language).replace(AS_TEXT, asText({ title: TITLE }));
      },
    },

    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('change', (file) => {
        if (file.startsWith(folder)) void server.restart();
      });
    },
  };
}
