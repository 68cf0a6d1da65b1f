import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';
import { inlineTexts } from '../../src/build/i18n/inline';
import { createEnglish } from '../fixtures/create-catalogue';

/** Attributes, and properties of our own components, that a reader reads or hears. */
const READ = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label', 'hint'];
/** Expressions whose parts are written where they stand themselves. */
const PASSES = ['ExpressionTag', 'ConditionalExpression', 'LogicalExpression', 'TemplateLiteral'];
const WORD = /\p{L}{2}/u;

interface Node {
  type: string;
  [key: string]: unknown;
}

/**
 * Words that stand in a component's markup itself, and not in the catalogue:
 * texts, strings in `{…}` that are written as text, and attributes that are read.
 */
function bareTexts(component: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown, read: boolean): void => {
    if (Array.isArray(value)) return value.forEach((each) => visit(each, read));
    if (value === null || typeof value !== 'object' || !('type' in value)) return;
    const node = value as Node;
    const text = textOf(node)?.replace(/https?:\S*/, '') ?? '';
    if (read && WORD.test(text)) found.push(text.trim());
    if (node.type === 'Attribute') return visit(node.value, READ.includes(node.name as string));
    const passes = PASSES.includes(node.type) || node.operator === '+';
    for (const [key, child] of Object.entries(node)) {
      const isMarkup =
        /^(nodes|fragment|consequent|alternate|fallback|body|pending|then|catch)$/.test(key);
      if (key !== 'metadata') visit(child, passes ? read : isMarkup);
    }
  };
  const { fragment } = parse(component, { modern: true });
  visit(fragment, true);
  return found;
}

function textOf(node: Node): string | undefined {
  if (node.type === 'Text') return node.data as string;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateElement') return (node.value as { raw: string }).raw;
  return undefined;
}

describe('every word of the interface stands in the catalogue', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.svelte'),
  );

  test.each(files)('none in %s', (file) => {
    expect(bareTexts(readFileSync(join('src', file), 'utf8'))).toEqual([]);
  });

  test.each([
    '<p>Some words</p>',
    '<p>{count} words</p>',
    `<p>{open ? 'Close' : texts.open}</p>`,
    '<p>{`about ${count}`}</p>',
    '<button aria-label="Close">×</button>',
    '<button title={open ? "Close" : texts.open}>×</button>',
    '<input placeholder="A place" />',
    '{#if open}<b>Open</b>{/if}',
    '<Field label="Link" />',
  ])('%s would be found', (component) => {
    expect(bareTexts(component)).toHaveLength(1);
  });

  test.each([
    '<p class="words">{texts.words} · <kbd>?</kbd> ×</p>',
    `<p>{formatted(count, 'excerpt')}</p>`,
    `{#if view === 'about'}<b lang="en">{title}</b>{/if}`,
  ])('%s has none', (component) => {
    expect(bareTexts(component)).toEqual([]);
  });
});

describe('a build writes texts into markup', () => {
  const written = (component: string) => {
    const english = createEnglish();
    english.panel!.share = 'Share “this” & {braces}'.replace('{', "'{'").replace('}', "'}'");
    const script = `<script>\n  import * as texts from 'virtual:texts/panel';\n  const a = {texts.share};\n</script>\n`;
    const result = inlineTexts(english).markup!({ content: script + component });
    return (result as { code: string }).code.replace(script, '');
  };
  const escaped = 'Share “this” &#38; &#123;braces&#125;';

  test('where they stand alone', () => {
    expect(written('<p>{texts.share}</p>')).toBe(`<p>${escaped}</p>`);
    expect(written('<a title={texts.share}>×</a>')).toBe(`<a title="${escaped}">×</a>`);
  });

  test('and not where they need a value, or are a part of something', () => {
    const component = '<p>{texts.choose({ place })}{texts.choose}{open ? texts.share : ""}</p>';
    expect(written(component)).toBe(component);
  });
});
