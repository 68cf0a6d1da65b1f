import type { Waiting } from '../domain/atlas/atlas-parts';

/** Things that are fetched one by one, and asked for without waiting. */
export interface Arrived<Key, Thing> {
  /** A thing that is here; one that is not is fetched. */
  get(key: Key): Thing | undefined;
  /** What stands in for those that were asked for and are not here; null where all are. */
  waiting(): Waiting | null;
}

/** So many things are kept; those that came first go first. */
const KEPT = 200;

/** @param onchange called when something has come, or failed to */
export function keepArrived<Key, Thing>(
  fetchOne: (key: Key) => Promise<Thing>,
  onchange: () => void,
): Arrived<Key, Thing> {
  const here = new Map<Key, Thing>();
  const coming = new Set<Key>();
  let failed: { keys: Set<Key>; reason: string } = { keys: new Set(), reason: '' };

  function ask(key: Key): void {
    if (coming.has(key) || failed.keys.has(key)) return;
    coming.add(key);
    fetchOne(key)
      .then(
        (thing) => {
          const [oldest] = here.keys();
          if (here.size >= KEPT) here.delete(oldest!);
          here.set(key, thing);
        },
        (error: unknown) => {
          failed.keys.add(key);
          failed.reason = error instanceof Error ? error.message : String(error);
        },
      )
      .finally(() => {
        coming.delete(key);
        onchange();
      });
  }

  function retry(): void {
    failed = { keys: new Set(), reason: '' };
    onchange();
  }

  return {
    get(key) {
      if (!here.has(key)) ask(key);
      return here.get(key);
    },
    waiting() {
      if (coming.size > 0) return { part: 'quotations', reason: '', retry };
      if (failed.keys.size === 0) return null;
      return { part: 'quotations', reason: failed.reason, retry };
    },
  };
}
