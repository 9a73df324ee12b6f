import { copyJson } from "../json/json-fault.js";
import { MAX_DEPTH, narrow, setOwn } from "../json/json-value.js";
import { isBytes } from "../json/utf8.js";
import {
  describeField,
  describeOnly,
  describePlan,
  describeRange,
  findingOf,
  oneOf,
  STRANGERS_KEPT,
  TEXT_HINT,
  type Finding,
} from "./finding.js";
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
  UnitPlan,
} from "./plan.js";
import { BROKEN, ENOUGH } from "./reading-signals.js";
import { describeValue } from "./received.js";
import { integerFault, isForeign, isJsonObject, own, type JsonRecord } from "./value-kinds.js";

/**
 * Reads a JavaScript value as a plan wants it and builds the canonical one: fresh
 * objects with keys in declared order, and each integer in its one form.
 */
export class ValueReader {
  readonly findings: Finding[] = [];
  truncated = false;
  /** The type of the event that this version does not know, if it was asked for. */
  unknownType: string | undefined;
  private readonly path: (string | number)[] = [];

  constructor(
    private readonly maxIssues: number,
    private readonly keepsUnknownEvent: boolean,
  ) {}

  /** The canonical value. It counts only where there are no findings. */
  read(root: Field, value: unknown): unknown {
    try {
      return this.field(root, value);
    } catch (error) {
      if (error !== ENOUGH) throw error;
      return undefined;
    }
  }

  private report(finding: Omit<Finding, "at" | "path">, ...steps: (string | number)[]): typeof BROKEN {
    if (this.findings.length >= this.maxIssues) {
      this.truncated = true;
      throw ENOUGH;
    }
    this.findings.push({ ...finding, at: -1, path: [...this.path, ...steps] });
    return BROKEN;
  }

  /** Notes a value of the wrong type, or one that no JSON text could have brought. */
  private mismatch(expected: string, value: unknown): typeof BROKEN {
    const code = isForeign(value) ? "not_json" : "invalid_type";
    const isText = this.path.length === 0 && (typeof value === "string" || isBytes(value));
    const hint = isText ? { hint: TEXT_HINT } : undefined;
    return this.report({ code, expected, received: describeValue(value), ...hint });
  }

  private child(step: string | number, field: Field, value: unknown): unknown {
    this.path.push(step);
    const result = this.field(field, value);
    this.path.pop();
    return result;
  }

  private field(field: Field, value: unknown): unknown {
    if (value === null && field.nullable) return null;
    const result = this.plan(field.plan, value);
    return result === undefined ? this.mismatch(describeField(field), value) : result;
  }

  /** The canonical form of a value, or undefined where it is of another type. */
  private plan(plan: Plan, value: unknown): unknown {
    switch (plan.kind) {
      case "text":
        return typeof value === "string" ? this.text(value) : undefined;
      case "flag":
        return typeof value === "boolean" ? value : undefined;
      case "null":
        return value === null ? null : undefined;
      case "u64":
        return typeof value === "number" || typeof value === "bigint" ? this.u64(value) : undefined;
      case "float":
        return typeof value === "number" ? this.float(plan, value) : undefined;
      case "json":
        return this.json(value);
      case "unit":
        return typeof value === "string" ? this.name(plan, value, plan) : undefined;
      case "list":
        return Array.isArray(value) ? this.list(plan, value) : undefined;
      case "external":
        if (typeof value === "string") return this.name(plan.names, value, plan);
        return isJsonObject(value) ? this.external(plan, value) : undefined;
      case "struct":
        return isJsonObject(value) ? this.struct(plan, value) : undefined;
      case "map":
        return isJsonObject(value) ? this.map(plan, value) : undefined;
      case "internal":
        return isJsonObject(value) ? this.internallyTagged(plan, value) : undefined;
      case "adjacent":
        return isJsonObject(value) ? this.adjacentlyTagged(plan, value) : undefined;
    }
  }

  private text(value: string): unknown {
    return value.isWellFormed() ? value : this.loneSurrogate(value);
  }

  private loneSurrogate(culprit: string): typeof BROKEN {
    return this.report(findingOf({ code: "lone_surrogate", path: [], culprit }));
  }

  private u64(value: number | bigint): unknown {
    const code = integerFault(value);
    if (code !== undefined)
      return this.report({ code, expected: describePlan({ kind: "u64" }), received: describeValue(value) });
    if (typeof value === "bigint") return narrow(value);
    // -0 prints as 0: the text that Rust would have refused is gone.
    return value === 0 ? 0 : value;
  }

  private float(plan: FloatPlan, value: number): unknown {
    if (Math.abs(value) < plan.limit) return value;
    const [expected, received] = [describeRange(plan), describeValue(value)];
    return this.report({ code: "number_out_of_range", expected, received });
  }

  /** @param plan what may stand there: the names, or more */
  private name({ values }: UnitPlan, name: string, plan: Plan): unknown {
    if (values.has(name)) return name;
    const [expected, received] = [describePlan(plan), describeValue(name)];
    return this.report({ code: "unknown_variant", expected, received, name, candidates: values });
  }

