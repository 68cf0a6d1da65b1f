export { mapData } from 'virtual:atlas/map-data';
