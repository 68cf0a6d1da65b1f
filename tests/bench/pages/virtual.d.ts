declare module 'virtual:bench' {
  import type { StyleSpecification } from 'maplibre-gl';
  import type { Bounds } from '../../../src/domain/atlas/place';

  /** The atlas's style in its opening state, with data inline and without fonts. */
  export const style: StyleSpecification;
  export const atlasBox: Bounds;
  export const atlasView: Bounds;
}
