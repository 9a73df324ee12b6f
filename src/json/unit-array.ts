import { SPACE } from "./units.js";

/** How far behind the end of a text may be looked: further than any name of the contract is long. */
const MARGIN = 256;

/**
 * The code units of a text in an array, where they are looked at several times
 * sooner than in a string. ASCII stands for itself; that all else is no ASCII is
 * enough to find one's way through JSON. Behind the last unit stands a zero, which
 * no JSON text may hold as it is.
 */
export abstract class UnitArray<Units extends Uint8Array | Uint16Array = Uint8Array | Uint16Array> {
  /** The same memory, several units at a time. */
  protected readonly words: Int32Array;
  /** How many bits of an index are within a word. */
  private readonly shift: number;
  /** Words that have a space, or the highest bit alone, in each of their units. */
  private readonly spaces: number;
  private readonly highest: number;

  /** @param capacity how long a text may be */
  constructor(
    readonly capacity: number,
    readonly units: Units,
  ) {
    const isNarrow = units.BYTES_PER_ELEMENT === 1;
    this.words = new Int32Array(units.buffer);
    this.shift = isNarrow ? 2 : 1;
    this.spaces = isNarrow ? 0x20202020 : 0x00200020;
    this.highest = isNarrow ? 0x80808080 : 0x80008000;
  }

  load(text: string): void {
    this.fill(text);
    this.units[text.length] = 0;
  }

  protected abstract fill(text: string): void;

  /** The first control character in a stretch of the text, or its end. */
  firstControl(from: number, to: number): number {
    const { units, words, shift, spaces, highest } = this;
    const rest = (1 << shift) - 1;
    let i = from;
    for (; i < to && (i & rest) !== 0; i++) if ((units[i] as number) < SPACE) return i;
    let at = i >> shift;
    for (const end = to >> shift; at < end; at++) {
      const word = words[at] as number;
      // What is less than a space borrows its highest bit, unless it had one.
      if (((word - spaces) & ~word & highest) !== 0) break;
    }
    for (i = Math.max(i, at << shift); i < to; i++) if ((units[i] as number) < SPACE) return i;
    return to;
  }
}

/** Memory for so many units and what may be looked at behind them, in whole words. */
export function memoryFor(capacity: number, unitSize: number): ArrayBuffer {
  return new ArrayBuffer(((capacity + MARGIN) * unitSize + 3) & ~3);
}
