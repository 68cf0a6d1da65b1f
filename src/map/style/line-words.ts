import * as texts from 'virtual:texts/legend';
import type { Subject } from './looks';

/** "proposed route"; of what exists its kind alone, since nobody says that of a road or a town. */
export function standingText({ kind, status }: Pick<Subject, 'kind' | 'status'>): string {
  return status === 'existing' ? texts.kind({ kind }) : texts.standing({ status, kind });
}

/**
 * What a label adds to a line's name: "proposed route, schematic".
 *
 * @param closeUp where known points of the line are told apart: "schematic, known points only"
 */
export function lineWords({ kind, status, schematic }: Subject, closeUp = false): string {
  const standing = status === 'existing' ? '' : standingText({ kind, status });
  const sketch = closeUp ? texts.knownPointsOnly : texts.schematic;
  return [standing, schematic ? sketch : ''].filter(Boolean).join(', ');
}
