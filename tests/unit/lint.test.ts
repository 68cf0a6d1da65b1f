import { Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import { expect, test } from 'vitest';
import { bareTexts } from '../../eslint.config.js';

/** How often ESLint finds words in a component's markup. */
function findings(component: string): number {
  const rules = { 'no-restricted-syntax': ['error', ...bareTexts] } as const;
  const config = [...svelte.configs.base, { files: ['**/*.svelte'], rules }];
  return new Linter().verify(component, config as Linter.Config[], 'Planted.svelte').length;
}

test('ESLint finds words in the markup that are missing from the catalogue', () => {
  for (const component of [
    '<p>Some words</p>',
    '<p>{count} words</p>',
    `<p>{open ? 'Close' : texts.open}</p>`,
    `<p>{open && (wide ? texts.open : 'Close')}</p>`,
    '<p>{`about ${count}`}</p>',
    '<button aria-label="Close">×</button>',
    '<button title={open ? "Close" : texts.open}>×</button>',
    '<input placeholder="A place" />',
    '{#if open}<b>Open</b>{/if}',
    '<Field label="Link" />',
  ]) {
    expect.soft(findings(component), component).toBe(1);
  }
});

test('ESLint leaves in peace what a reader never reads, and what comes from the catalogue', () => {
  for (const component of [
    '<p class="words">{texts.words} · <kbd>?</kbd> ×</p>',
    `<p class={open ? 'open' : 'closed'}>{formatted(count, 'excerpt')}</p>`,
    `{#if view === 'about'}<b lang="en">{title}</b>{/if}`,
    '<p>{texts.words}</p><style>p { color: red; }</style>',
  ]) {
    expect.soft(findings(component), component).toBe(0);
  }
});
