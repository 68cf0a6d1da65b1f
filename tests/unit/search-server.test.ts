import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import SearchField from '../../src/ui/search/SearchField.svelte';
import { createAtlas } from '../fixtures/create-atlas';
import { createModel } from '../fixtures/create-model';
import WithModel from '../fixtures/WithModel.svelte';

test('on a server the search field is there, and waits for the script', () => {
  const model = createModel(createAtlas());
  const { body } = render(WithModel, { props: { model, of: SearchField, input: {} } });
  expect(body).toContain('role="search"');
  expect(body).toMatch(/<input[^>]* type="search"[^>]* disabled/);
});
