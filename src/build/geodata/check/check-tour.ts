import * as v from 'valibot';
import { isBackward } from '../../../domain/view/date-filter';
import { entryName, show } from '../../../library/schema/describe-issue';
import { TourSchema } from '../schema/atlas';
import { checkSchema, entriesAt, tellInside, valueAt, type RawFile, type Tell } from './raw-file';

type Step = v.InferOutput<typeof TourSchema>['steps'][number];

/** What the steps of a tour may name. */
interface Known {
  excerpts: Set<unknown>;
  /** Ids of all layers, and of those that are on when the page opens. */
  layers: Set<string>;
  opening: Set<string>;
  /** The layers that draw a place, none where it has no location; of every place. */
  drawnIn: Map<string, Set<string>>;
}

/** Reports what is wrong with the tour: its schema, and what its steps name that is not there or cannot be seen. */
export function checkTour(raw: RawFile, articles: RawFile[], layers: RawFile[]): void {
  if (!v.is(TourSchema, raw.value)) return checkSchema(TourSchema, raw);
  const known = knownFrom(articles, layers);
  const ids = new Set<string>();
  for (const [index, step] of raw.value.steps.entries()) {
    const tell = tellInside(raw.tell, entryName('steps', step, index));
    if (ids.has(step.id)) tell('expected an id of its own, got that of an earlier step', 'id');
    ids.add(step.id);
    checkNames(step, known, tell);
    checkSight(step, known, tell);
  }
}

function checkNames(step: Step, known: Known, tell: Tell): void {
  const { place, frame = [], layers = [], excerpts, dates = {} } = step;
  const expect = (is: boolean, what: string, id: string, where: string) => {
    if (!is) tell(`expected the id of ${what}, got ${show(id)}`, where);
  };
  if (place !== undefined) expect(known.drawnIn.has(place), 'a place in a layer', place, 'place');
  for (const [index, id] of frame.entries())
    expect(known.drawnIn.has(id), 'a place in a layer', id, `frame[${index}]`);
  for (const [index, id] of layers.entries())
    expect(known.layers.has(id), 'a layer', id, `layers[${index}]`);
  for (const [index, id] of excerpts.entries())
    expect(known.excerpts.has(id), 'an excerpt of an article', id, `excerpts[${index}]`);
  if (isBackward({ from: dates.from ?? null, to: dates.to ?? null })) {
    tell('expected dates that end after they begin', 'dates');
  }
}

/** The camera goes to something, and what the step is about is drawn there. */
function checkSight({ place, frame = [], layers }: Step, known: Known, tell: Tell): void {
  const on = layers ? new Set(layers) : known.opening;
  const shown = (id: string) => [...(known.drawnIn.get(id) ?? [])].some((layer) => on.has(layer));
  const isLocated = (id: string) => known.drawnIn.get(id)?.size !== 0;
  for (const id of [...(place ? [place] : []), ...frame]) {
    if (known.drawnIn.has(id) && isLocated(id) && !shown(id)) {
      tell(`expected a layer that shows ${show(id)}, got none`, 'layers');
    }
  }
  if (![...(place ? [place] : []), ...frame].some(isLocated)) {
    tell('expected a place with a location, for the camera to go to', place ? 'place' : 'frame');
  }
}

function knownFrom(articles: RawFile[], layers: RawFile[]): Known {
  const excerpts = articles.flatMap(({ value }) => entriesAt(value, 'excerpts'));
  const drawnIn = new Map<string, Set<string>>();
  for (const { id, value } of layers) {
    for (const feature of entriesAt(value, 'features')) {
      const placeId = valueAt(feature, 'properties', 'placeId');
      if (typeof placeId !== 'string') continue;
      const drawn = drawnIn.get(placeId) ?? new Set();
      drawnIn.set(placeId, drawn);
      if (valueAt(feature, 'geometry') !== null) drawn.add(id);
    }
  }
  return {
    excerpts: new Set(excerpts.map((excerpt) => valueAt(excerpt, 'id'))),
    layers: new Set(layers.map(({ id }) => id)),
    opening: new Set(
      layers.filter(({ value }) => valueAt(value, 'layer', 'visible') === true).map(({ id }) => id),
    ),
    drawnIn,
  };
}
