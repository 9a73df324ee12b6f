import { DOCUMENT_FIELDS, DOCUMENT_KINDS, type Block } from "../reading/block.js";

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** A document of a block, or what is wrong between two. */
export interface Document {
  kind: number;
  /** The document's bytes in the block, without a line end. */
  start: number;
  end: number;
  /** Where the next document may start: behind the line end. */
  next: number;
  /** Line ends between the block's start and the document. */
  line: number;
  /** Of the document's first character, from 1. */
  column: number;
  /** False where the input ends inside the document, or behind it without a line end. */
  isEnded: boolean;
}

/**
 * The documents of a block; the object is the same for all.
 *
 * @param bytes those of the block that count
 */
export function documentsOf(block: Block, bytes: Buffer): Iterable<Document> {
  return block.documents === undefined ? linesOf(bytes) : rowsOf(block, block.documents);
}

function* linesOf(bytes: Buffer): Generator<Document> {
  const { length } = bytes;
  const document = {
    kind: DOCUMENT_KINDS.document,
    start: 0,
    end: 0,
    next: 0,
    line: -1,
    column: 1,
    isEnded: true,
  };
  while (document.next < length) {
    const start = document.next;
    const feed = bytes.indexOf(LINE_FEED, start);
    document.isEnded = feed !== -1;
    const end = document.isEnded ? feed : length;
    document.start = start;
    document.end = end > start && bytes[end - 1] === RETURN ? end - 1 : end;
    document.next = document.isEnded ? end + 1 : end;
    document.line++;
    yield document;
  }
}

function* rowsOf({ length, isEnded }: Block, rows: Uint32Array): Generator<Document> {
  const size = DOCUMENT_FIELDS.length;
  for (let i = 0; i < rows.length; i += size) {
    const [start, end, line, column, kind] = rows.subarray(i, i + size) as unknown as Row;
    const isLast = i + size === rows.length;
    yield { kind, start, end, next: end, line, column, isEnded: isEnded || !isLast || end < length };
  }
}

type Row = [start: number, end: number, line: number, column: number, kind: number];
