import MarkdownIt from 'markdown-it';
import { blocksOf, type HtmlBlock } from './html-blocks';
import { isUnseen } from './html-furniture';
import { parseTree } from './html-tree';
import { ImportError, type ImportedText } from '../imported-file';

/** The settings of a file, which some programs keep above its text. */
const FRONT_MATTER = /^---[ \t]*\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/**
 * Reads Markdown (CommonMark with tables) as the web page that it stands for.
 *
 * @throws ImportError if quotations or lists stand in one another beyond any measure
 */
export function readMarkdown(name: string, text: string): ImportedText {
  const lines = text.replace(/\r\n?/g, '\n');
  const front = FRONT_MATTER.exec(lines)?.[0] ?? '';
  const settings = settingsIn(front);
  const page = parseTree(name, render(name, lines.slice(front.length)));
  const blocks = blocksOf(page, isUnseen);
  const named = settings.get('title');
  const isTitle = ({ element, words }: HtmlBlock, index: number) =>
    'name' in element && element.name === 'h1' && (index === 0 || !named || words === named);
  const heading = blocks.find(isTitle);
  const title = heading?.words ?? named ?? '';
  const rest = blocks.filter((block) => block !== heading).map(({ words }) => words);
  return {
    text: [title, ...rest].filter(Boolean).join('\n\n'),
    title,
    author: settings.get('author'),
    date: /^\d{4}-\d{2}-\d{2}/.exec(settings.get('date') ?? '')?.[0],
  };
}

function settingsIn(front: string): Map<string, string> {
  return new Map(
    front.split('\n').flatMap((line) => {
      const at = line.indexOf(':');
      if (at < 0) return [];
      const value = line.slice(at + 1).trim();
      const isQuoted = /^(?:".*"|'.*')$/.test(value);
      return [[line.slice(0, at).trim().toLowerCase(), isQuoted ? value.slice(1, -1) : value]];
    }),
  );
}

function render(name: string, text: string): string {
  try {
    return new MarkdownIt({ html: true }).render(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ImportError(
      `“${name}” could not be read: too many of its lists or quotations stand in one another.`,
    );
  }
}
