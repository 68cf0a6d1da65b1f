import type { Atlas } from '../../domain/atlas';
import { ownFeatures } from '../../domain/own-features';

/** What the map draws of its places and the reader's, as one GeoJSON file in memory. */
export class Overlay {
  /** An object URL; null while the reader has no place of their own to draw. */
  url = $state<string | null>(null);
  private base: string | null = null;

  /** From now on the reader's places lie over those at `base`. */
  async over(base: string, atlas: Atlas): Promise<void> {
    this.base = base;
    await this.draw(atlas);
  }

  /** Draws the reader's places of an atlas. */
  async draw(atlas: Atlas): Promise<void> {
    if (this.base === null) return;
    const { features } = ownFeatures(atlas);
    const before = this.url;
    if (features.length === 0) this.url = null;
    else {
      const base = (await (await fetch(this.base)).json()) as GeoJSON.FeatureCollection;
      const all = { ...base, features: [...base.features, ...features] };
      const blob = new Blob([JSON.stringify(all)], { type: 'application/geo+json' });
      this.url = URL.createObjectURL(blob);
    }
    // The map may still be reading it.
    if (before) setTimeout(() => URL.revokeObjectURL(before), 10_000);
  }
}
