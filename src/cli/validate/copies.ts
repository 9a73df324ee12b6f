import { LINE_FEED } from "../../json/units.js";
import { openAtomically, type AtomicFile } from "../atomic-file.js";

/**
 * A file that takes the documents of one verdict as they are, byte for byte. It
 * gets its name when everything has been read.
 */
export class Copy {
  private needsLineEnd = false;
  private lastByte: number | undefined;

  private constructor(private readonly file: AtomicFile) {}

  /** @throws OutputError when the file can't be written, as do the methods */
  static async open(path: string): Promise<Copy> {
    return new Copy(await openAtomically(path));
  }

  /** Copies stretches of a block, given as pairs of start and end. */
  async take(bytes: Uint8Array, pairs: readonly number[], isRow: boolean): Promise<void> {
    for (let i = 0; i < pairs.length; i += 2) {
      await this.write(bytes.subarray(pairs[i], pairs[i + 1]));
      // Documents of a JSON array have no line ends of their own.
      if (isRow) this.needsLineEnd = true;
    }
  }

  async write(part: Uint8Array): Promise<void> {
    if (part.length === 0) return;
    if (this.needsLineEnd) await this.file.write("\n");
    await this.file.write(part);
    this.lastByte = part.at(-1);
    this.needsLineEnd = false;
  }

  /** What follows is another document, and must not go on in a line without an end. */
  endDocument(): void {
    if (this.lastByte !== undefined && this.lastByte !== LINE_FEED) this.needsLineEnd = true;
  }

  commit(): Promise<void> {
    return this.file.commit();
  }

  discard(): Promise<void> {
    return this.file.discard();
  }
}
