import { Lazy } from './lazy.svelte';

/** What the keyboard does in the list of places, beyond Tab and Enter. */
export const listKeys = new Lazy('', () => import('./roving'));
