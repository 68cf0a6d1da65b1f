let answer: boolean | undefined;

/**
 * Whether this browser can draw the map; asked before the map's code is run.
 * Asked once: the first answer waits for the graphics process.
 */
export function hasWebGL2(): boolean {
  return (answer ??= document.createElement('canvas').getContext('webgl2') !== null);
}
