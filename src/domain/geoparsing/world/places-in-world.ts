import type { Range } from '../../atlas/article';
import type { GazetteerEntry } from '../gazetteer';
import { tokenize } from '../tokens';
import { GIVEN_NAMES, WORDS } from './doubtful-names';
import { EvidenceCount, likelihood, type Evidence } from './evidence';
import { sightingsOf, type WorldSighting } from './sightings';
import type { WorldPlace } from './world-place';

/** What of the gazetteer of the world a text names. */
export interface FoundInWorld {
  /** The places that it names, each by the names that mean it here. */
  entries: GazetteerEntry[];
  /** What each of them is, by its id: “a town of about 69,000 people in Kenya”. */
  about: ReadonlyMap<string, string>;
  /** Where such a name stands for somebody or something else. */
  dropped: Range[];
}

/** Larger towns need no other sign, where their state is not named. */
const KNOWN_EVERYWHERE = 1_000_000;
const LARGE = 100_000;
/** What a state needs for its small towns to be believed. */
const SUPPORTED = 0.9;
/** Two places this near in likelihood cannot be told apart. */
const CLOSE = 0.3;

/**
 * Chooses which places of the world the names in an English text mean: by the states
 * and divisions that it names, by how large they are, by what stands beside each name.
 */
export function placesInWorld(text: string, world: WorldPlace[]): FoundInWorld {
  const byForm = formsIn(text, world);
  const isHolding = (form: string) =>
    byForm
      .get(form)!
      .some(
        ({ kind, division }) => kind === 'state' || (kind === 'region' && division !== undefined),
      );
  const sightings = sightingsOf(text, byForm, isHolding);
  const persons = personsAmong(text, sightings);
  const isPlace = (each: WorldSighting) => !each.isPart && (each.isSigned || !needsSign(each));
  const isWellKnown = (form: string) =>
    byForm.get(form)!.some(({ kind }) => kind === 'capital' || kind === 'state');
  const needsSign = ({ form }: WorldSighting) =>
    GIVEN_NAMES.has(form) || WORDS.has(form) || (persons.has(form) && !isWellKnown(form));
  const standing = sightings.filter(isPlace);
  const evidence = evidenceIn(text, world, byForm, sightings, standing);
  const holders = holdersIn(world);
  const chosen = new Map<string, GazetteerEntry & { names: { en: string[] } }>();
  const byId = new Map<string, WorldPlace>();
  const add = (place: WorldPlace, sighting: WorldSighting, sense: 'plain' | 'bare' | 'lesser') => {
    const name = place.names[place.forms.indexOf(sighting.form)]!;
    const entry = chosen.get(place.id) ?? entryOf(place, holders);
    chosen.set(place.id, entry);
    byId.set(place.id, place);
    const names = sense === 'plain' ? entry.names.en : (entry[sense] ??= []);
    if (!names.includes(name)) names.push(name);
  };
  for (const form of new Set(standing.map((each) => each.form))) {
    const here = standing.filter((each) => each.form === form);
    const ranked = byForm
      .get(form)!
      .map((place) => ({ place, score: likelihood(place, evidence) }))
      .toSorted((a, b) => b.score - a.score);
    const plain = ranked.filter(({ place }) => !needsNoun(place, form));
    const [best] = plain;
    if (best && isBelieved(best.place, here, evidence)) {
      const close = plain.filter(
        ({ place, score }) => score > best.score - CLOSE && place.kind === best.place.kind,
      );
      for (const { place } of close) add(place, here[0]!, 'plain');
    }
    for (const { place } of ranked) {
      const isHeld = here.some((each) => isHeldBy(place, each, sightings, byForm, text));
      const isOther = needsNoun(place, form);
      if (isOther && supportOf(place, evidence) >= SUPPORTED) add(place, here[0]!, 'bare');
      else if (isHeld) add(place, here[0]!, 'lesser');
    }
  }
  for (const [id, entry] of chosen) {
    // What a division holds tells it from a state of its name.
    const { division } = byId.get(id)!;
    if (entry.kind !== 'region' || division === undefined) continue;
    const towns = [...chosen.keys()].filter((town) => isIn(byId.get(town)!, division));
    entry.near = [...(entry.near ?? []), ...towns];
  }
  const entries = [...chosen.values()].filter(
    ({ names, bare, lesser }) => names.en.length > 0 || bare || lesser,
  );
  return {
    entries,
    about: aboutEach(
      entries.map(({ id }) => byId.get(id)!),
      world,
    ),
    dropped: sightings.filter((each) => !isPlace(each)),
  };
}

/** The places that have a name of which all words stand in the text, by name. */
function formsIn(text: string, world: WorldPlace[]): Map<string, WorldPlace[]> {
  const words = new Set(tokenize(text).map(({ folded }) => folded));
  const byForm = new Map<string, WorldPlace[]>();
  for (const place of world) {
    for (const form of place.forms) {
      if (!form.split('-').every((word) => words.has(word))) continue;
      const known = byForm.get(form);
      if (known) known.push(place);
      else byForm.set(form, [place]);
    }
  }
  return byForm;
}

