import type { Atlas } from '../../domain/atlas/atlas';
import { libraryFeatures } from '../../domain/library/library-features';

/** What the map draws of its places and the reader's, as one GeoJSON file in memory. */
export class Overlay {
  /** An object URL; null while the reader has no place of their own to draw. */
  url = $state<string | null>(null);
  private base: string | null = null;
  /** How often it was drawn: what was asked for last counts, whichever is ready first. */
  private turn = 0;

  /** From now on the reader's places lie over those at `base`. */
  async over(base: string, atlas: Atlas): Promise<void> {
    this.base = base;
    await this.draw(atlas);
  }

  /** Draws the reader's places of an atlas. */
  async draw(atlas: Atlas): Promise<void> {
    if (this.base === null) return;
    const turn = ++this.turn;
    const { features } = libraryFeatures(atlas);
    const all = features.length === 0 ? null : await withOwn(this.base, features);
    if (turn !== this.turn) return;
    const before = this.url;
    this.url = all && URL.createObjectURL(all);
    // The map may still be reading it.
    if (before) setTimeout(() => URL.revokeObjectURL(before), 10_000);
  }
}

/** The file at an address, with more features at its end. */
async function withOwn(address: string, features: GeoJSON.Feature[]): Promise<Blob> {
  const base = (await (await fetch(address)).json()) as GeoJSON.FeatureCollection;
  const all = { ...base, features: [...base.features, ...features] };
  return new Blob([JSON.stringify(all)], { type: 'application/geo+json' });
}
