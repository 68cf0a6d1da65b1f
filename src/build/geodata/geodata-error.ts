/** One thing that is wrong in the geodata, told so that it can be found and mended. */
export interface Problem {
  /** Path inside the geodata folder, with slashes: "layers/aldo.geojson". */
  file: string;
  /** From the outside in: `['feature "aldo"', 'properties.names[0].lang']`. */
  where: string[];
  /** What was expected, and what is there: 'expected a date, got "soon"'. */
  what: string;
}

/**
 * Thrown when geodata cannot be used; its message holds every problem, one a line such as
 * `geodata/layers/aldo.geojson: feature "aldo": properties.title: expected …`
 */
export class GeodataError extends Error {
  override readonly name = 'GeodataError';

  constructor(problems: Problem[], folder: string) {
    const lines = problems.map(({ file, where, what }) =>
      [`${folder}/${file}`, ...where, what].join(': '),
    );
    const count = lines.length === 1 ? '1 problem' : `${lines.length} problems`;
    super(`${count} in the geodata:\n${lines.join('\n')}`);
    // A stack trace does not help to correct the data.
    this.stack = this.message;
  }

  /** How Node, and so a build, prints it: the lines and nothing round them. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.message;
  }
}
