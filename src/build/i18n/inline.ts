import type { PreprocessorGroup } from 'svelte/compiler';
import type { Catalogue } from './catalogue';
import { plainTextOf } from './compile';

const IMPORT = /import \* as (\w+) from 'virtual:texts\/(\w+)';/g;
const SCRIPTS = /<(script|style)\b[\s\S]*?<\/\1>/g;

/**
 * Writes texts that need no values into the markup of components, where
 * `{texts.close}` stands alone: markup costs a reader less than an expression
 * that is bound to it, and the first view has a hundred of them.
 */
export function inlineTexts(catalogue: Catalogue): PreprocessorGroup {
  return {
    name: 'inline-texts',
    markup({ content }) {
      let code = content;
      for (const [, alias, room] of content.matchAll(IMPORT)) {
        const standing = new RegExp(`(=?)\\{${alias}\\.(\\w+)\\}`, 'g');
        const write = (found: string, equals: string, key: string) => {
          const text = plainTextOf(catalogue[room!]?.[key]);
          if (text === null) return found;
          return equals ? `="${escape(text)}"` : escape(text);
        };
        code = outside(code, SCRIPTS, (markup) => markup.replace(standing, write));
      }
      return { code };
    },
  };
}

/** Changes what lies outside of what is found. */
function outside(text: string, found: RegExp, change: (part: string) => string): string {
  let at = 0;
  let changed = '';
  for (const match of text.matchAll(found)) {
    changed += change(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return changed + change(text.slice(at));
}

const escape = (text: string) =>
  text.replace(/[&<>"{}]/g, (character) => `&#${character.charCodeAt(0)};`);
