import { closingQuote, failInEscapes, failInString, isEscapable, parseString } from "./escapes.js";
import { MAX_DEPTH } from "./json-value.js";
import { findLoneSurrogate } from "./lone-surrogate.js";
import { DEPTH_LIMIT, fail, SyntaxFault, WHOLE_CHARACTERS, type SyntaxFaultCode } from "./syntax-fault.js";
import { SpecialSearch } from "./special-search.js";
import type { SpelledUnits } from "./text-units.js";
import type { UnitArray } from "./unit-array.js";
import {
  BACKSLASH,
  CAPITAL_E,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  LETTER_E,
  LETTER_F,
  LETTER_N,
  LETTER_T,
  LINE_FEED,
  MINUS,
  NINE,
  PLUS,
  POINT,
  QUOTE,
  RETURN,
  SPACE,
  TAB,
  ZERO,
} from "./units.js";

/** As many digits make a safe integer, whichever they are. */
const SHORT_DIGITS = 15;

/** As many characters of a string are looked at one by one; a search has to pay off. */
export const NEAR = 96;

/** Reads JSON tokens (RFC 8259) from a text, one position after the other. */
export class TokenScanner {
  pos = 0;
  /** How many containers are open around `pos`. */
  depth = 0;
  /** The text's code units, as `UnitArray` has them. */
  readonly units: Uint8Array | Uint16Array;
  private search: SpecialSearch | undefined;

  constructor(
    readonly text: string,
    private readonly unitArray: UnitArray,
  ) {
    this.units = unitArray.units;
  }

  /** Refuses what makes the text as a whole unreadable. */
  begin(): void {
    const { text } = this;
    if ((this.units[0] as number) >= 0x80 && text.startsWith("\ufeff"))
      throw new SyntaxFault("byte_order_mark", 0, "a JSON value");
    // From here on, only an escape can bring in half a surrogate pair.
    if (!text.isWellFormed())
      throw new SyntaxFault("lone_surrogate", findLoneSurrogate(text), WHOLE_CHARACTERS);
  }

  /** Skips white space and returns the code unit behind it, zero at the end. */
  peek(): number {
    const { units } = this;
    let { pos } = this;
    let unit = units[pos] as number;
    if (unit > 0x20) return unit;
    while (unit === SPACE || unit === LINE_FEED || unit === RETURN || unit === TAB)
      unit = units[++pos] as number;
    this.pos = pos;
    return unit;
  }

  fail(expected: string, at = this.pos, code: SyntaxFaultCode = "invalid_syntax"): never {
    fail(this.text, at, expected, code);
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

  /** Passes the given text if that is what stands at `pos`. */
  accepts(expected: SpelledUnits): boolean {
    const { units, pos } = this;
    // Where other text stands, it mostly differs in its length, and so in where it ends.
    const last = expected.length - 1;
    if (units[pos + last] !== expected[last]) return false;
    // For texts this short, a loop is quicker than startsWith.
    for (let i = 0; i < last; i++) {
      if (units[pos + i] !== expected[i]) return false;
    }
    this.pos = pos + expected.length;
    return true;
  }

  colon(): void {
    if (this.peek() !== COLON) this.fail("':'");
    this.pos++;
  }

  /** Reads the string whose opening quote is at `pos`. */
  string(): string {
    const { text, units } = this;
    const start = this.pos + 1;
    const i = this.nextSpecial(start);
    const unit = units[i] as number;
    if (unit === BACKSLASH) return this.escapedString(start, i);
    if (unit !== QUOTE) failInString(text, i);
    this.pos = i + 1;
    return text.slice(start, i);
  }

  private escapedString(start: number, firstEscape: number): string {
    const { text, units } = this;
    // What throws takes JSON.parse many times longer: most faults are seen here.
    const isBroken = !isEscapable(units[firstEscape + 1] as number);
    const end = isBroken ? -1 : closingQuote(text, start);
    const string = end === -1 ? undefined : parseString(text.slice(start - 1, end + 1));
    if (string === undefined) failInEscapes(text, firstEscape);
    this.pos = end + 1;
    return string;
  }

  /** Where from an index on, inside of a string, the first character is that does not stand for itself. */
  private nextSpecial(from: number): number {
    const { units } = this;
    for (let i = from; i < from + NEAR; i++) {
      const unit = units[i] as number;
      if (unit === QUOTE || unit === BACKSLASH || unit < SPACE) return i;
    }
    this.search ??= new SpecialSearch(this.text, this.unitArray);
    return this.search.from(from + NEAR);
  }

  /** Reads the number at `pos` as it is spelled. */
  number(): string {
    const { text, units } = this;
    const start = this.pos;
    let i = start;
    if (units[i] === MINUS) i++;
    if (units[i] === ZERO) i++;
    else i = this.digits(i);
    if (units[i] === POINT) i = this.digits(i + 1);
    const unit = units[i] as number;
    if (unit === LETTER_E || unit === CAPITAL_E) {
      const sign = units[++i] as number;
      i = this.digits(sign === PLUS || sign === MINUS ? i + 1 : i);
    }
    if (isDigit(units[i] as number)) this.fail("a number without leading zeros", start);
    this.pos = i;
    return text.slice(start, i);
  }

  /** Reads the number at `pos` if it is but a few digits; otherwise reads nothing and returns -1. */
  shortInteger(): number {
    const { units, pos } = this;
    let i = pos;
    let value = 0;
    let unit = units[i] as number;
    while (isDigit(unit) && i < pos + SHORT_DIGITS) {
      value = value * 10 + unit - ZERO;
      unit = units[++i] as number;
    }
    const isPadded = i > pos + 1 && units[pos] === ZERO;
    // Behind a number stands a comma, a bracket or white space: anything else is looked at with care.
    const goesOn = unit === POINT || unit === LETTER_E || unit === CAPITAL_E || isDigit(unit);
    if (i === pos || isPadded || goesOn) return -1;
    this.pos = i;
    return value;
  }

  private digits(from: number): number {
    const { units } = this;
    let i = from;
    while (isDigit(units[i] as number)) i++;
    if (i === from) this.fail("a digit", i);
    return i;
  }

  /** Reads `true`, `false` or `null`, whichever `pos` starts. */
  word(): boolean | null {
    const unit = this.units[this.pos] as number;
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
    this.peek();
    if (this.pos < this.text.length) this.fail("the end of the text", this.pos, "trailing_text");
  }
}

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= NINE;
}

export function startsNumber(unit: number): boolean {
  return unit === MINUS || isDigit(unit);
}
