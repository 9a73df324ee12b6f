import { readU64 } from "../json/decimal.js";
import { toDouble } from "../json/double.js";
import { setOwn } from "../json/json-value.js";
import { SyntaxFault, type Scanner } from "../json/scanner.js";
import { startsNumber } from "../json/token-scanner.js";
import { LETTER_F, LETTER_N, LETTER_T, OPEN_ARRAY, OPEN_OBJECT, QUOTE } from "../json/units.js";
import {
  describeField,
  describeOnly,
  describePlan,
  describeRange,
  oneOf,
  STRANGERS_KEPT,
  type Finding,
} from "./finding.js";
import { BROKEN, ENOUGH } from "./reading-signals.js";
import { TextUnionReader } from "./text-union-reader.js";
import type {
  ExternalPlan,
  Field,
  FloatPlan,
  ListPlan,
  MapPlan,
  Plan,
  StructPlan,
  UnitPlan,
} from "./plan.js";

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
  private readonly unions: TextUnionReader;
  /** The last key that no field has. */
  private stranger = "";

  constructor(
    private readonly scanner: Scanner,
    private readonly maxIssues: number,
    readonly keepsUnknownEvent: boolean,
  ) {
    this.unions = new TextUnionReader(this, scanner);
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

  report(finding: Finding): typeof BROKEN {
    this.note(finding);
    if (this.truncated) throw ENOUGH;
    return BROKEN;
  }

  private note(finding: Finding): void {
    if (this.findings.length < this.maxIssues) this.findings.push(finding);
    else this.truncated = true;
  }

  /** Notes a value of the wrong type and passes over it. */
  mismatch(expected: string): typeof BROKEN {
    const at = this.scanner.pos;
    this.scanner.skip();
    return this.report({ code: "invalid_type", at, expected });
  }

  field(field: Field): unknown {
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
        return unit === QUOTE ? this.name(plan) : undefined;
      case "list":
        return unit === OPEN_ARRAY ? this.list(plan) : undefined;
      case "external":
        return unit === QUOTE
          ? this.name(plan.names, plan)
          : unit === OPEN_OBJECT
            ? this.external(plan)
            : undefined;
      case "struct":
        return unit === OPEN_OBJECT ? this.struct(plan) : undefined;
      case "map":
        return unit === OPEN_OBJECT ? this.map(plan) : undefined;
      case "internal":
        return unit === OPEN_OBJECT ? this.unions.internal(plan) : undefined;
      case "adjacent":
        return unit === OPEN_OBJECT ? this.unions.adjacent(plan) : undefined;
    }
  }

  private u64(): unknown {
    const short = this.scanner.shortInteger();
    if (short !== -1) return short;
    const at = this.scanner.pos;
    const spelled = this.scanner.number();
    const expected = describePlan({ kind: "u64" });
    if (!/^-?\d+$/.test(spelled) || spelled === "-0")
      return this.report({ code: "invalid_integer", at, expected });
    const integer = spelled.startsWith("-") ? undefined : readU64(spelled);
    return integer ?? this.report({ code: "integer_out_of_range", at, expected });
  }

  private float(plan: FloatPlan): unknown {
    const at = this.scanner.pos;
    const value = toDouble(this.scanner.number(), plan.limit);
    return value ?? this.report({ code: "number_out_of_range", at, expected: describeRange(plan) });
  }

  /** @param plan what may stand there: the names, or more */
  private name(names: UnitPlan, plan: Plan = names): unknown {
    const { scanner } = this;
    const { spelled, values } = names;
    // Comparing in place is quicker than making a string and looking that up.
    for (const { name, quoted } of spelled) if (scanner.accepts(quoted)) return name;
    const at = scanner.pos;
    const name = scanner.string();
    if (values.has(name)) return name;
    return this.report({
      code: "unknown_variant",
      at,
      expected: describePlan(plan),
      name,
      candidates: values,
    });
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

  struct(plan: StructPlan): unknown {
    const { scanner } = this;
    const start = scanner.pos;
    const { fields } = plan;
    const values: unknown[] = new Array(fields.length);
    let next = 0;
    let strangers: string[] | undefined;
    if (scanner.openObject()) {
      do {
        const at = scanner.pos;
        const i = this.fieldIndex(plan, next);
        if (i === undefined) {
          strangers ??= [];
          if (strangers.length < STRANGERS_KEPT) strangers.push(this.stranger);
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
      if (values[i] === undefined) values[i] = this.missing(fields[i] as Field, start, strangers);
    }
    return plan.make(values);
  }

  /** Reads a key. Returns the index of its field, if there is one; the next in declared order is tried first. */
  private fieldIndex(plan: StructPlan, next: number): number | undefined {
    const { scanner } = this;
    const { fields } = plan;
    if (next < fields.length && scanner.accepts((fields[next] as Field).spelled)) return next;
    const unit = scanner.units[scanner.pos + 1 + plan.unitIndex] as number;
    for (const i of plan.byUnit.get(unit) ?? []) if (scanner.accepts((fields[i] as Field).spelled)) return i;
    this.stranger = scanner.key();
    return plan.index.get(this.stranger);
  }

  missing(field: Field, at: number, strangers?: readonly string[]): unknown {
    if (field.fallback !== undefined) return field.fallback();
    const { key } = field;
    return this.report({ code: "missing_key", at, key, expected: describeField(field), strangers });
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
