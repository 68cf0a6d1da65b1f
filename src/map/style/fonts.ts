/**
 * What map labels are set in, as `text-font`: a face, which `font-faces` has files
 * for and MapLibre reads weight and slope from; then the family of the page's own
 * fonts, which draws what none of those files holds.
 */
export const REGULAR = ['Noto Sans Regular', 'Noto Sans'];
export const BOLD = ['Noto Sans SemiBold', 'Noto Sans'];
export const ITALIC = ['Noto Sans Italic', 'Noto Sans'];
