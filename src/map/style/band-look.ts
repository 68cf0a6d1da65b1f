import type { ColourName } from './palette';
import type { Subject } from './shapes-by-layer';

/** How an area looks: a wash, a hatch and a dashed edge of one colour. */
export interface BandLook {
  colour: ColourName;
  textColour: ColourName;
  dash: number[];
}

/** Areas are of one kind to the eye; the colour says what they belong to. */
export function bandLook({ kind, status }: Subject): BandLook {
  if (status === 'proposed') {
    return { colour: 'proposed', textColour: 'proposedText', dash: [5, 3] };
  }
  if (status === 'former') return { colour: 'former', textColour: 'regionText', dash: [1.5, 2] };
  if (kind === 'lake') return { colour: 'waterLine', textColour: 'waterText', dash: [4, 1] };
  if (kind === 'corridor') return { colour: 'corridor', textColour: 'roadText', dash: [3, 2] };
  return { colour: 'regionText', textColour: 'regionText', dash: [3, 2] };
}
