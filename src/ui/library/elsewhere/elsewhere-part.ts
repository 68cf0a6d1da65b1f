import * as texts from 'virtual:texts/late';
import { Lazy } from '../../shared/lazy.svelte';

/** What an article that takes place elsewhere offers: fetched when there is one. */
export const elsewhere = new Lazy(texts.part, () => import('./Elsewhere.svelte'));
