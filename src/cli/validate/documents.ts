import { DOCUMENT_FIELDS, DOCUMENT_KINDS, type Block } from "../reading/block.js";
import type { Skim } from "./skim.js";

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
  /** What it says of itself, where it could be skimmed: then it is sound. */
  surface: ReturnType<Skim>;
}

/**
 * The documents of a block; the object is the same for all.
 *
 * @param bytes those of the block that count
 * @param skim how to skim them, where that is enough for sound ones
 */
export function documentsOf(block: Block, bytes: Buffer, skim: Skim | undefined): Iterable<Document> {
  return block.documents === undefined ? linesOf(bytes, skim) : rowsOf(block, block.documents);
}

function* linesOf(bytes: Buffer, skim: Skim | undefined): Generator<Document> {
  const { length } = bytes;
  const skimmed = { at: 0 };
  const document: Document = { ...FIRST };
  while (document.next < length) {
    const start = document.next;
    document.surface = skim?.(start, skimmed);
    // What was skimmed has no line feed inside, so that there is no need to look for one.
    let end = document.surface === undefined ? -1 : lineEndAt(bytes, skimmed.at);
    if (end === -1) {
      document.surface = undefined;
      const feed = bytes.indexOf(LINE_FEED, start);
      end = feed === -1 ? length : feed;
    }
    document.isEnded = end < length;
    document.start = start;
    document.end = end > start && bytes[end - 1] === RETURN ? end - 1 : end;
    document.next = document.isEnded ? end + 1 : end;
    document.line++;
    yield document;
  }
}

const FIRST: Document = {
  kind: DOCUMENT_KINDS.document,
  start: 0,
  end: 0,
  next: 0,
  line: -1,
  column: 1,
  isEnded: true,
  surface: undefined,
};

/** The index of the line end that stands at an index, or -1. */
function lineEndAt(bytes: Buffer, at: number): number {
  if (at === bytes.length || bytes[at] === LINE_FEED) return at;
  return bytes[at] === RETURN && bytes[at + 1] === LINE_FEED ? at + 1 : -1;
}

function* rowsOf({ length, isEnded }: Block, rows: Uint32Array): Generator<Document> {
  const size = DOCUMENT_FIELDS.length;
  for (let i = 0; i < rows.length; i += size) {
    const [start, end, line, column, kind] = rows.subarray(i, i + size) as unknown as Row;
    const isLast = i + size === rows.length;
    const ended = isEnded || !isLast || end < length;
    yield { kind, start, end, next: end, line, column, isEnded: ended, surface: undefined };
  }
}

type Row = [start: number, end: number, line: number, column: number, kind: number];
