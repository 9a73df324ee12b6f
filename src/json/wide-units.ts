import { bytesFor, UnitArray } from "./unit-array.js";

/** What is used of Node's Buffer, which other platforms need not have. */
interface Utf16Writer {
  write(text: string, offset: number, encoding: "utf16le"): number;
}

const { Buffer } = globalThis as { Buffer?: { from(bytes: ArrayBufferLike): Utf16Writer } };

/** Units of two bytes each, as Node copies them from where a text lies in memory. */
export class WideUnits extends UnitArray {
  readonly units: Uint16Array;
  protected readonly words: Int32Array;
  protected readonly shift = 1;
  protected readonly spaces = 0x00200020;
  protected readonly highest = 0x80008000;
  private readonly writer: Utf16Writer | undefined;

  constructor(capacity: number) {
    super(capacity);
    const memory = new ArrayBuffer(bytesFor(capacity, 2));
    this.units = new Uint16Array(memory);
    this.words = new Int32Array(memory);
    this.writer = Buffer?.from(memory);
  }

  protected fill(text: string): void {
    this.writer?.write(text, 0, "utf16le");
  }

  /** True where such units are to be had, and are what they should be. */
  static isAvailable(): boolean {
    try {
      const probe = new WideUnits(1);
      probe.load("\u0102");
      return probe.units[0] === 0x102;
    } catch {
      return false;
    }
  }
}
