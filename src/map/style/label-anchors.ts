import type { Shape } from '../../domain/atlas/place';
import type { Screen } from '../camera';

/** Which side or corner of a name touches its spot, as MapLibre's `text-anchor` says it. */
export type LabelAnchor =
  | 'center'
  | 'left'
  | 'right'
  | 'top'
  | 'bottom'
  | 'top-left'
  | 'bottom-left'
  | 'top-right'
  | 'bottom-right';

/** A way for a name to stand by its spot; the offset in ems, right and down being positive. */
export type Placement = [anchor: LabelAnchor, offset: [x: number, y: number]];

/** All round a point or a line, in order of preference. The map and the locator map have the same. */
export const AROUND: readonly Placement[] = [
  ['left', [0.85, 0]],
  ['right', [-0.85, 0]],
  ['top', [0, 0.8]],
  ['bottom', [0, -0.8]],
  ['top-left', [0.6, 0.5]],
  ['bottom-left', [0.6, -0.5]],
  ['top-right', [-0.6, 0.5]],
  ['bottom-right', [-0.6, -0.5]],
];

/** All round a mark of the visitor's own articles, which is larger than any sign. */
const AROUND_MARK: readonly Placement[] = AROUND.map(([anchor, [x, y]]) => {
  const wider = x !== 0 && y !== 0 ? 1.55 : 1.25;
  return [anchor, [x * wider, y * wider]];
});

/** On the spot, for a name that stands alone. */
const UPON: readonly Placement[] = [
  ['center', [0, 0]],
  ['top', [0, 0.4]],
  ['bottom', [0, -0.4]],
];

/** Where the name of a point may stand, by whether that has a sign. */
export function placementsOf({ own }: Pick<Shape, 'own'>, hasSign: boolean): readonly Placement[] {
  if (own) return AROUND_MARK;
  return hasSign ? AROUND : UPON;
}

/**
 * As MapLibre's `text-variable-anchor-offset`: first the placement that the
 * build has chosen for the opening view (`withOpeningLabels`), then the others.
 *
 * @param otherwise where the build has chosen none: placements, or an expression for them
 */
export function placementsOn(screen: Screen, otherwise: unknown): unknown {
  const choices = [UPON[0]!, ...AROUND].map(([anchor, offset]) => {
    const others = anchor === 'center' ? UPON.slice(1) : AROUND.filter(([each]) => each !== anchor);
    return [anchor, ['literal', [anchor, offset, ...others.flat()]]];
  });
  return ['match', ['get', `label:${screen}`], ...choices.flat(), otherwise];
}

/**
 * CSS pixels round a name that no other may enter. MapLibre moves a name that
 * has several placements away from its spot by as much.
 */
export const TEXT_PADDING = 3;

/** Ems by which MapLibre moves a name that hangs below its spot up, and one above it down. */
export const BASELINE_SHIFT = 7 / 24;

/** Height of a line of a name, in ems. */
export const LINE_HEIGHT = 1.2;
