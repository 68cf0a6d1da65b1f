/** How far the panel's sheet is drawn up on a phone, from least to most. */
export const STOPS = ['peek', 'half', 'full'] as const;
export type Stop = (typeof STOPS)[number];

/** The parts of the window's height that the stops take; the panel's style has the same. */
const SHARES: Record<Stop, number> = { peek: 0.12, half: 0.45, full: 0.92 };

/** The bottom sheet that the panel becomes on a narrow screen. */
export class Sheet {
  stop = $state<Stop>('half');

  /** Whether there is a stop above (1) or below (−1). */
  canMove(by: 1 | -1): boolean {
    return STOPS[STOPS.indexOf(this.stop) + by] !== undefined;
  }

  move(by: 1 | -1) {
    this.stop = STOPS[STOPS.indexOf(this.stop) + by] ?? this.stop;
  }

  /** Lets go of the sheet where its top edge leaves `share` (0 to 1) of the window to it. */
  settle(share: number) {
    const far = (stop: Stop) => Math.abs(SHARES[stop] - share);
    this.stop = STOPS.reduce((best, stop) => (far(stop) < far(best) ? stop : best));
  }
}
