import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';
export const fontFaces: FontFacesSpecification = {};
