import type { SourceReference } from './place';

/** What to measure on the map. Places are named by their ids, countries by ISO 3166-1 alpha-3. */
export type Measure =
  | { kind: 'length'; line: string }
  /** The part of a line that lies in a country of the base map. */
  | { kind: 'crossing'; line: string; country: string }
  /** How wide an area is that lies on both sides of a line. */
  | { kind: 'width'; area: string; line: string }
  | { kind: 'distance'; point: string; line: string }
  /** Whether a point lies in an area, and how far from its edge. */
  | { kind: 'inside'; point: string; area: string };

/** A figure that others published, in a few words, with its sources. */
export interface Published {
  words: string;
  sources: SourceReference[];
}

/**
 * A measure or a spatial relation that an article gives, as it stands with the
 * article: what to set beside it, and nothing about who is right.
 */
export interface ClaimRecord {
  /** Id of the excerpt that holds the words. */
  excerpt: string;
  /** Verbatim. */
  words: string;
  /** Ids of the places whose popups show it. */
  places: string[];
  measures: Measure[];
  published?: Published[];
  /** What limits the comparison. */
  note?: string;
}

/** What the map's own geometry says. */
export interface Measured {
  /** Whole metres. */
  metres: number;
  /** How far the true value may be off, in metres; null where that says nothing. */
  uncertaintyMetres: number | null;
  /** True where the bends of a schematic line are missing. */
  atLeast: boolean;
  /** Of the measure `inside`, where `metres` is the distance from the edge. */
  inside?: boolean;
  /** One or two sentences. */
  method: string;
}

/** A claim with what was measured, in the order of its measures. */
export interface Claim extends Omit<ClaimRecord, 'measures'> {
  measured: Measured[];
}
