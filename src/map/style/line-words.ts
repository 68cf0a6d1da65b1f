import * as texts from 'virtual:texts/legend';
import type { Subject } from './looks';

/** "proposed route"; of what exists its kind alone, since nobody says that of a road or a town. */
export function standingText({ kind, status }: Pick<Subject, 'kind' | 'status'>): string {
  return status === 'existing' ? texts.kind({ kind }) : texts.standing({ status, kind });
}

/** What a label adds to a line's name: "proposed route, schematic". */
export function lineWords(subject: Subject): string {
  const standing = subject.status === 'existing' ? [] : [standingText(subject)];
  return [...standing, ...(subject.schematic ? [texts.schematic] : [])].join(', ');
}
