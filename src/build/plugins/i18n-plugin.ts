import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/lib/compile-module.js';
import type { Plugin } from 'vite';
import { readCatalogue, valuesOf } from '../i18n/catalogue';

const MODULE = /^virtual:texts\/(\w+)$/;
/** What the HTML files hold for the language, and for the line of a page whose script does not run. */
const LANGUAGE = '%LANGUAGE%';
const NOT_STARTED = '%NOT_STARTED%';
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
        return html
          .replace(LANGUAGE, language)
          .replace(NOT_STARTED, catalogue.pages!.notStarted!)
          .replaceAll(AS_TEXT, asText({ title: TITLE }));
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

/**
 * The module that a room's texts become: a string for each that needs no
 * values, a function for each other one, with the plural rules of its language.
 */
function roomModule(language: string, texts: Record<string, string>): string {
  const format = new MessageFormat(language);
  const entries = Object.entries(texts);
  const filled = entries.filter(([, text]) => valuesOf(text).size > 0);
  const plain = entries
    .filter(([, text]) => valuesOf(text).size === 0)
    .map(([key, text]) => `export const ${key} = ${JSON.stringify(format.compile(text)({}))};`);
  if (filled.length === 0) return plain.join('\n');
  return [eachExported(compileModule(format, Object.fromEntries(filled))), ...plain].join('\n');
}

/** Exports each function by itself, so that a bundle drops unused ones; one object would keep them all. */
function eachExported(module: string): string {
  return module
    .replace(/^export default \{\n/m, '')
    .replace(/^ {2}(\w+): (.*?),?$/gm, 'export const $1 = $2;')
    .replace(/\}\s*$/, '');
}
