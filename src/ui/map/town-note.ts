import * as texts from 'virtual:texts/town';
import type { NameOrder } from '../../domain/atlas/place';
import type { Town } from '../../map/hits';

/** "Kalbajar / Karvachar: no article here names this town.", the name that was chosen first. */
export function townNote({ title, other }: Town, order: NameOrder): string {
  const names = other ? [title, other] : [title];
  if (order === 'other') names.reverse();
  return texts.unnamed({ names: names.join(' / ') });
}
