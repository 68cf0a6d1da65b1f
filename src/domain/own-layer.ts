/** The layer of places that only the reader's articles have. */
export const OWN_LAYER = 'your-articles';
