/**
 * A stretch of an input that holds whole documents, so that it can be judged
 * apart from all others.
 */
export interface Block {
  /** Owns its buffer, which may be transferred. */
  bytes: Uint8Array;
  /** How many of the bytes count. */
  length: number;
  /** How many bytes of the input stand before the block. */
  offset: number;
  /** False where the input ends without a line end, or inside a document. */
  isEnded: boolean;
  /** The documents, where they aren't the block's lines: see {@link DOCUMENT_FIELDS}. */
  documents?: Uint32Array;
  /** Line ends that the block holds, where documents are listed. */
  lineFeeds?: number;
}

/** What a row of {@link Block.documents} says. Lines count from 0 and from the start of the block. */
export const DOCUMENT_FIELDS = ["start", "end", "line", "column", "kind"] as const;

/** What a row of {@link Block.documents} stands for: a document, or what is wrong between two. */
export const DOCUMENT_KINDS = {
  document: 0,
  strayComma: 1,
  missingComma: 2,
  textBehindArray: 3,
  openArray: 4,
} as const;

/**
 * Part of a document that is longer than the limit: it is passed on piece by
 * piece, so that it can be copied, and never held as a whole.
 */
export interface OversizePiece {
  oversize: "first" | "more" | "last";
  bytes: Uint8Array;
  /** How many bytes of the input stand before the piece. */
  offset: number;
  /** Of the document's first character, from 1. */
  column: number;
  /** Line ends that the piece holds. */
  lines: number;
  /** True where the document is a line of its input. */
  isLine: boolean;
}

export type BlockItem = Block | OversizePiece;

export const BLOCK_BYTES = 1 << 19;

/** Hands out the buffers of blocks, and takes them back when their blocks are done. */
export class Buffers {
  private readonly free: Uint8Array[] = [];

  /** @param blockBytes how large a block is, unless a document needs more */
  constructor(readonly blockBytes = BLOCK_BYTES) {}

  take(minBytes: number): Uint8Array {
    if (minBytes > this.blockBytes) return new Uint8Array(minBytes);
    return this.free.pop() ?? new Uint8Array(this.blockBytes);
  }

  giveBack(buffer: Uint8Array): void {
    if (buffer.length === this.blockBytes) this.free.push(buffer);
  }
}
