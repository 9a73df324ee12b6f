import {
  BACKSLASH,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COMMA,
  LINE_FEED,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  RETURN,
  SPACE,
  TAB,
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
  /** The first byte of what stands behind the end of an array. */
  textBehind: 32,
} as const;

const E = BYTE_EVENTS;

type State = "before" | "between" | "nested" | "scalar" | "behind";

/**
 * Finds the documents of a JSON array, or of a row of documents with white space
 * in between, byte by byte. What is inside of them is left to their reader: this
 * one only tells strings and brackets apart. What stands behind an array is an
 * array or a row again, so that none of it is lost.
 */
export class DocumentScanner {
  private state: State;
  private depth = 0;
  private inString = false;
  private isEscaped = false;
  private isInArray = false;
  private previous: "start" | "document" | "comma" = "start";

  /** @param isArray true when the documents are the items of one array, whose bracket comes first */
  constructor(isArray: boolean) {
    this.state = isArray ? "before" : "between";
  }

  /** True outside of all documents. */
  get isBetween(): boolean {
    return this.state !== "nested" && this.state !== "scalar";
  }

  /** True when an array of documents has not been closed. */
  get isArrayOpen(): boolean {
    return this.isInArray;
  }

  next(byte: number): number {
    if (this.state === "nested") return this.nested(byte);
    if (this.state === "scalar") {
      if (!isSpace(byte) && byte !== COMMA && byte !== CLOSE_ARRAY) return E.nothing;
      this.state = "between";
      return E.endedBefore | this.between(byte);
    }
    if (isSpace(byte)) return E.nothing;
    return this.state === "between" ? this.between(byte) : this.outside(byte, this.state);
  }

  /** Before an array or behind it. */
  private outside(byte: number, state: "before" | "behind"): number {
    const events = state === "behind" ? E.textBehind : E.nothing;
    this.state = "between";
    this.previous = "start";
    this.isInArray = byte === OPEN_ARRAY;
    return this.isInArray ? events : events | this.start(byte);
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
    const isSeparator = this.isInArray && (byte === COMMA || byte === CLOSE_ARRAY);
    return isSeparator ? this.separator(byte) : this.start(byte);
  }

  private separator(byte: number): number {
    const { previous } = this;
    if (byte === CLOSE_ARRAY) {
      this.state = "behind";
      this.isInArray = false;
    } else {
      this.previous = "comma";
    }
    const isStray = byte === COMMA ? previous !== "document" : previous === "comma";
    return isStray ? E.strayComma : E.nothing;
  }

  private start(byte: number): number {
    const misses = this.isInArray && this.previous === "document" ? E.missingComma : E.nothing;
    this.previous = "document";
    const isContainer = byte === OPEN_OBJECT || byte === OPEN_ARRAY;
    this.inString = byte === QUOTE;
    this.depth = isContainer ? 1 : 0;
    this.state = isContainer || this.inString ? "nested" : "scalar";
    return E.starts | misses;
  }
}

/** True for what JSON allows between values. */
export function isSpace(byte: number): boolean {
  return byte === SPACE || byte === TAB || byte === LINE_FEED || byte === RETURN;
}
