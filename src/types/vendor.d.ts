declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export * from 'pdfjs-dist';
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';

/** The part of Citation.js that tests read citations with; it ships no types. */
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      /** Reads BibTeX, RIS or CSL-JSON, whichever it is. */
      chain(text: string): (import('../domain/atlas/article').Citation & { note?: string })[];
    };
  };
}

declare module '@citation-js/plugin-bibtex';

declare module '@citation-js/plugin-ris';

/** The parts of TopoJSON that are used here; it ships no types. */
declare module 'topojson-server' {
  /** Lines by name, cut into arcs where they part; each arc stands once, whoever shares it. */
  export function topology<Name extends string>(
    objects: Record<Name, import('geojson').FeatureCollection>,
  ): import('topojson-client').Topology<Name>;
}

declare module 'topojson-client' {
  export interface Topology<Name extends string = string> {
    type?: 'Topology';
    arcs: import('geojson').Position[][];
    objects: Record<Name, object>;
    /** How positions are made of whole numbers, each a step from the one before. */
    transform?: { scale: [number, number]; translate: [number, number] };
  }

  /** The inverse of `topology`, for one of its objects. */
  export function feature(topology: Topology, object: object): import('geojson').FeatureCollection;

  /** Of each geometry of a collection, the indices of those that share an arc with it. */
  export function neighbors(geometries: object[]): number[][];

  /** The arcs of an object between two of its geometries for which `filter` is true, each once. */
  export function mesh<Geometry>(
    topology: Topology,
    object: object,
    filter: (a: Geometry, b: Geometry) => boolean,
  ): import('geojson').MultiLineString;

  /** The same as an object of the topology. */
  export function meshArcs<Geometry>(
    topology: Topology,
    object: object,
    filter: (a: Geometry, b: Geometry) => boolean,
  ): object;

  /** Polygons of a topology as one object of it, without what they share. */
  export function mergeArcs(topology: Topology, polygons: object[]): object;

  /** Rounds positions to a grid of so many steps each way. */
  export function quantize<Of extends Topology>(topology: Of, steps: number): Of;
}

declare module 'polylabel' {
  /** The position in a polygon that is farthest from its edges, as good as `precision`, in its own units. */
  export default function polylabel(
    rings: import('geojson').Position[][],
    precision: number,
  ): [number, number] & { distance: number };
}
