/** Milliseconds after which nothing waits for the map any longer. */
const TIMEOUT = 15_000;

let resolveReady!: () => void;
const ready = new Promise<void>((resolve) => (resolveReady = resolve));

/** Called once the map is drawn for the first time. */
export const markMapReady = (): void => resolveReady();

/** Resolves once the map is drawn, or after 15 s: for what must not delay the first view. */
export function mapReady(): Promise<void> {
  return Promise.race([ready, new Promise<void>((resolve) => setTimeout(resolve, TIMEOUT))]);
}
