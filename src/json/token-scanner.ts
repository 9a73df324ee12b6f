import { MAX_DEPTH } from "./json-value.js";
import { findLoneSurrogate } from "./lone-surrogate.js";
import { DEPTH_LIMIT, SyntaxFault, WHOLE_CHARACTERS, type SyntaxFaultCode } from "./syntax-fault.js";
import {
  BACKSLASH,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  END,
  LETTER_F,
  LETTER_N,
  LETTER_T,
  LINE_FEED,
  MINUS,
  NINE,
  POINT,
  QUOTE,
  RETURN,
  SPACE,
  TAB,
  unitAt,
  ZERO,
} from "./units.js";

const CHUNK_LENGTH = 4096;

/** As many digits make a safe integer, whichever they are. */
const SHORT_DIGITS = 15;

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

const ESCAPABLE = `${Object.keys(ESCAPES).join("")}u`;

/** A text as its code units, which are looked at one by one sooner than a string's. */
export type CodeUnits = Uint16Array;

export function codeUnitsOf(text: string): CodeUnits {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** Reads JSON tokens (RFC 8259) from a text, one position after the other. */
export class TokenScanner {
  pos = 0;
  /** How many containers are open around `pos`. */
  depth = 0;

  constructor(readonly text: string) {}

  /** Refuses what makes the text as a whole unreadable. */
  begin(): void {
    const { text } = this;
    if (unitAt(text, 0) === 0xfeff) throw new SyntaxFault("byte_order_mark", 0, "a JSON value");
    // From here on, only an escape can bring in half a surrogate pair.
    if (!text.isWellFormed())
      throw new SyntaxFault("lone_surrogate", findLoneSurrogate(text), WHOLE_CHARACTERS);
  }

  /** Skips white space and returns the code unit behind it, END where there is none. */
  peek(): number {
    const { text } = this;
    let { pos } = this;
    let unit = unitAt(text, pos);
    if (unit > 0x20) return unit;
    while (unit === SPACE || unit === LINE_FEED || unit === RETURN || unit === TAB) unit = unitAt(text, ++pos);
    this.pos = pos;
    return unit;
  }

  fail(expected: string, at = this.pos, code: SyntaxFaultCode = "invalid_syntax"): never {
    throw new SyntaxFault(at >= this.text.length ? "unexpected_end" : code, at, expected);
  }

  /** Enters an object or array at `pos`. Returns false when it is empty, and has then left it. */
  open(close: number): boolean {
    if (++this.depth > MAX_DEPTH) throw new SyntaxFault("depth_exceeded", this.pos, DEPTH_LIMIT);
    this.pos++;
    if (this.peek() !== close) return true;
    this.pos++;
    this.depth--;
    return false;
  }

  /** Passes a comma and stops at the next item or key, or leaves the container. Returns false when it was left. */
  next(close: number): boolean {
    const unit = this.peek();
    if (unit === COMMA) {
      this.pos++;
      this.peek();
      return true;
    }
    if (unit !== close) this.fail(close === CLOSE_OBJECT ? "',' or '}'" : "',' or ']'");
    this.pos++;
    this.depth--;
    return false;
  }

  openObject(): boolean {
    return this.open(CLOSE_OBJECT);
  }

  nextMember(): boolean {
    return this.next(CLOSE_OBJECT);
  }

  openArray(): boolean {
    return this.open(CLOSE_ARRAY);
  }

  nextItem(): boolean {
    return this.next(CLOSE_ARRAY);
  }

  /** Reads a key and its colon. */
  key(): string {
    if (this.peek() !== QUOTE) this.fail("a key in double quotes");
    const key = this.string();
    this.colon();
    return key;
  }

  /** Passes the given key in quotes, and its colon, if that is what stands at `pos`. */
  keyIs(quoted: CodeUnits): boolean {
    if (!this.stringIs(quoted)) return false;
    this.colon();
    return true;
  }

  /** Passes the given string in quotes if that is what stands at `pos`. */
  stringIs(quoted: CodeUnits): boolean {
    const { text, pos } = this;
    // Where another string stands, it mostly has another length.
    const last = quoted.length - 1;
    if (unitAt(text, pos + last) !== QUOTE) return false;
    // For texts this short, a loop is quicker than startsWith.
    for (let i = 0; i < last; i++) {
      if (text.charCodeAt(pos + i) !== quoted[i]) return false;
    }
    this.pos = pos + quoted.length;
    return true;
  }

  colon(): void {
    if (this.peek() !== COLON) this.fail("':'");
    this.pos++;
  }

  /** Reads the string whose opening quote is at `pos`. */
  string(): string {
    const { text } = this;
    const start = this.pos + 1;
    let i = start;
    for (;;) {
      const unit = unitAt(text, i);
      if (unit === QUOTE) break;
      if (unit === BACKSLASH) return this.escapedString(start, i);
      if (unit < 0x20) this.failInString(i);
      i++;
    }
    this.pos = i + 1;
    return text.slice(start, i);
  }

  private escapedString(start: number, firstEscape: number): string {
    const { text } = this;
    let i = firstEscape;
    let unit = BACKSLASH;
    while (unit >= 0x20 && unit !== QUOTE) {
      // What throws takes JSON.parse many times longer.
      if (unit === BACKSLASH && !ESCAPABLE.includes(text.charAt(++i)))
        return this.decodeEscapes(start, firstEscape);
      unit = unitAt(text, ++i);
    }
    const decoded = unit === QUOTE ? decodeString(text.slice(start - 1, i + 1)) : undefined;
    if (decoded === undefined) return this.decodeEscapes(start, firstEscape);
    this.pos = i + 1;
    return decoded;
  }

  /** Decodes a string escape by escape, and finds the fault if there is one. */
  private decodeEscapes(start: number, firstEscape: number): string {
    const { text } = this;
    let string = "";
    let parts: string[] = [];
    let from = start;
    let i = firstEscape;
    for (;;) {
      const unit = unitAt(text, i);
      if (unit === QUOTE) break;
      if (unit === BACKSLASH) {
        parts.push(text.slice(from, i), this.escape(i));
        i = this.pos;
        from = i;
        // A part costs many times the escape it stands for: no more of them than a chunk has.
        if (parts.length >= CHUNK_LENGTH) {
          string += parts.join("");
          parts = [];
        }
      } else if (unit >= 0x20) {
        i++;
      } else {
        this.failInString(i);
      }
    }
    parts.push(text.slice(from, i));
    this.pos = i + 1;
    return string + parts.join("");
  }

  private failInString(at: number): never {
    const isEnd = at >= this.text.length;
    this.fail(isEnd ? "the closing quote of the string" : "a control character as an escape like \\n", at);
  }

  /** The character of the escape at an index; leaves `pos` behind it. */
  private escape(at: number): string {
    const { text } = this;
    const letter = text.charAt(at + 1);
    const simple = ESCAPES[letter];
    if (simple !== undefined) {
      this.pos = at + 2;
      return simple;
    }
    if (letter !== "u")
      this.fail('one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u', letter === "" ? at + 1 : at);
    const unit = this.hex(at + 2);
    this.pos = at + 6;
    if (unit < 0xd800 || unit > 0xdfff) return String.fromCharCode(unit);
    const paired = unit <= 0xdbff && text.startsWith("\\u", at + 6) ? this.hex(at + 8) : 0;
    if (paired < 0xdc00 || paired > 0xdfff) {
      this.fail(WHOLE_CHARACTERS, at, "lone_surrogate");
    }
    this.pos = at + 12;
    return String.fromCharCode(unit, paired);
  }

  private hex(at: number): number {
    const digits = this.text.slice(at, at + 4);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
      const offset = digits.search(/[^0-9a-fA-F]/);
      this.fail("four hexadecimal digits", at + (offset === -1 ? digits.length : offset));
    }
    return Number.parseInt(digits, 16);
  }

  /** Reads the number at `pos` as it is spelled. */
  number(): string {
    const { text } = this;
    const start = this.pos;
    let i = start;
    if (unitAt(text, i) === MINUS) i++;
    if (unitAt(text, i) === ZERO) i++;
    else i = this.digits(i);
    if (unitAt(text, i) === POINT) i = this.digits(i + 1);
    const unit = unitAt(text, i);
    if (unit === 0x65 || unit === 0x45) {
      const sign = unitAt(text, ++i);
      i = this.digits(sign === 0x2b || sign === 0x2d ? i + 1 : i);
    }
    if (isDigit(unitAt(text, i))) this.fail("a number without leading zeros", start);
    this.pos = i;
    return text.slice(start, i);
  }

  /** Reads the number at `pos` if it is but a few digits; otherwise reads nothing and returns -1. */
  shortInteger(): number {
    const { text, pos } = this;
    let i = pos;
    let value = 0;
    let unit = unitAt(text, i);
    while (isDigit(unit) && i < pos + SHORT_DIGITS) {
      value = value * 10 + unit - ZERO;
      unit = unitAt(text, ++i);
    }
    const isPadded = i > pos + 1 && text.charCodeAt(pos) === ZERO;
    // Behind a number stands a comma, a bracket or white space: anything else is looked at with care.
    if (i === pos || isPadded || unit === POINT || unit === 0x65 || unit === 0x45 || isDigit(unit)) return -1;
    this.pos = i;
    return value;
  }

  private digits(from: number): number {
    let i = from;
    while (isDigit(unitAt(this.text, i))) i++;
    if (i === from) this.fail("a digit", i);
    return i;
  }

  /** Reads `true`, `false` or `null`, whichever `pos` starts. */
  word(): boolean | null {
    const unit = unitAt(this.text, this.pos);
    if (unit === LETTER_T && this.accept("true")) return true;
    if (unit === LETTER_F && this.accept("false")) return false;
    if (unit === LETTER_N && this.accept("null")) return null;
    return this.fail("a JSON value", this.endOfMatch());
  }

  private accept(word: string): boolean {
    if (!this.text.startsWith(word, this.pos)) return false;
    this.pos += word.length;
    return true;
  }

  // A document that ends inside a word ends too early; any other text is wrong where it starts.
  private endOfMatch(): number {
    const rest = this.text.slice(this.pos, this.pos + 5);
    const cut =
      this.pos + rest.length === this.text.length &&
      ["true", "false", "null"].some((w) => w.startsWith(rest));
    return cut ? this.text.length : this.pos;
  }

  /** Makes sure that nothing but white space follows. */
  end(): void {
    if (this.peek() !== END) this.fail("the end of the text", this.pos, "trailing_text");
  }
}

/** The text of a JSON string, or undefined where it is at fault. */
function decodeString(quoted: string): string | undefined {
  try {
    const decoded = JSON.parse(quoted) as string;
    return decoded.isWellFormed() ? decoded : undefined;
  } catch {
    return undefined;
  }
}

export function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= NINE;
}
