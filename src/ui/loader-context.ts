import { getContext, setContext } from 'svelte';
import type { Holdings } from '../state/atlas-loader.svelte';

const KEY = Symbol('holdings');

/** Makes it known to all components below this one what has come of the atlas. */
export function setHoldings(holdings: Holdings): Holdings {
  return setContext(KEY, holdings);
}

/** Undefined in a component that stands alone: there all is here. */
export function getHoldings(): Holdings | undefined {
  return getContext<Holdings | undefined>(KEY);
}
