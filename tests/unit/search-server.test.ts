import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { Interaction } from '../../src/state/interaction.svelte';
import { ViewState } from '../../src/state/view-state.svelte';
import { Sheet } from '../../src/state/sheet.svelte';
import SearchField from '../../src/ui/search/SearchField.svelte';
import { createAddress } from '../fixtures/create-address';
import { createAtlas } from '../fixtures/create-atlas';

test('on a server the search field is there, and waits for the script', () => {
  const atlas = createAtlas();
  const { body } = render(SearchField, {
    props: {
      atlas,
      choice: new ViewState(atlas, createAddress()),
      interaction: new Interaction(),
      quotations: new Map(),
      sheet: new Sheet(),
      onchoose: () => {},
    },
  });
  expect(body).toContain('role="search"');
  expect(body).toMatch(/<input[^>]* type="search"[^>]* disabled/);
});
