import { LINE_FEED, RETURN } from "../json/units.js";

/** One line of a byte stream. */
export interface Line {
  /** Counted from 1. */
  number: number;
  /** How many bytes stand before the line. */
  offset: number;
  /** The line without its end, or undefined where it is longer than the limit. */
  bytes: Uint8Array | undefined;
  /** False for a last line that no line end follows. */
  isEnded: boolean;
}

/** The longest line that is read, unless told otherwise. */
export const DEFAULT_MAX_LINE_BYTES = 64 * 2 ** 20;

/** What may stand around a line and is no part of it: a byte order mark and a carriage return. */
const MARK_LENGTH = 3;
const AROUND_LENGTH = MARK_LENGTH + 1;

/**
 * Cuts chunks of bytes into lines that end in LF or CRLF. Holds no more than one
 * line, and of a line longer than the limit nothing.
 */
export class LineSplitter {
  private parts: Uint8Array[] = [];
  private length = 0;
  private number = 1;
  private offset = 0;

  constructor(private readonly maxLineBytes: number) {}

  /** The lines that end in this chunk. */
  *push(chunk: Uint8Array): Generator<Line> {
    let from = 0;
    for (let feed = chunk.indexOf(LINE_FEED); feed !== -1; feed = chunk.indexOf(LINE_FEED, from)) {
      this.keep(chunk.subarray(from, feed));
      yield this.take(true);
      from = feed + 1;
    }
    // The source may use the chunk's memory again.
    this.keep(new Uint8Array(chunk.subarray(from)));
  }

  /** The line that was left when the chunks ended, if there is one. */
  *end(): Generator<Line> {
    if (this.length > 0) yield this.take(false);
  }

  private keep(part: Uint8Array): void {
    this.length += part.length;
    if (this.length > this.maxLineBytes + AROUND_LENGTH) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  private take(isEnded: boolean): Line {
    const { number, offset, length } = this;
    const bytes = this.line();
    this.parts = [];
    this.length = 0;
    this.number++;
    this.offset += length + (isEnded ? 1 : 0);
    return { number, offset, bytes, isEnded };
  }

  private line(): Uint8Array | undefined {
    if (this.length > this.maxLineBytes + AROUND_LENGTH) return undefined;
    const bytes = withoutReturn(concat(this.parts, this.length));
    const isMarked = this.number === 1 && startsWithByteOrderMark(bytes);
    return bytes.length - (isMarked ? MARK_LENGTH : 0) > this.maxLineBytes ? undefined : bytes;
  }
}

function concat(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes;
}

/** True for a line of nothing but white space, which is no document and no fault. */
export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === RETURN);
}

/** The first line of an input without the mark that some programs put in front of UTF-8. */
export function withoutByteOrderMark(line: Line): Line {
  const { number, offset, bytes } = line;
  if (number !== 1 || bytes === undefined || !startsWithByteOrderMark(bytes)) return line;
  return { ...line, offset: offset + MARK_LENGTH, bytes: bytes.subarray(MARK_LENGTH) };
}

export function startsWithByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
