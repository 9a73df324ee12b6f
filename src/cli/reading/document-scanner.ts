import {
  BACKSLASH,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COMMA,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
} from "../../json/units.js";

/** What a byte means to the documents around it; several may hold at once. */
export const BYTE_EVENTS = {
  nothing: 0,
  /** A document starts with this byte. */
  starts: 1,
  /** A document ended before this byte. */
  endedBefore: 2,
  /** A document ends with this byte. */
  endsWith: 4,
  /** A comma where a document should be, or behind the last one. */
  strayComma: 8,
  /** A document where a comma should be. */
  missingComma: 16,
  /** The first byte of what stands behind the end of the array. */
  textBehind: 32,
} as const;

const E = BYTE_EVENTS;

type State = "between" | "nested" | "scalar" | "behind" | "rest";

/**
 * Finds the documents of a JSON array, or of a row of documents with white space
 * in between, byte by byte. What is inside of them is left to their reader: this
 * one only tells strings and brackets apart.
 */
export class DocumentScanner {
  private state: State = "between";
  private depth = 0;
  private inString = false;
  private isEscaped = false;
  private hasOpened: boolean;
  private previous: "start" | "document" | "comma" = "start";

  /** @param isArray true when the documents are the items of one array, whose bracket comes first */
  constructor(private readonly isArray: boolean) {
    this.hasOpened = !isArray;
  }

  /** True outside of all documents. */
  get isBetween(): boolean {
    return this.state !== "nested" && this.state !== "scalar";
  }

  /** True when the array has not been closed. */
  get isArrayOpen(): boolean {
    return this.isArray && this.state !== "behind" && this.state !== "rest";
  }

  next(byte: number): number {
    if (this.state === "nested") return this.nested(byte);
    if (this.state === "scalar") {
      if (!isSpace(byte) && byte !== COMMA && byte !== CLOSE_ARRAY) return E.nothing;
      this.state = "between";
      return E.endedBefore | this.between(byte);
    }
    if (this.state === "rest" || isSpace(byte)) return E.nothing;
    if (this.state === "between") return this.between(byte);
    this.state = "rest";
    return E.textBehind;
  }

  private nested(byte: number): number {
    if (this.isEscaped) this.isEscaped = false;
    else if (this.inString && byte === BACKSLASH) this.isEscaped = true;
    else if (byte === QUOTE) this.inString = !this.inString;
    else if (this.inString) return E.nothing;
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.depth++;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.depth--;
    if (this.depth > 0 || this.inString) return E.nothing;
    this.state = "between";
    return E.endsWith;
  }

  private between(byte: number): number {
    if (isSpace(byte)) return E.nothing;
    if (!this.hasOpened) {
      this.hasOpened = true;
      return E.nothing;
    }
    return this.isArray && (byte === COMMA || byte === CLOSE_ARRAY) ? this.separator(byte) : this.start(byte);
  }

  private separator(byte: number): number {
    const { previous } = this;
    if (byte === CLOSE_ARRAY) this.state = "behind";
    else this.previous = "comma";
    const isStray = byte === COMMA ? previous !== "document" : previous === "comma";
    return isStray ? E.strayComma : E.nothing;
  }

  private start(byte: number): number {
    const misses = this.isArray && this.previous === "document" ? E.missingComma : E.nothing;
    this.previous = "document";
    const isContainer = byte === OPEN_OBJECT || byte === OPEN_ARRAY;
    this.inString = byte === QUOTE;
    this.depth = isContainer ? 1 : 0;
    this.state = isContainer || this.inString ? "nested" : "scalar";
    return E.starts | misses;
  }
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
