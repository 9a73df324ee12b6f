import { toDouble } from "../json/double.js";
import { setOwn, U64_MAX } from "../json/json-value.js";
import { Scanner, SyntaxFault } from "../json/scanner.js";
import { describeField, describeOnly, describePlan, describeRange, oneOf, type Finding } from "./finding.js";
import type {
  AdjacentPlan,
  ExternalPlan,
  Field,
  FloatPlan,
  InternalPlan,
  ListPlan,
  MapPlan,
  Plan,
  StructPlan,
} from "./plan.js";

/** What stands for a value that was read and found wrong. */
const BROKEN = Symbol("broken");

/** Thrown to end the reading when there are as many findings as are wanted. */
const ENOUGH = Symbol("enough");

const QUOTE = 0x22;
const MINUS = 0x2d;
const OPEN_OBJECT = 0x7b;
const OPEN_ARRAY = 0x5b;
const LETTER_F = 0x66;
const LETTER_N = 0x6e;
const LETTER_T = 0x74;

interface Guess {
  at: number;
  variant: StructPlan | undefined;
}

/**
 * Reads a text as a plan wants it, in one pass: the exact road for any spelling
 * of a document. Faults of form end the reading; others are noted, up to a limit,
 * and the value is passed over.
 */
export class TextReader {
  readonly findings: Finding[] = [];
  truncated = false;
  /** Where the event of a type that this version does not know stands in the text, if it was asked for. */
  unknownEvent: { type: string; from: number; to: number } | undefined;
  private readonly scanner: Scanner;
  private readonly guesses = new Map<Plan, Guess>();

  constructor(
    text: string,
    private readonly maxIssues: number,
    private readonly keepsUnknownEvent: boolean,
  ) {
    this.scanner = new Scanner(text);
  }

  /** The document's value. It counts only where there are no findings. */
  read(root: Field): unknown {
    const { scanner } = this;
    try {
      scanner.begin();
      const value = this.field(root);
      scanner.end();
      return value;
    } catch (error) {
      if (error instanceof SyntaxFault) {
        this.note({ code: error.code, at: error.at, expected: error.expected });
      } else if (error !== ENOUGH) {
        throw error;
      }
      return undefined;
    }
  }

  private report(finding: Finding): typeof BROKEN {
    this.note(finding);
    if (this.truncated) throw ENOUGH;
    return BROKEN;
  }

  private note(finding: Finding): void {
    if (this.findings.length < this.maxIssues) this.findings.push(finding);
    else this.truncated = true;
  }

  /** Notes a value of the wrong type and passes over it. */
  private mismatch(expected: string): typeof BROKEN {
    const at = this.scanner.pos;
    this.scanner.skip();
    return this.report({ code: "invalid_type", at, expected });
  }

  private field(field: Field): unknown {
    const unit = this.scanner.peek();
    if (unit === QUOTE && field.isText) return this.scanner.string();
    if (unit === LETTER_N && field.nullable) return this.scanner.word();
    const value = this.plan(field.plan, unit);
    return value === undefined ? this.mismatch(describeField(field)) : value;
  }

  /** Reads the value that starts with a code unit, or returns undefined where it is of another type. */
  private plan(plan: Plan, unit: number): unknown {
    switch (plan.kind) {
      case "text":
        return unit === QUOTE ? this.scanner.string() : undefined;
      case "flag":
        return unit === LETTER_T || unit === LETTER_F ? this.scanner.word() : undefined;
      case "null":
        return unit === LETTER_N ? this.scanner.word() : undefined;
      case "u64":
        return startsNumber(unit) ? this.u64() : undefined;
      case "float":
        return startsNumber(unit) ? this.float(plan) : undefined;
      case "json":
        return this.scanner.value();
      case "unit":
        return unit === QUOTE ? this.name(plan.values) : undefined;
      case "list":
        return unit === OPEN_ARRAY ? this.list(plan) : undefined;
      case "external":
        return unit === QUOTE
          ? this.name(plan.units, plan)
          : unit === OPEN_OBJECT
            ? this.external(plan)
            : undefined;
      case "struct":
        return unit === OPEN_OBJECT ? this.struct(plan) : undefined;
      case "map":
        return unit === OPEN_OBJECT ? this.map(plan) : undefined;
      case "internal":
        return unit === OPEN_OBJECT ? (this.guessed(plan) ?? this.internallyTagged(plan)) : undefined;
      case "adjacent":
        return unit === OPEN_OBJECT ? (this.guessed(plan) ?? this.adjacentlyTagged(plan)) : undefined;
    }
  }

