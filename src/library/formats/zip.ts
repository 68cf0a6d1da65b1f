/** Signatures of https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, little-endian. */
const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
/** Bytes of an end record without, and with the longest, comment. */
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** A file of an archive, as the directory has it. */
interface Entry {
  method: number;
  /** Of the packed bytes: where their local header begins, and how many they are. */
  at: number;
  packed: number;
  size: number;
}

/** Packed or not, larger ones are not read, whatever the directory says of them. */
export class TooLarge extends Error {}

/** The files of a zip archive, each unpacked when it is asked for, within a limit for all together. */
export class ZipFile {
  readonly #view: DataView;
  readonly #entries = new Map<string, Entry>();
  #left: number;

  /**
   * @param limit bytes that all files together may unpack to
   * @throws Error if the bytes are no archive
   */
  constructor(
    private readonly bytes: Uint8Array,
    limit: number,
  ) {
    this.#left = limit;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = this.#findEnd();
    let at = this.#view.getUint32(end + 16, true);
    for (let count = this.#view.getUint16(end + 10, true); count > 0; count -= 1) {
      if (this.#view.getUint32(at, true) !== ENTRY) throw new Error('No entry in the directory.');
      const [nameLength, extra, comment] = [28, 30, 32].map((field) =>
        this.#view.getUint16(at + field, true),
      ) as [number, number, number];
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      this.#entries.set(name, {
        method: this.#view.getUint16(at + 10, true),
        packed: this.#view.getUint32(at + 20, true),
        size: this.#view.getUint32(at + 24, true),
        at: this.#view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + extra + comment;
    }
  }

  /**
   * The bytes of a file; null where there is none of that name.
   *
   * @throws TooLarge by the size in the directory or, where that is wrong, while unpacking
   */
  async read(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    if (entry.size > this.#left) throw new TooLarge();
    const header = entry.at;
    const start =
      header +
      30 +
      this.#view.getUint16(header + 26, true) +
      this.#view.getUint16(header + 28, true);
    const packed = this.bytes.slice(start, start + entry.packed);
    const unpacked = entry.method === 0 ? packed : await inflate(packed, this.#left);
    this.#left -= unpacked.length;
    return unpacked;
  }

  #findEnd(): number {
    const first = Math.max(0, this.bytes.length - END_SIZE - LONGEST_COMMENT);
    for (let at = this.bytes.length - END_SIZE; at >= first; at -= 1) {
      if (this.#view.getUint32(at, true) === END_OF_DIRECTORY) return at;
    }
    throw new Error('No directory.');
  }
}

async function inflate(packed: Uint8Array<ArrayBuffer>, limit: number) {
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      throw new TooLarge();
    }
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
