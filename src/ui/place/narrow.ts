import * as texts from 'virtual:texts/whoSays';
import type { Excerpt } from '../../domain/atlas/article';
import { ready, type Atlas, type Part } from '../../domain/atlas/atlas';
import { atlasIn, countedAnew } from '../../domain/view/counted-atlas';
import { speaksIn } from '../../domain/view/date-filter';
import { saidMarks, sayingOf } from '../../domain/view/saying';
import { isOfVoice } from '../../domain/view/voices';
import type { AtlasModel, Narrowed } from '../../state/atlas-model.svelte';
import { excerptsOf } from '../../state/shown-parts';
import { namesText } from '../shared/format';

/**
 * The atlas of a model as the chosen dates and the chosen voice leave it: with all of it
 * until what that takes has come.
 */
export function narrow(model: AtlasModel): Narrowed {
  const { says } = model.view.current;
  const atlas = inDates(model);
  if (says === null) return { atlas };
  const namings = model.parts.named();
  const excerpts = excerptsOfVoice(model, says);
  if (namings.state !== 'ready') return { atlas, unready: namings };
  if (excerpts.state !== 'ready') return { atlas, unready: excerpts };
  const spoken = countedAnew(
    atlas,
    excerpts.value.map(({ mentions }) => mentions.map(({ placeId }) => placeId)),
  );
  const own = model.library?.namings;
  const voices = new Set(
    atlas.articles.filter((each) => isOfVoice(each, says)).map(({ id }) => id),
  );
  const sayings = new Map(
    spoken.places.map((place) => {
      const all = [...(namings.value[place.id] ?? []), ...(own?.get(place.id) ?? [])];
      return [
        place.id,
        sayingOf(
          place,
          all.filter(({ articleId }) => voices.has(articleId)),
        ),
      ];
    }),
  );
  return {
    atlas: spoken,
    sayings,
    marks: saidMarks(spoken.places, model.view.visible, ({ id }) => sayings.get(id)!),
    rowText({ id }) {
      const { state, count, ...saying } = sayings.get(id)!;
      return state === 'silent' ? texts.silent : `${texts[state]({ count })}: ${namesText(saying)}`;
    },
  };
}

function inDates({ atlas, dated, isFiltered, parts, view }: AtlasModel): Atlas {
  if (!isFiltered) return atlas;
  void parts.loadPlaces();
  if (dated.state !== 'ready' || parts.places.state !== 'ready') return atlas;
  return atlasIn(atlas, dated.value, view.current);
}

/** The excerpts of a voice, those of the chosen dates. */
function excerptsOfVoice(model: AtlasModel, voice: string): Part<Excerpt[]> {
  const own = (model.library?.articles ?? []).filter((each) => isOfVoice(each, voice));
  if (own.length > 0) {
    const all = own.flatMap(({ excerpts }) => excerpts);
    return ready(all.filter((excerpt) => speaksIn(excerpt, model.view.current)));
  }
  return excerptsOf(model, { id: voice });
}
