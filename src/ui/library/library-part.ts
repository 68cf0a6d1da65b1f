/** The code of a visitor's library: the session, and what the page shows of it. */
export { LibrarySession } from './library-session.svelte';
export { default as Articles } from './LibraryArticles.svelte';
