import { reliefOf } from './relief';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { BaseMap } from '../../domain/atlas/base-map';
import type { LngLat } from '../../domain/atlas/place';
import { attributionOf } from '../style/attribution';
import type { StyleOptions, Theme } from '../style/options';
import { overBase } from './overlay-on-foreign-style';
import { Refusal, type Asking } from './fetch-from-hosts';
import { tryTiles } from './tile-sources';

/** A base map that has come and can be drawn. */
export interface OpenedBase {
  /** What the atlas's own style must be built with. */
  options: Partial<Pick<StyleOptions, 'theme' | 'relief'>> & {
    /** Whether it goes over somebody else's style, whose server has letters too. */
    onForeignStyle?: boolean;
  };
  /** The whole style, of the atlas's own. */
  drawn(own: StyleSpecification): StyleSpecification;
}

export interface Opening {
  theme: Theme;
  /** Degrees, longitude first: the middle of what the reader is to see. */
  at: LngLat;
  /** URL of the page; paths in the setting are meant from there. */
  page: string;
  /** Ends the asking when the reader chooses another. */
  signal: AbortSignal;
  /** Seconds for all answers together. */
  patience?: number;
}

const PATIENCE = 8;

/**
 * Asks a base map's hosts for all that it takes to draw it, and for one tile on
 * trial. Nothing is drawn yet, so that a base map that does not come costs nothing.
 *
 * @throws {Refusal} with why it is not to be had, as a part of a sentence; the
 *   signal's reason where that was aborted
 */
export async function openBaseMap(baseMap: BaseMap, opening: Opening): Promise<OpenedBase> {
  const { page, patience = PATIENCE } = opening;
  const signal = AbortSignal.any([opening.signal, AbortSignal.timeout(patience * 1000)]);
  const asking: Asking = { hosts: baseMap.hosts, page, signal };
  try {
    return await unlessAborted(signal, open(baseMap, opening, asking));
  } catch (error) {
    opening.signal.throwIfAborted();
    if (error instanceof Refusal) throw error;
    if (signal.aborted)
      throw new Refusal(`${whoIsAsked(baseMap)} did not answer within ${patience} seconds`);
    throw new Refusal(`it could not be read (${error instanceof Error ? error.message : error})`);
  }
}

async function open(baseMap: BaseMap, opening: Opening, asking: Asking): Promise<OpenedBase> {
  const { theme, at, page } = opening;
  const attribution = attributionOf(baseMap.credits);
  const over = (foreign: StyleSpecification, drawnIn: Theme): OpenedBase => ({
    options: { theme: drawnIn, onForeignStyle: true },
    drawn: (own) => overBase(own, foreign, attribution),
  });
  switch (baseMap.type) {
    case 'relief': {
      const { tiles, encoding, tileSize, maxzoom } = baseMap;
      const heights = { tiles: [tiles], encoding, tileSize, maxzoom };
      const relief = { type: 'raster-dem' as const, ...heights, attribution };
      await tryTiles([relief], at, asking);
      return { options: { relief: reliefOf(relief) }, drawn: (own) => own };
    }
    case 'style': {
      const dark = theme === 'dark' ? baseMap.dark : undefined;
      const { foreignStyle } = await import('./foreign-style');
      const style = await foreignStyle(dark ?? baseMap.light, at, asking);
      // A day map stays one at night, and what lies on it is drawn for it.
      return over(style, dark === undefined ? 'light' : 'dark');
    }
    case 'world': {
      const { worldLayers, drawnOnWorld } = await import('./world-map');
      const layers = worldLayers();
      const credits = baseMap.credits.map((credit) => attributionOf([credit]));
      return { options: {}, drawn: (own) => drawnOnWorld(own, layers, credits) };
    }
    case 'archive': {
      const { archiveStyle } = await import('./pmtiles-style');
      const style = await archiveStyle(new URL(baseMap.file, page).href, theme, at, asking);
      await import('./pmtiles-protocol');
      return over(style, theme);
    }
  }
}

function whoIsAsked({ hosts }: BaseMap): string {
  return hosts.length > 0 ? hosts.join(', ') : 'this site';
}

/** Not everything that is waited for hears of the signal. */
function unlessAborted<T>(signal: AbortSignal, wanted: Promise<T>): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([wanted, aborted]);
}
