import { describe, expect, test } from 'vitest';
import { BUILT_IN, type BaseMap } from '../../src/domain/atlas/base-map';
import { BaseMapState } from '../../src/ui/map/base-map-state.svelte';
import type { OpenedBase } from '../../src/map/basemaps/open-base-map';
import type { Theme } from '../../src/map/style/options';
import { createAddress } from '../fixtures/create-address';
import { createAtlas } from '../fixtures/create-atlas';
import { createReliefBase, createStyleBase } from '../fixtures/create-base-maps';
import { createModel } from '../fixtures/create-model';

const streets = createStyleBase();
const relief = createReliefBase();
const opened: OpenedBase = { options: {}, drawn: (own) => own };

const come = async () => opened;
const fail = async () => Promise.reject(new Error('nobody answered'));
const FAILED = 'Relief is not shown: nobody answered. The built-in map is shown instead.';

/** A page whose link asks for the relief. */
function createPage() {
  const atlas = createAtlas({ baseMaps: [streets, relief] });
  const model = createModel(atlas, { address: createAddress(`?base=${relief.id}`) });
  const base = new BaseMapState();
  const change = (
    wanted: BaseMap | null,
    open: (wanted: BaseMap) => Promise<OpenedBase>,
    theme: Theme = 'light',
  ) => base.follow(wanted, theme, model, open);
  return { base, model, change };
}

describe('the chosen base map', () => {
  test('stays as it is until another base map has come', async () => {
    const { base, model, change } = createPage();
    const changed = change(streets, async () => {
      expect([base.opened, base.asked]).toEqual([null, streets]);
      return opened;
    });
    expect(await changed).toBe('');
    expect(model.interaction.message).toBe('Base map: Streets');
    expect([base.opened, base.asked]).toEqual([opened, null]);
  });

  test('is the built-in base map again where another one does not come', async () => {
    const { base, model, change } = createPage();
    expect(model.view.current.base).toBe(relief.id);
    await change(streets, come);
    expect(await change(relief, fail)).toBe(FAILED);
    expect(model.interaction.message).toBe(FAILED);
    expect(model.view.current.base).toBe(BUILT_IN);
    expect([base.opened, base.asked]).toEqual([null, null]);
  });

  test('asks nobody whom the reader only passes by', async () => {
    const { change } = createPage();
    const asked: string[] = [];
    const open = async ({ id }: BaseMap) => {
      asked.push(id);
      return opened;
    };
    const [passed, meant] = [change(streets, open), change(relief, open)];
    expect(await Promise.all([passed, meant])).toEqual([null, '']);
    expect(asked).toEqual(['relief']);
  });

  test('forgets what comes after the reader has changed it again', async () => {
    const { base, change } = createPage();
    let answer: ((opened: OpenedBase) => void) | null = null;
    const late = change(streets, () => new Promise((come) => (answer = come)));
    await expect.poll(() => answer).not.toBeNull();
    await change(null, come);
    answer!(opened);
    expect(await late).toBeNull();
    expect([base.opened, base.asked]).toEqual([null, null]);
  });

  test('is asked for again in another theme where it has colours of its own', async () => {
    const { change } = createPage();
    expect(await change(streets, come)).toBe('');
    expect(await change(streets, come)).toBeNull();
    expect(await change(streets, come, 'dark')).toBe('');
    expect(await change(relief, come, 'dark')).toBe('');
    expect(await change(relief, come)).toBeNull();
  });

  test('can be tried again after it did not come', async () => {
    const { change } = createPage();
    expect(await change(relief, fail)).toBe(FAILED);
    expect(await change(relief, come)).toBe('');
  });
});
