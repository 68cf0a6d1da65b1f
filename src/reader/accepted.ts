/** What the file chooser offers. */
export const ACCEPTED = '.txt,.md,.html,.htm,.docx,.pdf,.geojson,.json,.jsonld';

/** What is read as data, not as a text, by the name of the file. */
export const DATA_FILE = /\.(geojson|json|jsonld)$/i;

/** What the chooser of saved files offers. */
export const ACCEPTED_DATA = '.json,.geojson,.jsonld';
