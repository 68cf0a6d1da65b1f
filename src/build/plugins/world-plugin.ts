import type { Plugin } from 'vite';
import { buildWorldGazetteer } from '../world/world-gazetteer';
import { buildWorldMap } from '../world/world-map';

/** What the modules `virtual:world/…` hold: the same for every atlas, and made when it is first wanted. */
const MODULES: Record<string, () => unknown> = {
  'virtual:world/map': buildWorldMap,
  'virtual:world/gazetteer': buildWorldGazetteer,
};

const made = new Map<string, string>();

/** Gives the map and the gazetteer of the world as modules of data, each of which is a file of its own. */
export function worldPlugin(): Plugin {
  return {
    name: 'world',
    // By Rollup's convention other plugins leave an id alone that begins with NUL.
    resolveId: (id) => (id in MODULES ? `\0${id}` : null),
    load(id) {
      const name = id.replace('\0', '');
      const make = MODULES[name];
      if (!make) return null;
      const module = made.get(name) ?? moduleOf(make());
      made.set(name, module);
      return module;
    },
  };
}

/** Browsers parse a text of JSON faster than the same as code. */
const moduleOf = (data: unknown) =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
