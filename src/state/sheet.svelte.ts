/** How far the panel's sheet is drawn up on a phone, from least to most. */
export const STOPS = ['peek', 'half', 'full'] as const;
export type Stop = (typeof STOPS)[number];

/** The parts of the window's height that the stops take; the panel's style has the same. */
const SHARES: Record<Stop, number> = { peek: 0.12, half: 0.45, full: 0.92 };

/** The bottom sheet that the panel becomes on a narrow screen. */
export class Sheet {
  stop = $state<Stop>('half');

  get canRise(): boolean {
    return this.stop !== 'full';
  }

  get canSink(): boolean {
    return this.stop !== 'peek';
  }

  stopAt(stop: Stop) {
    this.stop = stop;
  }

  rise() {
    this.stop = STOPS[Math.min(STOPS.indexOf(this.stop) + 1, STOPS.length - 1)]!;
  }

  sink() {
    this.stop = STOPS[Math.max(STOPS.indexOf(this.stop) - 1, 0)]!;
  }

  /** Lets go of the sheet where its top edge leaves `share` (0 to 1) of the window to it. */
  settle(share: number) {
    const far = (stop: Stop) => Math.abs(SHARES[stop] - share);
    this.stop = STOPS.reduce((best, stop) => (far(stop) < far(best) ? stop : best));
  }
}
