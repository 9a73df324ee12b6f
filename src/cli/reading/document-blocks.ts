import { LINE_FEED } from "../../json/units.js";
import { DOCUMENT_FIELDS, DOCUMENT_KINDS, type BlockItem, type Buffers } from "./block.js";
import { BYTE_EVENTS as E, DocumentScanner } from "./document-scanner.js";

const ROW = DOCUMENT_FIELDS.length;
const END = DOCUMENT_FIELDS.indexOf("end");
const COLUMN = DOCUMENT_FIELDS.indexOf("column");

/**
 * Cuts the chunks of an input that is a JSON array, or a row of documents of
 * several lines each, into blocks of whole documents.
 */
export class DocumentBlocks {
  private buffer: Uint8Array;
  private length = 0;
  private rows: number[] = [];
  /** Line ends since the block's start. */
  private line = 0;
  /** Of the next byte, in characters. */
  private column = 1;
  private isOversize = false;
  private oversizeColumn = 1;
  private readonly scanner: DocumentScanner;

  /**
   * @param isArray true when the first byte opens an array of documents
   * @param offset how many bytes of the input stand before the first chunk
   */
  constructor(
    isArray: boolean,
    private readonly maxDocumentBytes: number,
    private readonly buffers: Buffers,
    private offset: number,
  ) {
    this.scanner = new DocumentScanner(isArray);
    this.buffer = buffers.take(0);
  }

  *push(chunk: Uint8Array): Generator<BlockItem> {
    for (const byte of chunk) {
      if (this.length === this.buffer.length) yield* this.makeRoom();
      const events = this.scanner.next(byte);
      if (events !== E.nothing) yield* this.note(events);
      this.append(byte);
      if (this.isOversize && this.scanner.isBetween) yield this.piece("last");
    }
  }

  /** What was left when the chunks ended. */
  *end(): Generator<BlockItem> {
    const { isBetween, isArrayOpen } = this.scanner;
    if (this.isOversize) yield this.piece("last");
    else if (!isBetween) this.closeRow(this.length);
    if (isArrayOpen) this.addRow("openArray");
    yield* this.seal(this.length, isBetween);
  }

  private *note(events: number): Generator<BlockItem> {
    if (events & E.endedBefore) {
      if (this.isOversize) yield this.piece("last");
      else this.closeRow(this.length);
    }
    if (events & E.strayComma) this.addRow("strayComma");
    if (events & E.missingComma) this.addRow("missingComma");
    if (events & E.textBehind) this.addRow("textBehindArray");
    if (events & E.starts) this.addRow("document");
    if (events & E.endsWith && !this.isOversize) this.closeRow(this.length + 1);
  }

  private append(byte: number): void {
    this.buffer[this.length++] = byte;
    if (byte === LINE_FEED) {
      this.line++;
      this.column = 1;
    } else if ((byte & 0xc0) !== 0x80) {
      this.column++;
    }
  }

  /** The buffer is full. */
  private *makeRoom(): Generator<BlockItem> {
    if (this.isOversize) {
      yield this.piece("more");
      return;
    }
    const start = this.scanner.isBetween ? this.length : this.lastStart();
    // What is wrong in front of a document that is not held is told apart from it.
    if (start > 0 || this.rows.length > ROW) {
      yield* this.seal(start, true);
    } else if (this.length > this.maxDocumentBytes) {
      this.isOversize = true;
      this.oversizeColumn = this.rows[COLUMN] as number;
      this.rows = [];
      yield this.piece("first");
    } else {
      const larger = this.buffers.take(Math.min(2 * this.length, this.maxDocumentBytes + 1));
      larger.set(this.buffer.subarray(0, this.length));
      this.buffers.giveBack(this.buffer);
      this.buffer = larger;
    }
  }

  private lastStart(): number {
    return this.rows.at(-ROW) as number;
  }

  private addRow(kind: keyof typeof DOCUMENT_KINDS): void {
    this.rows.push(this.length, this.length, this.line, this.column, DOCUMENT_KINDS[kind]);
  }

  private closeRow(end: number): void {
    this.rows[this.rows.length - ROW + END] = end;
  }

  private *seal(length: number, isEnded: boolean): Generator<BlockItem> {
    if (length === 0 && this.rows.length === 0) return;
    const { buffer: bytes, offset } = this;
    const isWhole = length === this.length;
    // A document that is still open moves on to the next block, at whose start it stands.
    const open = isWhole ? [] : this.rows.splice(-ROW);
    const documents = Uint32Array.from(this.rows);
    const rest = bytes.subarray(length, this.length);
    this.buffer = this.buffers.take(rest.length + 1);
    this.buffer.set(rest);
    this.rows = open;
    const [start = 0, , lineFeeds = this.line] = open;
    this.line -= lineFeeds;
    if (open.length > 0) {
      open[0] = open[1] = start - length;
      open[2] = 0;
    }
    this.length = rest.length;
    this.offset += length;
    yield { bytes, length, offset, isEnded, documents, lineFeeds };
  }

  private piece(oversize: "first" | "more" | "last"): BlockItem {
    const { offset, line: lines, oversizeColumn: column } = this;
    const bytes = this.buffer.slice(0, this.length);
    this.offset += this.length;
    this.length = 0;
    this.line = 0;
    if (oversize === "last") this.isOversize = false;
    return { oversize, bytes, offset, column, lines, isLine: false };
  }
}
