import { memoryFor, UnitArray } from "./unit-array.js";

/** What is used of Node's Buffer. */
interface Utf16Writer {
  write(text: string, offset: number, encoding: "utf16le"): number;
}

/** What there is of Node. Other platforms need not have it: see `isAvailable`. */
const { Buffer, process } = globalThis as unknown as {
  Buffer: { from(memory: ArrayBufferLike): Utf16Writer };
  process: { versions: Readonly<Record<string, string | undefined>> };
};

/** Units of two bytes each, as Node copies them from where a text lies in memory. */
export class WideUnits extends UnitArray<Uint16Array> {
  private readonly writer: Utf16Writer;

  constructor(capacity: number) {
    super(capacity, new Uint16Array(memoryFor(capacity, 2)));
    this.writer = Buffer.from(this.units.buffer);
  }

  protected fill(text: string): void {
    this.writer.write(text, 0, "utf16le");
  }

  /** True where such units are to be had, and quickly, and are what they should be. */
  static isAvailable(): boolean {
    try {
      // Elsewhere, as in Deno and in pages, a Buffer is written in JavaScript.
      if (process.versions.node === undefined || process.versions.deno !== undefined) return false;
      const probe = new WideUnits(1);
      probe.load("\u0102");
      return probe.units[0] === 0x102;
    } catch {
      return false;
    }
  }
}
