/** What the file chooser offers. */
export const ACCEPTED = '.txt,.md,.html,.htm,.docx,.pdf,.geojson';