  private json(value: unknown): unknown {
    const result = copyJson(value, MAX_DEPTH - this.path.length);
    if (result.fault === undefined) return result.copy;
    return this.report(findingOf(result.fault), ...result.fault.path);
  }

  private list(plan: ListPlan, values: readonly unknown[]): unknown {
    const list: unknown[] = [];
    for (let i = 0; i < values.length; i++) list.push(this.child(i, plan.element, values[i]));
    return list;
  }

  private map(plan: MapPlan, values: JsonRecord): unknown {
    const map = {};
    for (const key of Object.keys(values)) {
      if (plan.keys !== undefined && !plan.keys.has(key)) {
        const [expected, received] = [oneOf(plan.keys), describeValue(key)];
        this.report({ code: "unknown_variant", expected, received, name: key, candidates: plan.keys }, key);
      } else if (!key.isWellFormed()) {
        this.loneSurrogate(key);
      } else {
        setOwn(map, key, this.child(key, plan.value, values[key]));
      }
    }
    return map;
  }

  private struct(plan: StructPlan, values: JsonRecord): unknown {
    const object: JsonRecord = {};
    let known = 0;
    let strangers: string[] | undefined;
    for (const field of plan.fields) {
      const isPresent = Object.hasOwn(values, field.key);
      if (isPresent) known++;
      const value = isPresent ? values[field.key] : undefined;
      object[field.key] =
        value === undefined
          ? this.missing(field, () => (strangers ??= strangersIn(values, (key) => plan.index.has(key))))
          : this.child(field.key, field, value);
    }
    this.unknownKeys(values, known, (key) => plan.index.has(key));
    return object;
  }

  private missing(field: Field, listStrangers?: () => string[]): unknown {
    if (field.fallback !== undefined) return field.fallback();
    const [key, expected, strangers] = [field.key, describeField(field), listStrangers?.()];
    return this.report({ code: "missing_key", key, expected, strangers }, key);
  }

  /** What is dropped must still be JSON: a document is sound as a whole or not at all. */
  private unknownKeys(values: JsonRecord, known: number, isKnown: (key: string) => boolean): void {
    const keys = Object.keys(values);
    if (keys.length === known) return;
    for (const key of keys) {
      if (isKnown(key) || values[key] === undefined) continue;
      if (!key.isWellFormed()) {
        this.loneSurrogate(key);
        continue;
      }
      const { fault } = copyJson(values[key], MAX_DEPTH - this.path.length - 1, false);
      if (fault !== undefined) this.report(findingOf(fault), key, ...fault.path);
    }
  }

  private internallyTagged(plan: InternalPlan, values: JsonRecord): unknown {
    const name = this.tag(plan.tag, plan.variants, values);
    return name === undefined ? BROKEN : this.struct(plan.variants.get(name) as StructPlan, values);
  }

  /** The tag of an object: the name of a variant, or undefined where it is none. */
  private tag(
    tag: Field,
    variants: ReadonlyMap<string, unknown>,
    values: JsonRecord,
    isEvent = false,
  ): string | undefined {
    const name = own(values, tag.key);
    if (typeof name === "string" && variants.has(name)) return name;
    this.path.push(tag.key);
    if (name === undefined) {
      this.path.pop();
      this.missing(tag, () => strangersIn(values, (key) => key === tag.key));
      return undefined;
    }
    if (typeof name !== "string") {
      this.mismatch(describeField(tag), name);
    } else if (isEvent && this.keepsUnknownEvent && name.isWellFormed()) {
      this.unknownType = name;
    } else {
      const code = isEvent ? "unknown_event_type" : "unknown_variant";
      const [expected, received] = [describeField(tag), describeValue(name)];
      this.report({ code, expected, received, name, candidates: variants.keys() });
    }
    this.path.pop();
    return undefined;
  }

  private adjacentlyTagged(plan: AdjacentPlan, values: JsonRecord): unknown {
    const { contentKey, contents, isEvent, tag } = plan;
    const name = this.tag(tag, contents, values, isEvent);
    if (isEvent && this.unknownType !== undefined) return this.json(values);
    if (name === undefined) return BROKEN;
    const field = contents.get(name) as Field;
    const value = own(values, contentKey);
    const isKnown = (key: string) => key === tag.key || key === contentKey;
    const content =
      value === undefined
        ? this.missing(field, () => strangersIn(values, isKnown))
        : this.child(contentKey, field, value);
    const known = value === undefined && !Object.hasOwn(values, contentKey) ? 1 : 2;
    this.unknownKeys(values, known, isKnown);
    return { [tag.key]: name, [contentKey]: content };
  }

  private external(plan: ExternalPlan, values: JsonRecord): unknown {
    for (const key of Object.keys(values)) {
      if (key === plan.key || values[key] === undefined) continue;
      const [expected, received] = [describeOnly(plan), describeValue(key)];
      this.report({ code: "unexpected_key", key, expected, received }, key);
    }
    const value = own(values, plan.key);
    const content =
      value === undefined ? this.missing(plan.content) : this.child(plan.key, plan.content, value);
    return { [plan.key]: content };
  }
}

function strangersIn(values: JsonRecord, isKnown: (key: string) => boolean): string[] {
  const keys = Object.keys(values);
  return keys.filter((key) => !isKnown(key)).slice(0, STRANGERS_KEPT);
}
