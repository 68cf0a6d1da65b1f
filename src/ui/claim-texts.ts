import type { Measured } from '../domain/claim';

/** "at least 60.4 km, ±4 km", "inside, 1.6 km from the edge, ±2.2 km". */
export function measuredText({ metres, uncertaintyMetres, atLeast, inside }: Measured): string {
  const value = kilometres(metres, 1);
  const parts = [
    inside === undefined
      ? `${atLeast ? 'at least ' : ''}${value}`
      : `${inside ? 'inside' : 'outside'}, ${value} from the edge`,
    ...(uncertaintyMetres === null ? [] : [`±${kilometres(uncertaintyMetres, 0)}`]),
  ];
  return parts.join(', ');
}

/** One decimal is what the drawn lines can bear; a round figure needs none. */
function kilometres(metres: number, minimumFractionDigits: 0 | 1): string {
  const options = { minimumFractionDigits, maximumFractionDigits: 1 };
  return `${new Intl.NumberFormat('en', options).format(metres / 1000)} km`;
}
