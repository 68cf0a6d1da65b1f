import { openRest } from '../data/load-parts';
import type { Atlas } from '../domain/atlas/atlas';
import { RestHoldings } from '../state/part-loader.svelte';
import { failedText } from './loading-texts';

/** Follows the parts of a large atlas; what could not be had is said in a sentence. */
export function openRestHoldings(atlas: Atlas, say: (message: string) => void): RestHoldings {
  return new RestHoldings(atlas, openRest(atlas), (waiting) => say(failedText(waiting)));
}
