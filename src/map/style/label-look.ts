import { BOLD, ITALIC, REGULAR } from './fonts';
import type { ColourName } from './palette';
import type { Subject } from './shapes-by-layer';

/** How the name of a point looks. Size in CSS pixels at zoom 8, spacing in ems. */
export interface LabelLook {
  font: string[];
  size: number;
  spacing: number;
  capitals: boolean;
  colour: ColourName;
}

/** States in spaced capitals, regions in spaced italics, what has a point in bold. */
export function labelLook({ kind }: Subject): LabelLook {
  switch (kind) {
    case 'state':
      return { font: REGULAR, size: 15, spacing: 0.3, capitals: true, colour: 'countryText' };
    case 'region':
    case 'district':
      return { font: ITALIC, size: 14.5, spacing: 0.18, capitals: false, colour: 'regionText' };
    case 'river':
    case 'lake':
      return { font: ITALIC, size: 12, spacing: 0.08, capitals: false, colour: 'waterText' };
    default:
      return { font: BOLD, size: 14, spacing: 0, capitals: false, colour: 'ink' };
  }
}
