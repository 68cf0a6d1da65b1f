import * as texts from 'virtual:texts/claims';
import { tag } from 'virtual:texts/language';
import * as units from 'virtual:texts/units';
import type { Measured } from '../../domain/atlas/claim';

/** "at least 60.4 km, ±4 km", "inside, 1.6 km from the edge, ±2.2 km". */
export function measuredText({ metres, uncertaintyMetres, atLeast, inside }: Measured): string {
  const distance = kilometres(metres, 1);
  let measured = atLeast ? texts.atLeast({ distance }) : distance;
  if (inside !== undefined) measured = (inside ? texts.inside : texts.outside)({ distance });
  if (uncertaintyMetres === null) return measured;
  return texts.uncertain({ measured, distance: kilometres(uncertaintyMetres, 0) });
}

/** One decimal is what the drawn lines can bear; a round figure needs none. */
function kilometres(metres: number, minimumFractionDigits: 0 | 1): string {
  const options = { minimumFractionDigits, maximumFractionDigits: 1 };
  return units.kilometres({ value: new Intl.NumberFormat(tag, options).format(metres / 1000) });
}
