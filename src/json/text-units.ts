const ASCII_END = 0x80;

/** What stands for all code units that are no ASCII. */
const OTHER = 0xff;

/** A code unit takes no more bytes in UTF-8. */
const MAX_BYTES = 3;

/** Texts up to this length share a buffer; longer ones are taken in pieces of it. */
const SHARED_LENGTH = 1 << 15;

/** How far behind the end of a text may be looked: further than any name of the contract is long. */
const MARGIN = 256;

const SHARED_SIZE = MAX_BYTES * SHARED_LENGTH + MARGIN;

const encoder = new TextEncoder();

/**
 * The code units of a text, one byte each, at the same indexes: they are looked
 * at several times sooner than those of a string. ASCII stands for itself, all
 * others look alike, which is enough to find one's way through JSON. Behind the
 * last one stands a zero, which no JSON text may hold as it is.
 */
export class TextUnits {
  private readonly shared = new Uint8Array(SHARED_SIZE);
  bytes = this.shared;
  isAscii = true;
  /** False where half of a surrogate pair stands alone. */
  isWellFormed = true;

  constructor(text: string) {
    this.load(text);
  }

  load(text: string): void {
    const { length } = text;
    this.isAscii = true;
    const isSure = length <= SHARED_LENGTH ? this.loadPiece(text) : this.loadInPieces(text);
    this.bytes[length] = 0;
    // That means to look at every character, and few texts need it.
    this.isWellFormed = isSure || text.isWellFormed();
  }

  /** As UTF-8, the whole text could take three times the space of its units. */
  private loadInPieces(text: string): boolean {
    this.bytes = new Uint8Array(text.length + MARGIN);
    let isSure = true;
    for (let from = 0; from < text.length; from += SHARED_LENGTH) {
      // Half of a surrogate pair at its end is a code unit like any other.
      const part = text.slice(from, from + SHARED_LENGTH);
      if (!this.loadPiece(part)) isSure = false;
      this.bytes.set(this.shared.subarray(0, part.length), from);
    }
    return isSure;
  }

  /** Puts the units of a short text into the shared buffer. Returns whether it is sure to be well-formed. */
  private loadPiece(text: string): boolean {
    const { written } = encoder.encodeInto(text, this.shared);
    if (written === text.length) return true;
    this.isAscii = false;
    return unitsOfUtf8(this.shared, written);
  }

  /** Lets go of a large buffer, which would stay in memory for good. */
  release(): void {
    this.bytes = this.shared;
  }
}

/**
 * Puts, in place of UTF-8, the units of its text. Returns false when there is a
 * replacement character, which may stand for half of a surrogate pair.
 */
function unitsOfUtf8(bytes: Uint8Array, length: number): boolean {
  let isSure = true;
  const words = new Int32Array(bytes.buffer, 0, length >> 2);
  let from = 0;
  let to = 0;
  while (from < length) {
    const next = endOfAscii(bytes, words, from, length);
    if (to !== from) bytes.copyWithin(to, from, next);
    to += next - from;
    from = next;
    for (let byte = bytes[from] as number; from < length && byte >= ASCII_END; byte = bytes[from] as number) {
      if (isReplacement(bytes, from)) isSure = false;
      bytes[to++] = OTHER;
      if (byte >= 0xf0) bytes[to++] = OTHER;
      from += byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    }
  }
  return isSure;
}

/** True for U+FFFD, which is also what becomes of half a surrogate pair. */
function isReplacement(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
}

/** The index of the next byte that is no ASCII, looked for four bytes at a time. */
function endOfAscii(bytes: Uint8Array, words: Int32Array, from: number, length: number): number {
  let i = from;
  while (i < length && (i & 3) !== 0) {
    if ((bytes[i] as number) >= ASCII_END) return i;
    i++;
  }
  let word = i >> 2;
  while (word < words.length && ((words[word] as number) & 0x80808080) === 0) word++;
  for (i = Math.max(i, word << 2); i < length; i++) if ((bytes[i] as number) >= ASCII_END) return i;
  return length;
}

/** Not in use at the moment. To make a buffer takes longer than to fill it. */
let spare: TextUnits | undefined;

/** The units of a text, to be given back when they are no longer looked at. */
export function takeUnits(text: string): TextUnits {
  const units = spare;
  if (units === undefined) return new TextUnits(text);
  spare = undefined;
  units.load(text);
  return units;
}

export function giveBack(units: TextUnits): void {
  units.release();
  spare = units;
}

/** A name, spelled as it stands in a text, to be compared with the units of one. */
export type SpelledUnits = Uint16Array;

/** Units that no text has stand for what is no ASCII: such names have to be read to be known. */
export function unitsOfName(spelled: string): SpelledUnits {
  return Uint16Array.from({ length: spelled.length }, (_, i) => {
    const unit = spelled.charCodeAt(i);
    return unit < ASCII_END ? unit : 0xffff;
  });
}
