import { memoryFor, UnitArray } from "./unit-array.js";

const ASCII_END = 0x80;

/** What stands for all code units that are no ASCII. */
const OTHER = 0xff;

/** A code unit takes no more bytes in UTF-8. */
const MAX_BYTES = 3;

/** Longer runs are copied sooner by the engine. */
const LONG_RUN = 32;

const encoder = new TextEncoder();

/** Units of one byte each, made from UTF-8, which every platform can make of a text. */
export class ByteUnits extends UnitArray<Uint8Array> {
  constructor(capacity: number) {
    super(capacity, new Uint8Array(memoryFor(capacity, MAX_BYTES)));
  }

  protected fill(text: string): void {
    const { written } = encoder.encodeInto(text, this.units);
    if (written !== text.length) unitsOfUtf8(this.units, this.words, written);
  }
}

/** Puts, in place of UTF-8, the units of its text. */
function unitsOfUtf8(bytes: Uint8Array, words: Int32Array, length: number): void {
  let from = 0;
  let to = 0;
  while (from < length) {
    const next = endOfAscii(bytes, words, from, length);
    if (to === from) to = from = next;
    else if (next - from > LONG_RUN) {
      bytes.copyWithin(to, from, next);
      to += next - from;
      from = next;
    } else while (from < next) bytes[to++] = bytes[from++] as number;
    for (let byte = bytes[from] as number; from < length && byte >= ASCII_END; byte = bytes[from] as number) {
      bytes[to++] = OTHER;
      if (byte >= 0xf0) bytes[to++] = OTHER;
      from += byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    }
  }
}

/** The index of the next byte that is no ASCII, looked for four bytes at a time. */
function endOfAscii(bytes: Uint8Array, words: Int32Array, from: number, length: number): number {
  let i = from;
  while (i < length && (i & 3) !== 0) {
    if ((bytes[i] as number) >= ASCII_END) return i;
    i++;
  }
  let word = i >> 2;
  for (const end = length >> 2; word < end && ((words[word] as number) & 0x80808080) === 0; word++);
  for (i = Math.max(i, word << 2); i < length; i++) if ((bytes[i] as number) >= ASCII_END) return i;
  return length;
}
