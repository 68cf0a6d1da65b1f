/** What map labels are set in: the values of `text-font`, keys of `font-faces`. */
export const REGULAR = ['Noto Sans Regular'];
export const BOLD = ['Noto Sans SemiBold'];
export const ITALIC = ['Noto Sans Italic'];
