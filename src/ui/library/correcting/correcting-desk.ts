/** The code of the correcting desk, which comes when a visitor first corrects something. */
export { Correction } from './correction.svelte';
export { default as Bar } from './CorrectionBar.svelte';
export { default as Name } from './CorrectName.svelte';
export { default as Words } from './CorrectWords.svelte';
export { default as Selected } from './SelectedWords.svelte';
export { listenToWords } from './words-in-text';
