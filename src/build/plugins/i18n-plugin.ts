import MessageFormat from '@messageformat/core';
import type { Plugin } from 'vite';
import type { Catalogue } from '../i18n/catalogue';
import { roomModule } from '../i18n/compile';

export { readCatalogue } from '../i18n/catalogue';
export { inlineTexts } from '../i18n/inline';

const MODULE = /^virtual:texts\/(\w+)$/;
/** What the HTML files hold for the language, and for the text of a frame without script. */
const LANGUAGE = '%LANGUAGE%';
const AS_TEXT = '%AS_TEXT%';
/** The geodata plugin puts the title in later. */
const TITLE = '%ATLAS_TITLE%';

/**
 * Turns a catalogue into `virtual:texts/<room>`, the interface's texts; each
 * room is a module, so that a part of the page that is loaded late brings its
 * own texts alone.
 *
 * @param catalogue as `readCatalogue` gives it
 * @param folder where it was read: in development, a change there starts anew
 */
export function textsPlugin(catalogue: Catalogue, folder: string): Plugin {
  const language = catalogue.language!.tag!;
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
