/** A file of the index that cannot be read: cut short, of another format, or not what it should be. */
export class SearchFileError extends Error {
  override readonly name = 'SearchFileError';
}

const ENCODER = new TextEncoder();

/** Writes whole numbers as LEB128 (https://en.wikipedia.org/wiki/LEB128) and texts as their length in UTF-8 bytes and these. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  #makeRoom(count: number): void {
    const wanted = this.#length + count;
    if (wanted <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(wanted, this.#bytes.length * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  /** @param value A whole number from 0 to 2^31 - 1. */
  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  text(value: string): void {
    const encoded = ENCODER.encode(value);
    this.number(encoded.length);
    this.bytes(encoded);
  }

  bytes(values: Uint8Array): void {
    this.#makeRoom(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what a `ByteWriter` wrote. @throws SearchFileError where the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get position(): number {
    return this.#at;
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw new SearchFileError('a file of the search index ends too early');
    this.#at += 1;
    return value;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
    throw new SearchFileError('a file of the search index holds a number that is too large');
  }

  text(): string {
    const length = this.number();
    return new TextDecoder().decode(this.bytes(length));
  }

  bytes(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new SearchFileError('a file of the search index ends too early');
    const part = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return part;
  }
}

/**
 * How many UTF-16 units two texts begin with alike, for front coding: each text in order is written as what it shares
 * with the one before and the rest. Never ends within a pair of surrogates, half of which no UTF-8 can hold.
 */
export function sharedPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return /[\ud800-\udbff]/.test(a[length - 1] ?? '') ? length - 1 : length;
}

/**
 * Opens a file of the index; one that a host has opened already is left as it is.
 * @throws SearchFileError where it is cut short.
 */
export async function decompress(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    const opened = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(opened).arrayBuffer());
  } catch {
    throw new SearchFileError('a file of the search index is damaged');
  }
}
