/** Whether this browser can draw the map; asked before the map's code is fetched. */
export function hasWebGL2(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
