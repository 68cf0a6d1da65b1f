import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';

/**
 * Brings new styles to a map; what has not changed of one is not drawn anew.
 * While the map still loads a style the next one waits, and the last that was
 * asked for counts.
 */
export class StyleQueue {
  #wanted: StyleSpecification;
  #applied: StyleSpecification;
  #settled: Promise<void> = Promise.resolve();

  /**
   * @param style what the map has begun with
   * @param canApply whether the map can take a style now, apart from still loading one
   * @param onapplied after each change
   */
  constructor(
    private readonly map: MapLibreMap,
    style: StyleSpecification,
    private readonly canApply: () => boolean,
    private readonly onapplied: () => void,
  ) {
    this.#wanted = this.#applied = style;
    map.once('idle', () => void loadStyleDiff());
  }

  /** False for the style that the map has, or is about to have. */
  push(style: StyleSpecification): boolean {
    if (style === this.#wanted) return false;
    this.#wanted = style;
    this.#settled = this.#apply();
    return true;
  }

  /** Resolves when the last style that was asked for is the map's, or waits for its turn. */
  settled(): Promise<void> {
    return this.#settled;
  }

  /** What waits has no map left to be applied to. */
  clear() {
    this.#applied = this.#wanted;
  }

  async #apply(): Promise<void> {
    const applyStyleDiff = await loadStyleDiff();
    const before = this.#applied;
    if (this.#wanted === before) return this.map.triggerRepaint();
    if (!this.canApply() || !this.map.isStyleLoaded()) {
      this.map.once('idle', () => void this.#apply());
      return;
    }
    this.#applied = this.#wanted;
    this.map.once('styledata', this.onapplied);
    if (applyStyleDiff) applyStyleDiff(this.map, before, this.#wanted);
    else this.map.setStyle(this.#wanted, { validate: true });
    // A style that differs in nothing is drawn already: the map says so once more.
    this.map.triggerRepaint();
  }
}

/** Null where the code does not come, and the whole style has to do. */
async function loadStyleDiff() {
  const code = await import('./apply-style-diff').catch(() => null);
  return code?.applyStyleDiff ?? null;
}