/** Names that somebody bears in the text: “Lancaster” after “Stanley Lancaster”. */
function personsAmong(text: string, sightings: WorldSighting[]): Set<string> {
  const isPair = ({ start, end }: Range) =>
    /(?<![.!?:,]\s)(?<=\p{Lu}[\p{L}’-]+ )$/u.test(text.slice(Math.max(0, start - 40), start)) ||
    /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 4));
  return new Set(sightings.flatMap((each) => (each.isPart && isPair(each) ? [each.form] : [])));
}

function evidenceIn(
  text: string,
  world: WorldPlace[],
  byForm: Map<string, WorldPlace[]>,
  sightings: WorldSighting[],
  standing: WorldSighting[],
): Evidence {
  const count = new EvidenceCount();
  const isState = ({ kind }: WorldPlace) => kind === 'state';
  for (const { form } of sightings) {
    const state = byForm.get(form)!.find(isState);
    if (state) count.add('named', state);
  }
  for (const state of world.filter(isState)) {
    for (const people of state.peoples) {
      const uses = text.match(new RegExp(`(?<!\\p{L})${people}s?(?!\\p{L})`, 'gu')) ?? [];
      for (let use = 0; use < Math.min(uses.length, 3); use += 1) count.add('people', state);
    }
  }
  for (const each of standing) {
    const places = byForm.get(each.form)!;
    const [only, ...others] = places;
    if (others.length > 0 || isState(only!)) continue;
    if (only!.kind === 'region') count.add('named', only!);
    else if (each.isSigned) count.add('towns', only!);
  }
  return count.evidence();
}

function isBelieved(place: WorldPlace, here: WorldSighting[], evidence: Evidence): boolean {
  const { kind, people } = place;
  if (kind !== 'town') return true;
  const isSigned = here.some((each) => each.isSigned);
  const isName = here.some((each) => !each.isFirst);
  if (supportOf(place, evidence) >= SUPPORTED) return isSigned || isName;
  return people >= KNOWN_EVERYWHERE || (isSigned && people >= LARGE);
}

function supportOf({ countries }: WorldPlace, evidence: Evidence): number {
  return Math.max(0, ...countries.map((code) => evidence.countries.get(code) ?? 0));
}

/** Whether a name means a place only beside a noun for it, or as a river's behind “the”: “the Mississippi”. */
function needsNoun({ kind, isBare, forms }: WorldPlace, form: string): boolean {
  return isBare || (kind === 'river' && form !== forms[0]);
}

/** Whether a name beside it says that it is this place: “Paris, Texas”, “Savannah, Georgia”. */
function isHeldBy(
  { countries, division, kind }: WorldPlace,
  { start, end }: WorldSighting,
  sightings: WorldSighting[],
  byForm: Map<string, WorldPlace[]>,
  text: string,
): boolean {
  if (kind === 'state') return false;
  if (kind === 'region' && division !== undefined) {
    const before = sightings.findLast((other) => other.end <= start);
    const isBehind = before !== undefined && text.slice(before.end, start) === ', ';
    return isBehind && byForm.get(before.form)!.some((town) => isIn(town, division));
  }
  const next = sightings.find((other) => other.start >= end);
  if (!next || text.slice(end, next.start) !== ', ') return false;
  return byForm
    .get(next.form)!
    .some((holder) =>
      holder.kind === 'state'
        ? countries.includes(holder.countries[0]!)
        : division !== undefined && holder.kind === 'region' && holder.division === division,
    );
}

const isIn = ({ kind, division }: WorldPlace, within: string) =>
  (kind === 'town' || kind === 'capital') && division === within;

/** The ids of the states and divisions that hold places, by their codes. */
function holdersIn(world: WorldPlace[]): Map<string, string> {
  const holders = new Map<string, string>();
  for (const { id, kind, countries, division } of world) {
    if (kind === 'state') holders.set(countries[0]!, id);
    if (kind === 'region' && division !== undefined) holders.set(division, id);
  }
  return holders;
}

function entryOf(
  { id, kind, at, countries, division }: WorldPlace,
  holders: Map<string, string>,
): GazetteerEntry & { names: { en: string[] } } {
  const near = [...countries, division ?? ''].flatMap((code) => holders.get(code) ?? []);
  return { id, kind, names: { en: [] }, at, near: near.filter((holder) => holder !== id) };
}

function aboutEach(places: WorldPlace[], world: WorldPlace[]): Map<string, string> {
  const states = new Map(
    world.flatMap(({ kind, countries, names }) =>
      kind === 'state' ? [[countries[0]!, names[0]!] as const] : [],
    ),
  );
  return new Map(
    places.map(({ id, kind, countries, people }) => {
      const size = people === 0 ? '' : ` of about ${people.toLocaleString('en')} people`;
      const within = countries.flatMap((code) => states.get(code) ?? []);
      const where = kind === 'state' || within.length === 0 ? '' : ` in ${within.join(' and ')}`;
      return [id, `${kind === 'capital' ? 'the' : 'a'} ${kind}${size}${where}`];
    }),
  );
}
