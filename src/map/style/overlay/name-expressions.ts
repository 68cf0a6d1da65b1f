import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { NameOrder } from '../../../domain/atlas/place';

/** The name that comes first in an order; the title where there is no such name. */
export function firstName(names: NameOrder): ExpressionSpecification {
  return names === 'title'
    ? ['get', 'name:title']
    : ['coalesce', ['get', `name:${names}`], ['get', 'name:title']];
}

/** The name below it: the other side's under the title, the title under any other. */
function secondName(names: NameOrder): ExpressionSpecification {
  return names === 'title'
    ? ['coalesce', ['get', 'name:other'], ['get', 'name:title']]
    : ['get', 'name:title'];
}

/** Both names, the second smaller on a line of its own, or one where they are the same. */
export function bothNames(names: NameOrder): ExpressionSpecification {
  const [first, second] = [firstName(names), secondName(names)];
  return [
    'case',
    ['==', first, second],
    ['format', first, {}],
    ['format', first, {}, '\n', {}, second, { 'font-scale': 0.82 }],
  ];
}
