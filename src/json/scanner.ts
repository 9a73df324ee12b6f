import { toDouble } from "./double.js";
import { I64_MIN, isRoundedInteger, setOwn, U64_MAX, type JsonObject, type JsonValue } from "./json-value.js";
import { startsNumber, TokenScanner } from "./token-scanner.js";
import { giveBack, takeUnits } from "./text-units.js";
import { OPEN_ARRAY, OPEN_OBJECT, QUOTE } from "./units.js";

// What reads with a scanner has to catch these.
export { SyntaxFault } from "./syntax-fault.js";

/** Reads JSON tokens and free JSON values (RFC 8259) from a text, one position after the other. */
export class Scanner extends TokenScanner {
  /** Reads any JSON value; integers are exact, and a repeated key takes the last value. */
  value(): JsonValue {
    const unit = this.peek();
    if (unit === QUOTE) return this.string();
    if (unit === OPEN_OBJECT) return this.object();
    if (unit === OPEN_ARRAY) return this.array();
    if (startsNumber(unit)) return this.freeNumber();
    return this.word();
  }

  private object(): JsonObject {
    const object: JsonObject = {};
    if (!this.openObject()) return object;
    do {
      setOwn(object, this.key(), this.value());
    } while (this.nextMember());
    return object;
  }

  private array(): JsonValue[] {
    const array: JsonValue[] = [];
    if (!this.openArray()) return array;
    do {
      array.push(this.value());
    } while (this.nextItem());
    return array;
  }

  private freeNumber(): number | bigint {
    const start = this.pos;
    const spelled = this.number();
    const value = toDouble(spelled) ?? this.failRange(start);
    if (Number.isSafeInteger(value)) return value;
    // No token this long can be a 64-bit integer, and BigInt takes time quadratic in the length.
    if (spelled.length <= 20 && /^-?\d+$/.test(spelled)) {
      const integer = BigInt(spelled);
      if (integer >= I64_MIN && integer <= U64_MAX) return integer;
    }
    return isRoundedInteger(value) ? BigInt(value) : value;
  }

  /** Passes over any JSON value, as strict about its form as `value`. */
  skip(): void {
    const unit = this.peek();
    if (unit === QUOTE) {
      this.string();
    } else if (unit === OPEN_OBJECT) {
      if (!this.openObject()) return;
      do {
        this.key();
        this.skip();
      } while (this.nextMember());
    } else if (unit === OPEN_ARRAY) {
      if (!this.openArray()) return;
      do {
        this.skip();
      } while (this.nextItem());
    } else if (startsNumber(unit)) {
      this.skipNumber();
    } else {
      this.word();
    }
  }

  private skipNumber(): void {
    const at = this.pos;
    const spelled = this.number();
    // Without an exponent, a double takes 300 digits easily.
    if ((spelled.length > 300 || /[eE]/.test(spelled)) && toDouble(spelled) === undefined) this.failRange(at);
  }

  private failRange(at: number): never {
    return this.fail("a number within the range of a 64-bit float", at, "number_out_of_range");
  }
}

/**
 * Has a text read by a scanner that starts at its beginning. The scanner is of no
 * use afterwards.
 *
 * @throws SyntaxFault when what is read throws it
 */
export function scan<T>(text: string, read: (scanner: Scanner) => T): T {
  const units = takeUnits(text);
  try {
    return read(new Scanner(text, units));
  } finally {
    giveBack(units);
  }
}