  private u64(): unknown {
    const at = this.scanner.pos;
    const spelled = this.scanner.number();
    const value = Number(spelled);
    if (Number.isSafeInteger(value) && !/[-.eE]/.test(spelled)) return value;
    const expected = describePlan({ kind: "u64" });
    if (!/^-?\d+$/.test(spelled) || spelled === "-0")
      return this.report({ code: "invalid_integer", at, expected });
    // No token this long fits, and BigInt takes time quadratic in the length.
    const integer = spelled.length > 20 ? -1n : BigInt(spelled);
    if (integer >= 0n && integer <= U64_MAX) return integer;
    return this.report({ code: "integer_out_of_range", at, expected });
  }

  private float(plan: FloatPlan): unknown {
    const at = this.scanner.pos;
    const value = toDouble(this.scanner.number(), plan.limit);
    return value ?? this.report({ code: "number_out_of_range", at, expected: describeRange(plan) });
  }

  private name(names: ReadonlySet<string>, plan?: Plan): unknown {
    const at = this.scanner.pos;
    const name = this.scanner.string();
    if (names.has(name)) return name;
    const expected = plan === undefined ? oneOf(names) : describePlan(plan);
    return this.report({ code: "unknown_variant", at, expected, name, candidates: names });
  }

  private list(plan: ListPlan): unknown {
    const { scanner } = this;
    const list: unknown[] = [];
    if (scanner.openArray()) {
      do {
        list.push(this.field(plan.element));
      } while (scanner.nextItem());
    }
    return list;
  }

  private map(plan: MapPlan): unknown {
    const { scanner } = this;
    const map = {};
    if (scanner.openObject()) {
      do {
        const at = scanner.pos;
        const key = scanner.key();
        if (plan.keys !== undefined && !plan.keys.has(key)) {
          this.report({
            code: "unknown_variant",
            at,
            expected: oneOf(plan.keys),
            name: key,
            candidates: plan.keys,
          });
          scanner.skip();
        } else {
          setOwn(map, key, this.field(plan.value));
        }
      } while (scanner.nextMember());
    }
    return map;
  }

  private struct(plan: StructPlan): unknown {
    const { scanner } = this;
    const start = scanner.pos;
    const { fields } = plan;
    const values: unknown[] = new Array(fields.length);
    let next = 0;
    if (scanner.openObject()) {
      do {
        const at = scanner.pos;
        const i = this.fieldIndex(plan, next);
        if (i === undefined) {
          scanner.skip();
        } else {
          const field = fields[i] as Field;
          if (values[i] !== undefined) this.report({ code: "duplicate_key", at, key: field.key });
          values[i] = this.field(field);
          next = i + 1;
        }
      } while (scanner.nextMember());
    }
    for (let i = 0; i < fields.length; i++) {
      if (values[i] === undefined) values[i] = this.missing(fields[i] as Field, start);
    }
    return plan.make(values);
  }

  /** Reads a key. Returns the index of its field, if there is one; the next in declared order is tried first. */
  private fieldIndex({ fields, index }: StructPlan, next: number): number | undefined {
    const { scanner } = this;
    // Comparing in place is quicker than making a string of the key and looking that up.
    for (let i = next; i < fields.length; i++) if (scanner.keyIs((fields[i] as Field).quoted)) return i;
    for (let i = 0; i < next; i++) if (scanner.keyIs((fields[i] as Field).quoted)) return i;
    return index.get(scanner.key());
  }

  private missing(field: Field, start: number): unknown {
    if (field.fallback !== undefined) return field.fallback();
    return this.report({ code: "missing_key", at: start, key: field.key, expected: describeField(field) });
  }

  /**
   * Reads a tagged object whose tag does not come first as the variant that a quick
   * look ahead suggests. Undefined, and nothing read, unless that is right in all.
   */
  private guessed(plan: InternalPlan | AdjacentPlan): unknown {
    const { scanner, findings } = this;
    const { pos, depth } = scanner;
    const guess = this.guess(plan);
    if (guess.variant === undefined || scanner.text.indexOf('"', pos) === guess.at) return undefined;
    const known = findings.length;
    try {
      const value = this.struct(guess.variant);
      if (findings.length === known) return value;
    } catch (error) {
      if (!(error instanceof SyntaxFault) && error !== ENOUGH) throw error;
    }
    findings.length = known;
    this.truncated = false;
    scanner.pos = pos;
    scanner.depth = depth;
    return undefined;
  }

