import { describe, expect, test } from 'vitest';
import type { BaseMap } from '../../src/domain/atlas/base-map';
import { BaseMapState } from '../../src/ui/map/base-map-state.svelte';
import type { OpenedBase } from '../../src/map/basemaps/open-base-map';
import { createReliefBase, createStyleBase } from '../fixtures/create-base-maps';

const createOpened = (): OpenedBase => ({ options: {}, drawn: (own) => own });
const streets = createStyleBase();
const relief = createReliefBase();

describe('the chosen base map', () => {
  test('stays as it is until another base map has come', async () => {
    const base = new BaseMapState();
    const opened = createOpened();
    const change = base.change(streets, 'light', async () => {
      expect([base.opened, base.asked]).toEqual([null, streets]);
      return opened;
    });
    expect(await change).toEqual({ came: true, words: 'Base map: Streets' });
    expect([base.opened, base.asked]).toEqual([opened, null]);
  });

  test('is the built-in base map again where another one does not come', async () => {
    const base = new BaseMapState();
    await base.change(streets, 'light', async () => createOpened());
    const fail = async () => Promise.reject(new Error('nobody answered'));
    expect(await base.change(relief, 'light', fail)).toEqual({
      came: false,
      words: 'Relief is not shown: nobody answered. The built-in map is shown instead.',
    });
    expect([base.opened, base.asked]).toEqual([null, null]);
  });

  test('asks nobody whom the reader only passes by', async () => {
    const base = new BaseMapState();
    const asked: string[] = [];
    const open = async ({ id }: BaseMap) => {
      asked.push(id);
      return createOpened();
    };
    const passed = base.change(streets, 'light', open);
    const meant = base.change(relief, 'light', open);
    expect(await Promise.all([passed, meant])).toEqual([
      null,
      expect.objectContaining({ came: true }),
    ]);
    expect(asked).toEqual(['relief']);
  });

  test('forgets what comes after the reader has changed it again', async () => {
    const base = new BaseMapState();
    let answer: ((opened: OpenedBase) => void) | null = null;
    const late = base.change(streets, 'light', () => new Promise((come) => (answer = come)));
    await expect.poll(() => answer).not.toBeNull();
    await base.change(null, 'light', async () => createOpened());
    answer!(createOpened());
    expect(await late).toBeNull();
    expect([base.opened, base.asked]).toEqual([null, null]);
  });

  test('is asked for again in another theme where it has colours of its own', async () => {
    const base = new BaseMapState();
    const open = async () => createOpened();
    expect(await base.change(streets, 'light', open)).not.toBeNull();
    expect(await base.change(streets, 'light', open)).toBeNull();
    expect(await base.change(streets, 'dark', open)).not.toBeNull();
    expect(await base.change(relief, 'dark', open)).not.toBeNull();
    expect(await base.change(relief, 'light', open)).toBeNull();
  });

  test('can be tried again after it did not come', async () => {
    const base = new BaseMapState();
    const fail = async () => Promise.reject(new Error('no answer'));
    expect(await base.change(streets, 'light', fail)).toMatchObject({ came: false });
    const again = await base.change(streets, 'light', async () => createOpened());
    expect(again).toMatchObject({ came: true });
  });
});
