import { isWithin, type Kind, type LngLat, type Place } from '../../../domain/atlas/place';
import { reachOf, type LibraryArticle, type LibraryPlace } from '../../../domain/library/library';
import type { AtlasModel } from '../../../state/atlas-model.svelte';
import type { LibrarySession } from '../library-session.svelte';
import type { CorrectedWords } from './correction.svelte';

/** A place that words may mean. */
interface PlaceChoice {
  /** Undefined for a place of the atlas that the words are taken for. */
  place: LibraryPlace | undefined;
  title: string;
  kind: Kind;
  at: LngLat | null;
}

/** The places that words of an article may mean. */
export class PlaceChoices {
  /** Those that have the name; null while they are looked for. */
  found = $state.raw<LibraryPlace[] | null>(null);
  /** Why they could not be looked for, in a sentence; "" where they could. */
  problem = $state('');
  /** What the words are taken for; null where for nothing, or for several. */
  readonly current: Place | null = $derived.by(() => {
    const { mention } = this.corrected;
    return mention?.candidates ? null : this.model.placeOf(mention?.placeId ?? null);
  });
  /** The same as the library has it; undefined for a place of the atlas. */
  readonly own: LibraryPlace | undefined = $derived.by(() =>
    this.session.library.places.find((place) => place.id === this.current?.id),
  );
  /** What they are taken for, then all others of the name, the likeliest first. */
  readonly list: PlaceChoice[] = $derived.by(() => {
    const { current, own, model } = this;
    const others = (this.found ?? []).filter((place) => place.id !== current?.id);
    const likeliest = others.toSorted((a, b) => Math.sign(this.#rank(a) - this.#rank(b)) || 0);
    const choices = likeliest.map((place): PlaceChoice => {
      const { title, kind } = place;
      return { place, title, kind, at: model.placeOf(place.id)?.anchor ?? place.at };
    });
    if (!current) return choices;
    const { title, kind, anchor } = current;
    return [{ place: own, title, kind, at: anchor ?? own?.at ?? null }, ...choices];
  });
  /** Where they are, as far as that is known and on the map. */
  readonly points: LngLat[] = $derived.by(() => {
    const { box } = this.model.atlas;
    return this.list.flatMap(({ at }) => (at && isWithin(at, box) ? [at] : []));
  });
  /** Whether the map shows another part of the world: nothing is put on it then. */
  readonly isElsewhere: boolean = $derived.by(() => {
    const isOutside = this.current?.shapes.some(({ unlocated }) => unlocated === 'outside');
    return isOutside || reachOf(this.article, this.model.atlas.places).isElsewhere;
  });

  constructor(
    private readonly session: LibrarySession,
    private readonly model: AtlasModel,
    private readonly article: LibraryArticle,
    private readonly corrected: CorrectedWords,
  ) {
    void this.#look(corrected.words);
  }

  async #look(name: string): Promise<void> {
    const { library, importer } = this.session;
    // What stands for an ambiguous name is no place that it could mean.
    const own = library.places.filter(
      ({ names, at, made }) => (made || at) && names.some(({ toponym }) => toponym === name),
    );
    try {
      const known = await importer.placesNamed(name, this.article);
      const ids = new Set(known.map((place) => place.id));
      this.found = [...known, ...own.filter((place) => !ids.has(place.id))];
    } catch (error) {
      this.problem = (error as Error).message;
      this.found = own;
    }
  }

  #rank({ id }: LibraryPlace): number {
    const index = this.corrected.mention?.candidates?.indexOf(id) ?? -1;
    return index < 0 ? Infinity : index;
  }
}
