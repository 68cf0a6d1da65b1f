import { addProtocol } from 'maplibre-gl';
import { Protocol } from 'pmtiles';

// From now on the map finds the tiles of `pmtiles://…` in their archives.
addProtocol('pmtiles', new Protocol().tile);
