/** What shows and says what a search found: fetched together. */
export { default as Results } from './SearchResults.svelte';
export { foundText } from './search-texts';
