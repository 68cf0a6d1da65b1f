import { createHash } from 'node:crypto';
import type { ShardList } from '../../domain/atlas/atlas-parts';

/** Files by name: JSON texts. */
export type Files = Map<string, string>;

/**
 * Bytes of JSON in a shard, as far as whole entries go: a click fetches one.
 * Smaller ones would make the list of them longer, which the first view carries.
 */
const SHARD_BYTES = 96_000;

/** Writes a file under a name that changes with what is in it. @returns the name */
export function keep(files: Files, name: string, json: string): string {
  const hash = createHash('sha256').update(json).digest('base64url').slice(0, 8);
  const file = `${name}-${hash}.json`;
  files.set(file, json);
  return file;
}

/**
 * Packs entries, which come in the order of their keys, into as few JSON
 * objects as the limit allows.
 *
 * @param entries key and JSON of each
 */
export function pack<Key extends string | number>(
  files: Files,
  name: string,
  entries: Iterable<[Key, string]>,
): ShardList<Key> {
  const list: ShardList<Key> = [];
  let first: Key | null = null;
  let parts: string[] = [];
  let bytes = 0;
  const close = () => {
    if (first !== null) list.push([keep(files, name, `{${parts.join(',')}}`), first]);
    parts = [];
    bytes = 0;
    first = null;
  };
  for (const [key, json] of entries) {
    const part = `${JSON.stringify(String(key))}:${json}`;
    const size = Buffer.byteLength(part);
    if (bytes > 0 && bytes + size > SHARD_BYTES) close();
    first ??= key;
    parts.push(part);
    bytes += size;
  }
  close();
  return list;
}
