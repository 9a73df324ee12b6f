import { copyText } from "../../json/copy-text.js";

/** Small enough to be spared, and so large that there are few. */
const BUFFER_BYTES = 1 << 20;

/** Longer ids, and those with characters beyond Latin-1, are rare: a map will do for them. */
const MAX_PACKED_LENGTH = 240;
const MAX_PACKED_UNIT = 0xff;

/** Before the characters of a packed id stands its number, behind them a 0. */
const NUMBER_BYTES = 4;

const FIRST_BITS = 10;

/**
 * Numbers ids from 0 on, in the order in which they are added, and finds their
 * numbers again. It keeps the ids themselves, so that none is ever taken for
 * another; but as bytes in a few buffers, which takes half of what a map of
 * strings would, and gives the garbage collector nothing to go through.
 */
export class IdIndex {
  #size = 0;
  readonly #buffers: Uint8Array[] = [];
  /** How much of the last buffer is taken. */
  #used = BUFFER_BYTES;
  /** The hash table of packed ids: pairs of a hash, and where the id stands, or 0 where nothing does. */
  #table = new Uint32Array(2 << FIRST_BITS);
  #bits = FIRST_BITS;
  #packed = 0;
  readonly #factors = drawFactors();
  /** The ids that are not packed. */
  readonly #texts = new Map<string, number>();

  /** The number of an id, or -1. */
  numberOf(id: string): number {
    const hash = this.#hashOf(id);
    if (hash === undefined) return this.#texts.get(id) ?? -1;
    for (let at = this.#slotOf(hash); ; at = this.#next(at)) {
      const place = this.#table[at + 1] as number;
      if (place === 0) return -1;
      if (this.#table[at] === hash && this.#isAt(place, id)) return this.#numberAt(place);
    }
  }

  /** Adds an id that has no number yet. */
  add(id: string): number {
    const number = this.#size++;
    const hash = this.#hashOf(id);
    if (hash === undefined) {
      this.#texts.set(copyText(id), number);
    } else {
      // More than half full, a table has long rows of slots to go through.
      if (++this.#packed > 1 << (this.#bits - 1)) this.#grow();
      this.#enter(hash, this.#pack(id, number));
    }
    return number;
  }

  /** Undefined for an id that is not to be packed. */
  #hashOf(id: string): number | undefined {
    if (id.length > MAX_PACKED_LENGTH) return undefined;
    let hash = 0;
    for (let i = 0; i < id.length; i++) {
      const unit = id.charCodeAt(i);
      // A 0 would be taken for the end.
      if (unit === 0 || unit > MAX_PACKED_UNIT) return undefined;
      hash = (hash + Math.imul(this.#factors[i] as number, unit)) | 0;
    }
    return hash >>> 0;
  }

  /** By the first bits of the hash: they depend on all characters of the id. */
  #slotOf(hash: number): number {
    return 2 * (hash >>> (32 - this.#bits));
  }

  #next(at: number): number {
    return (at + 2) & (this.#table.length - 1);
  }

  #enter(hash: number, place: number): void {
    let at = this.#slotOf(hash);
    while (this.#table[at + 1] !== 0) at = this.#next(at);
    this.#table[at] = hash;
    this.#table[at + 1] = place;
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Uint32Array(2 << ++this.#bits);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] !== 0) this.#enter(old[at] as number, old[at + 1] as number);
    }
  }

  /** Returns where the id stands: its index in its buffer, counted through all buffers. */
  #pack(id: string, number: number): number {
    if (this.#used + NUMBER_BYTES + id.length + 1 > BUFFER_BYTES) {
      this.#buffers.push(new Uint8Array(BUFFER_BYTES));
      this.#used = 0;
    }
    const buffer = this.#buffers.at(-1) as Uint8Array;
    let at = this.#used;
    for (let bits = 0; bits < 32; bits += 8) buffer[at++] = number >>> bits;
    const place = at;
    for (let i = 0; i < id.length; i++) buffer[at++] = id.charCodeAt(i);
    this.#used = at + 1;
    return (this.#buffers.length - 1) * BUFFER_BYTES + place;
  }

  #isAt(place: number, id: string): boolean {
    const buffer = this.#bufferOf(place);
    let at = place % BUFFER_BYTES;
    for (let i = 0; i < id.length; i++) if (buffer[at++] !== id.charCodeAt(i)) return false;
    return buffer[at] === 0;
  }

  #numberAt(place: number): number {
    const buffer = this.#bufferOf(place);
    let number = 0;
    for (let i = 1; i <= NUMBER_BYTES; i++)
      number = (number << 8) | (buffer[(place % BUFFER_BYTES) - i] as number);
    return number;
  }

  #bufferOf(place: number): Uint8Array {
    return this.#buffers[Math.floor(place / BUFFER_BYTES)] as Uint8Array;
  }
}

/** Nobody who writes ids can know them, and have all ids meet in one place of the table. */
function drawFactors(): Int32Array {
  return Int32Array.from({ length: MAX_PACKED_LENGTH }, () => Math.random() * 2 ** 32);
}
