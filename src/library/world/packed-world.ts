import type { Kind, LngLat } from '../../domain/atlas/place';
import { fold } from '../../domain/geoparsing/tokens';
import { withIds, type Nameless, type WorldPlace } from '../../domain/geoparsing/world/world-place';

/**
 * The gazetteer of the world as it is fetched: each column a text with a line for each
 * place, in the order of states and their divisions, where most lines say "as before".
 */
export interface PackedWorld {
  kinds: Kind[];
  /** The index of its kind. */
  kind: string;
  /** Names, the title first. */
  names: string;
  /** Codes of states, and of the division. */
  countries: string;
  division: string;
  /** Thousandths of degrees to the east and north of the place before, in base 36. */
  at: string;
  /** Steps of `STEP` above `LEAST`, in base 36. */
  people: string;
  peoples: string;
}

const LINE = '\n';
const LIST = ';';
/** Thousandths of a degree, as in the atlas's own gazetteer. */
const PER_DEGREE = 1000;
/** The smallest town, and how many times as large each step is. */
const LEAST = 15_000;
const STEP = 1.1;

const isTown = ({ kind }: Nameless) => kind === 'town' || kind === 'capital';

export function packWorld(places: Nameless[]): PackedWorld {
  const kinds = [...new Set(places.map(({ kind }) => kind))];
  const column = (of: (place: Nameless) => string) => places.map(of).join(LINE);
  const changing = (of: (place: Nameless) => string) => {
    let before = '';
    return column((place) => {
      const now = of(place);
      const line = now === before ? '' : now || '-';
      before = now;
      return line;
    });
  };
  let [lng, lat] = [0, 0];
  return {
    kinds,
    kind: changing(({ kind }) => String(kinds.indexOf(kind))),
    names: column(({ names }) => names.join(LIST)),
    countries: changing(({ countries }) => countries.join(LIST)),
    division: changing(({ division = '' }) => division.split('.')[1] ?? ''),
    at: column(({ at }) => {
      const [x, y] = at.map((degrees) => Math.round(degrees * PER_DEGREE)) as [number, number];
      const line = `${(x - lng).toString(36)} ${(y - lat).toString(36)}`;
      [lng, lat] = [x, y];
      return line;
    }),
    people: column((place) => (isTown(place) ? stepsOf(place.people).toString(36) : '')),
    peoples: column(({ peoples }) => peoples.join(LIST)).trimEnd(),
  };
}

const stepsOf = (people: number) =>
  Math.max(0, Math.round(Math.log(people / LEAST) / Math.log(STEP)));

export function unpackWorld({ kinds, ...columns }: PackedWorld): WorldPlace[] {
  const lines = (name: keyof typeof columns) => columns[name].split(LINE);
  const [names, at, people, peoples] = [
    lines('names'),
    lines('at'),
    lines('people'),
    lines('peoples'),
  ];
  const [kind, countries, division] = [
    unchanged(lines('kind')),
    unchanged(lines('countries')),
    unchanged(lines('division')),
  ];
  let [x, y] = [0, 0];
  const places = names.map((line, index): Nameless => {
    const [east, north] = at[index]!.split(' ').map((digits) => Number.parseInt(digits, 36));
    [x, y] = [x + east!, y + north!];
    const steps = people[index]!;
    const states = countries[index]!.split(LIST);
    return {
      kind: kinds[Number(kind[index])]!,
      names: line.split(LIST),
      countries: states,
      ...(division[index] !== '' && { division: `${states[0]}.${division[index]}` }),
      at: [x / PER_DEGREE, y / PER_DEGREE] satisfies LngLat,
      people:
        steps === '' ? 0 : Number((LEAST * STEP ** Number.parseInt(steps, 36)).toPrecision(2)),
      peoples: (peoples[index] ?? '').split(LIST).filter(Boolean),
    };
  });
  return withIds(places, kebabCase);
}

/** Lines of which an empty one is as the one before; "-" stands for nothing. */
function unchanged(lines: string[]): string[] {
  let before = '';
  return lines.map((line) => {
    if (line !== '') before = line === '-' ? '' : line;
    return before;
  });
}

const kebabCase = (title: string) =>
  title
    .split(/[^\p{L}\p{M}\p{N}'’‘]+/u)
    .map(fold)
    .filter((word) => word !== '')
    .join('-');
