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

/** The bytes are not those of an archive; anything else that is thrown is no fault of theirs. */
export class NoArchive extends Error {}

/** The files of a zip archive, each unpacked when it is asked for, within a limit for all together. */
export class ZipFile {
  readonly #view: DataView;
  readonly #entries = new Map<string, Entry>();
  #left: number;

  /**
   * @param limit bytes that all files together may unpack to
   * @throws NoArchive
   */
  constructor(
    private readonly bytes: Uint8Array,
    limit: number,
  ) {
    this.#left = limit;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = this.#findEnd();
    let at = this.#number(end + 16, 4);
    for (let count = this.#number(end + 10, 2); count > 0; count -= 1) {
      if (this.#number(at, 4) !== ENTRY) throw new NoArchive('No entry in the directory.');
      const [nameLength, extra, comment] = [28, 30, 32].map((field) =>
        this.#number(at + field, 2),
      ) as [number, number, number];
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      this.#entries.set(name, {
        method: this.#number(at + 10, 2),
        packed: this.#number(at + 20, 4),
        size: this.#number(at + 24, 4),
        at: this.#number(at + 42, 4),
      });
      at += 46 + nameLength + extra + comment;
    }
  }

  /**
   * The bytes of a file; null where there is none of that name.
   *
   * @throws TooLarge by the size in the directory or, where that is wrong, while unpacking;
   *   NoArchive
   */
  async read(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    if (entry.size > this.#left) throw new TooLarge();
    const header = entry.at;
    const start = header + 30 + this.#number(header + 26, 2) + this.#number(header + 28, 2);
    const packed = this.bytes.slice(start, start + entry.packed);
    const unpacked = entry.method === 0 ? packed : await inflate(packed, this.#left);
    this.#left -= unpacked.length;
    return unpacked;
  }

  /** An unsigned number of 2 or 4 bytes. */
  #number(at: number, size: 2 | 4): number {
    if (at + size > this.bytes.length) throw new NoArchive('It ends too early.');
    return size === 2 ? this.#view.getUint16(at, true) : this.#view.getUint32(at, true);
  }

  #findEnd(): number {
    const first = Math.max(0, this.bytes.length - END_SIZE - LONGEST_COMMENT);
    for (let at = this.bytes.length - END_SIZE; at >= first; at -= 1) {
      if (this.#number(at, 4) === END_OF_DIRECTORY) return at;
    }
    throw new NoArchive('No directory.');
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
    // By now the browser has shown that it can unpack: the bytes are what it cannot.
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new NoArchive('What is packed cannot be unpacked.', { cause: error });
    });
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
