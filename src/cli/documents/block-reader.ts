import { isUtf8 } from "node:buffer";
import { decodeUtf8 } from "../../json/utf8.js";
import { LINE_FEED, RETURN, SPACE } from "../../json/units.js";
import { readDecodedEnvelope, readEnvelopeJson, type EnvelopeJsonReading } from "../../parse/read.js";
import type { ParseOptions } from "../../parse/result.js";
import { isBlank } from "../../stream/lines.js";
import { explainCut, lineTooLong } from "../../stream/read-line.js";
import { BLOCK_BYTES, DOCUMENT_FIELDS, DOCUMENT_KINDS, type Block } from "../reading/block.js";
import type { Skim } from "./skim.js";

/** A document of a block, or what is wrong between two. */
export interface Document<Surface = unknown> {
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
  surface: Surface | undefined;
}

/** Finds and reads the documents of one block. */
export class BlockReader {
  /** Those of the block that count. */
  readonly bytes: Buffer;
  /** Line ends in the block. Those of lines are counted while they are gone through. */
  lineFeeds: number;
  /** True where the input turned out to end inside a document, or an array of them. */
  isCut = false;
  readonly isUtf8: boolean;

  constructor(
    private readonly block: Block,
    private readonly maxLineBytes: number,
  ) {
    const { buffer, byteOffset } = block.bytes;
    this.bytes = Buffer.from(buffer, byteOffset, block.length);
    this.lineFeeds = block.lineFeeds ?? 0;
    // Known of the block as a whole, it need not be found out of each document.
    this.isUtf8 = isUtf8(this.bytes);
  }

  /**
   * All of them, in their order; the object is the same for all lines.
   *
   * @param skim how to skim them, where that is enough for sound ones
   */
  documents<Surface = never>(skim?: Skim<Surface>): Iterable<Document<Surface>> {
    const { documents } = this.block;
    return documents === undefined ? this.lines(skim) : this.rows(documents);
  }

  /** Those that are to be read: not what is wrong between two, and no blank lines. */
  *readable<Surface = never>(skim?: Skim<Surface>): Generator<Document<Surface>, void, undefined> {
    for (const document of this.documents(skim)) {
      if (document.kind === DOCUMENT_KINDS.document && !this.isBlank(document)) yield document;
    }
  }

  /** True for a line of white space, unless it is longer than the limit: beyond a block, such a line is not held. */
  isBlank(document: Document): boolean {
    // Most lines start with a bracket, and need no closer look.
    const mayBe = this.block.documents === undefined && (this.bytes[document.start] ?? 0) <= SPACE;
    return mayBe && !this.isTooLong(document) && isBlank(this.bytesOf(document));
  }

  isTooLong({ start, end }: Document): boolean {
    return end - start > this.maxLineBytes;
  }

  read(document: Document, options?: ParseOptions): EnvelopeJsonReading {
    if (this.isTooLong(document)) return { status: "invalid", error: lineTooLong(this.maxLineBytes) };
    const reading = this.isUtf8
      ? readDecodedEnvelope(this.textOf(document), options)
      : readEnvelopeJson(this.bytesOf(document), options);
    if (document.isEnded || reading.status !== "invalid") return reading;
    const error = explainCut(reading.error, this.bytesOf(document));
    if (error !== reading.error) this.isCut = true;
    return { status: "invalid", error };
  }

  bytesOf({ start, end }: Document): Buffer {
    return this.bytes.subarray(start, end);
  }

  /** The text of a document that is UTF-8. */
  textOf({ start, end }: Document): string {
    return this.bytes.toString("utf8", start, end);
  }

  /** The document's text, as far as it is UTF-8. */
  soundTextOf(document: Document): string {
    if (this.isUtf8) return this.textOf(document);
    const bytes = this.bytesOf(document);
    const text = decodeUtf8(bytes);
    return typeof text === "string" ? text : bytes.toString("utf8", 0, text.invalidAt);
  }

  private *lines<Surface>(skim: Skim<Surface> | undefined): Generator<Document<Surface>, void, undefined> {
    const { bytes } = this;
    const { length } = bytes;
    // Byte for character: nothing has to be decoded, and an index is an offset. Of a
    // document so long that its block had to grow there is no copy.
    const isSkimmed = skim !== undefined && this.isUtf8 && length <= BLOCK_BYTES;
    const text = isSkimmed ? bytes.toString("latin1") : undefined;
    const skimmed = { at: 0 };
    const document: Document<Surface> = { ...BEFORE_THE_FIRST, surface: undefined };
    while (document.next < length) {
      const start = document.next;
      const feed = bytes.indexOf(LINE_FEED, start);
      const lineEnd = feed === -1 ? length : feed;
      const end = lineEnd > start && bytes[lineEnd - 1] === RETURN ? lineEnd - 1 : lineEnd;
      document.isEnded = feed !== -1;
      document.start = start;
      document.end = end;
      document.next = document.isEnded ? lineEnd + 1 : lineEnd;
      document.line = this.lineFeeds;
      document.surface = text === undefined ? undefined : skim?.(text, start, skimmed);
      // The line may go on behind what was skimmed: then it is no document.
      if (skimmed.at !== end) document.surface = undefined;
      if (document.isEnded) this.lineFeeds++;
      yield document;
    }
  }

  private *rows(rows: Uint32Array): Generator<Document<never>, void, undefined> {
    const { length, isEnded } = this.block;
    const size = DOCUMENT_FIELDS.length;
    for (let i = 0; i < rows.length; i += size) {
      const [start, end, line, column, kind] = rows.subarray(i, i + size) as unknown as Row;
      if (kind === DOCUMENT_KINDS.openArray) this.isCut = true;
      const ended = isEnded || end < length;
      yield { kind, start, end, next: end, line, column, isEnded: ended, surface: undefined };
    }
  }
}

const BEFORE_THE_FIRST = {
  kind: DOCUMENT_KINDS.document,
  start: 0,
  end: 0,
  next: 0,
  line: 0,
  column: 1,
  isEnded: true,
};

type Row = [start: number, end: number, line: number, column: number, kind: number];