  /** What looks like the next tag from here on. Each stretch of the text is looked at once. */
  private guess(plan: InternalPlan | AdjacentPlan): Guess {
    const { pos, text } = this.scanner;
    let guess = this.guesses.get(plan);
    if (guess === undefined || guess.at < pos) {
      plan.guess.lastIndex = pos;
      const match = plan.guess.exec(text);
      guess = { at: match?.index ?? Infinity, variant: plan.variants.get(match?.[1] ?? "") };
      this.guesses.set(plan, guess);
    }
    return guess;
  }

  /** The tag is looked up first; then all is read as that variant. */
  private internallyTagged(plan: InternalPlan): unknown {
    const { scanner } = this;
    const { pos, depth } = scanner;
    const name = this.findTag(plan);
    if (name === undefined) return BROKEN;
    scanner.pos = pos;
    scanner.depth = depth;
    return this.struct(plan.variants.get(name) as StructPlan);
  }

  /** Looks ahead for the tag of the object at `pos`. Where the tag is at fault, passes over the object. */
  private findTag(plan: InternalPlan): string | undefined {
    const { scanner } = this;
    const start = scanner.pos;
    let found = false;
    if (scanner.openObject()) {
      do {
        if (scanner.key() === plan.tag.key && !found) {
          found = true;
          const name = this.tag(plan.tag, plan.variants);
          if (name !== undefined) return name;
        } else {
          scanner.skip();
        }
      } while (scanner.nextMember());
    }
    if (!found) this.missing(plan.tag, start);
    return undefined;
  }

  /** Reads a tag: the name of a variant, or undefined where it is none. */
  private tag(tag: Field, variants: ReadonlyMap<string, unknown>, isEvent = false): string | undefined {
    const { scanner } = this;
    if (scanner.peek() !== QUOTE) {
      this.mismatch(describeField(tag));
      return undefined;
    }
    const at = scanner.pos;
    const name = scanner.string();
    if (variants.has(name)) return name;
    if (isEvent && this.keepsUnknownEvent) {
      this.unknownEvent = { type: name, from: -1, to: -1 };
    } else {
      const code = isEvent ? "unknown_event_type" : "unknown_variant";
      this.report({ code, at, expected: describeField(tag), name, candidates: variants.keys() });
    }
    return undefined;
  }

  /** The content may stand before the tag: then it is passed over at first, and read when the tag is known. */
  private adjacentlyTagged(plan: AdjacentPlan): unknown {
    const { scanner } = this;
    const { contentKey, contents, isEvent } = plan;
    const start = scanner.pos;
    let name: string | undefined;
    let hasTag = false;
    let content: unknown;
    let contentAt = -1;
    if (scanner.openObject()) {
      do {
        const at = scanner.pos;
        const key = scanner.key();
        if (key === plan.tag.key) {
          if (hasTag) this.report({ code: "duplicate_key", at, key });
          hasTag = true;
          name = this.tag(plan.tag, contents, isEvent);
        } else if (key === contentKey) {
          if (contentAt !== -1) this.report({ code: "duplicate_key", at, key });
          scanner.peek();
          contentAt = scanner.pos;
          if (name === undefined) scanner.skip();
          else content = this.field(contents.get(name) as Field);
        } else {
          scanner.skip();
        }
      } while (scanner.nextMember());
    }
    if (isEvent && this.unknownEvent !== undefined) {
      this.unknownEvent.from = start;
      this.unknownEvent.to = scanner.pos;
    }
    if (!hasTag) return this.missing(plan.tag, start);
    if (name === undefined) return BROKEN;
    const field = contents.get(name) as Field;
    if (contentAt === -1) content = this.missing(field, start);
    else if (content === undefined) content = this.readAgain(field, contentAt);
    return { [plan.tag.key]: name, [contentKey]: content };
  }

  /** Reads a content that was passed over because its tag had not been met. */
  private readAgain(field: Field, at: number): unknown {
    const { scanner } = this;
    const end = scanner.pos;
    scanner.pos = at;
    scanner.depth++;
    const value = this.field(field);
    scanner.depth--;
    scanner.pos = end;
    return value;
  }

  private external(plan: ExternalPlan): unknown {
    const { scanner } = this;
    const start = scanner.pos;
    let content: unknown;
    if (scanner.openObject()) {
      do {
        const at = scanner.pos;
        const key = scanner.key();
        if (key !== plan.key) {
          this.report({ code: "unexpected_key", at, key, expected: describeOnly(plan) });
          scanner.skip();
        } else {
          if (content !== undefined) this.report({ code: "duplicate_key", at, key });
          content = this.field(plan.content);
        }
      } while (scanner.nextMember());
    }
    return { [plan.key]: content === undefined ? this.missing(plan.content, start) : content };
  }
}

function startsNumber(unit: number): boolean {
  return unit === MINUS || (unit >= 0x30 && unit <= 0x39);
}
