import { LINE_FEED } from "../../json/units.js";
import { type BlockItem, type Buffers } from "./block.js";

/** A carriage return in front of the line feed is no part of the line. */
const RETURN_LENGTH = 1;

/**
 * Cuts the chunks of an NDJSON input into blocks of whole lines. Chunks are
 * copied, so that their memory may be used again at once.
 */
export class LineBlocks {
  private buffer: Uint8Array;
  private length = 0;
  private isOversize = false;

  /** @param offset how many bytes of the input stand before the first chunk */
  constructor(
    private readonly maxLineBytes: number,
    private readonly buffers: Buffers,
    private offset: number,
  ) {
    this.buffer = buffers.take(0);
  }

  *push(chunk: Uint8Array): Generator<BlockItem> {
    let from = 0;
    while (from < chunk.length) {
      if (this.isOversize) {
        const feed = chunk.indexOf(LINE_FEED, from);
        const to = feed === -1 ? chunk.length : feed + 1;
        // The `slice` of a Buffer would be no copy.
        yield this.piece(feed === -1 ? "more" : "last", new Uint8Array(chunk.subarray(from, to)));
        from = to;
        continue;
      }
      const to = Math.min(chunk.length, from + this.buffer.length - this.length);
      this.buffer.set(chunk.subarray(from, to), this.length);
      this.length += to - from;
      from = to;
      if (this.length === this.buffer.length) yield* this.makeRoom();
    }
  }

  /** What was left when the chunks ended. */
  *end(): Generator<BlockItem> {
    if (this.isOversize) yield this.piece("last", new Uint8Array());
    else if (this.length > 0) yield* this.seal(this.length);
  }

  private *makeRoom(): Generator<BlockItem> {
    const end = this.buffer.lastIndexOf(LINE_FEED, this.length - 1) + 1;
    if (end > 0) {
      yield* this.seal(end);
    } else if (this.length > this.maxLineBytes + RETURN_LENGTH) {
      this.isOversize = true;
      const bytes = this.buffer.slice(0, this.length);
      this.length = 0;
      yield this.piece("first", bytes);
    } else {
      // Beyond the limit by one byte is enough to know that it is exceeded.
      const larger = this.buffers.take(Math.min(2 * this.length, this.maxLineBytes + RETURN_LENGTH + 1));
      larger.set(this.buffer.subarray(0, this.length));
      this.buffers.giveBack(this.buffer);
      this.buffer = larger;
    }
  }

  private *seal(length: number): Generator<BlockItem> {
    const { buffer: bytes, offset } = this;
    const rest = bytes.subarray(length, this.length);
    this.buffer = this.buffers.take(rest.length + 1);
    this.buffer.set(rest);
    this.length = rest.length;
    this.offset += length;
    yield { bytes, length, offset, isEnded: bytes[length - 1] === LINE_FEED };
  }

  private piece(oversize: "first" | "more" | "last", bytes: Uint8Array): BlockItem {
    const { offset } = this;
    this.offset += bytes.length;
    const isLineEnded = bytes.at(-1) === LINE_FEED;
    if (oversize === "last") this.isOversize = false;
    return { oversize, bytes, offset, column: 1, lines: isLineEnded ? 1 : 0, isLine: true };
  }
}
