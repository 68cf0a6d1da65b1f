import * as said from 'virtual:texts/said';
import type { Atlas } from '../../domain/atlas/atlas';
import type { AtlasWithLibrary } from '../../domain/library/atlas-with-library';
import { AtlasModel, setAtlasModel, type Announcements } from '../../state/atlas-model.svelte';
import type { AtlasParts } from '../../state/atlas-parts.svelte';
import type { AddressBar } from '../../state/view-state.svelte';
import { placePopup } from '../map/map-parts';
import { focusReturn } from '../shared/focus-return';
import { countOf, excerptsText, spanText } from '../shared/texts';

/** What a page is opened with. */
export interface PageProps {
  /** What came with the page. */
  atlas: Atlas;
  parts: AtlasParts;
  address: AddressBar;
}

interface Options {
  inFrame?: boolean;
  library?(): AtlasWithLibrary | null;
  /** Called once the map is drawn, or takes long, for the code that a visitor is likely to want next. */
  fetchAhead(): void;
}

const announcements: Announcements = {
  placeChosen: (place) => said.placeChosen({ place: place.title, excerpts: excerptsText(place) }),
  layerToggled: ({ title }, on) => (on ? said.layerShown : said.layerHidden)({ layer: title }),
  datesChosen(span, count) {
    const dates = spanText(span);
    if (count === null) return dates;
    return said.datesChosen({ dates, excerpts: countOf(count, 'excerpt') });
  },
};

/** Milliseconds after which what can wait no longer waits for the map. */
const TIMEOUT = 15_000;

/** Makes the model of a page and gives it to all components below the one that calls this. */
export function openPage(
  { atlas, parts, address }: PageProps,
  { fetchAhead, ...options }: Options,
): AtlasModel {
  const rememberFocus = focusReturn;
  const model = new AtlasModel({
    ...{ atlas, parts, address, announcements, rememberFocus },
    ...options,
  });
  // Beside the map's code, not after it: a link to a place shows both.
  $effect(() => {
    if (model.selectedPlace) {
      void placePopup.load();
      const index = model.indexOf('places', model.selectedPlace.id);
      if (index >= 0) parts.card(index);
    }
  });
  let late = $state(false);
  $effect(() => {
    const timer = setTimeout(() => (late = true), TIMEOUT);
    return () => clearTimeout(timer);
  });
  $effect(() => {
    if (!model.interaction.mapDrawn && !late) return;
    // Not before the map is on the screen.
    setTimeout(() => {
      fetchAhead();
      model.parts.fetchAhead();
    });
  });
  return setAtlasModel(model);
}
