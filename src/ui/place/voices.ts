import * as texts from 'virtual:texts/whoSays';
import type { Atlas } from '../../domain/atlas/atlas';
import type { SaidState } from '../../domain/view/saying';
import { voicesOf, YOURS } from '../../domain/view/voices';
import { shortNames } from '../../domain/quoting/citation';
import type { Narrowed } from '../../state/atlas-model.svelte';
import { countOf } from '../shared/texts';

/** Whose words can be shown alone, and what they are called in a word or two. */
export function voiceNames(atlas: Atlas): { id: string; name: string }[] {
  const short = shortNames(atlas.articles.filter(({ kind }) => kind !== 'your article'));
  return voicesOf(atlas).map((id) => ({ id, name: id === YOURS ? texts.yours : short(id) }));
}

const STATES: [SaidState, (values: { places: string }) => string][] = [
  ['quoted', texts.quotedPlaces],
  ['named', texts.namedPlaces],
  ['silent', texts.silentPlaces],
];

/** "quoted: 12 places", "named, not quoted: 3 places", "not named: 1 place". */
export function stateTexts({ sayings }: Narrowed): { state: SaidState; words: string }[] {
  const all = [...(sayings?.values() ?? [])];
  return STATES.map(([state, write]) => {
    const count = all.filter((saying) => saying.state === state).length;
    return { state, words: write({ places: countOf(count, 'place') }) };
  });
}
