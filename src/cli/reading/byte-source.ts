/** The chunks of an input as one row of bytes, which are taken in pieces as large as is wanted. */
export class ByteSource {
  private chunk: Uint8Array = new Uint8Array();
  private at = 0;

  /** @param chunks each of them good until the next one is asked for */
  constructor(private readonly chunks: AsyncGenerator<Uint8Array>) {}

  /** The next bytes, none at the end. They are good until others are asked for. */
  async take(max = Infinity): Promise<Uint8Array> {
    while (this.at === this.chunk.length) {
      const next = await this.chunks.next();
      if (next.done === true) return new Uint8Array();
      this.chunk = next.value;
      this.at = 0;
    }
    const start = this.at;
    this.at = Math.min(start + max, this.chunk.length);
    return this.chunk.subarray(start, this.at);
  }

  /** The next bytes, exactly so many, as they come. Each piece is good until the next is asked for. */
  async *pieces(count: number): AsyncGenerator<Uint8Array> {
    for (let rest = count; rest > 0;) {
      const piece = await this.take(rest);
      if (piece.length === 0) throw new Error("unexpected end of file");
      rest -= piece.length;
      yield piece;
    }
  }

  /** The next bytes, exactly so many. */
  async takeAll(count: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(count);
    let length = 0;
    for await (const piece of this.pieces(count)) {
      bytes.set(piece, length);
      length += piece.length;
    }
    return bytes;
  }

  /** Passes over exactly so many bytes. */
  async skip(count: number): Promise<void> {
    const pieces = this.pieces(count);
    while ((await pieces.next()).done !== true);
  }

  /** Gives back so many of the bytes that were taken last, which are the next again. */
  giveBack(count: number): void {
    this.at -= count;
  }

  /** The next bytes, which stay the next; fewer than that where no more are left. */
  async peek(count: number): Promise<Uint8Array> {
    while (this.chunk.length - this.at < count) {
      // Asking for the next chunk may use the memory of this one. A Buffer's `slice` would be no copy.
      this.chunk = Uint8Array.from(this.chunk.subarray(this.at));
      this.at = 0;
      const next = await this.chunks.next();
      if (next.done === true) break;
      this.chunk = Buffer.concat([this.chunk, next.value]);
    }
    return this.chunk.subarray(this.at, this.at + count);
  }

  async isAtEnd(): Promise<boolean> {
    return (await this.peek(1)).length === 0;
  }

  /** Lets go of the input. */
  async close(): Promise<void> {
    await this.chunks.return(undefined);
  }
}
