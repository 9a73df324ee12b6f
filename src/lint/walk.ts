import { describeValue } from "../parse/received.js";
import { suggest } from "../parse/suggest.js";
import type { FindingList } from "./finding-list.js";
import type { Rule } from "./rule.js";
import type { FieldShape, ListShape, Shape, StructShape, TaggedShape } from "./shape.js";

type JsonRecord = Readonly<Record<string, unknown>>;

/** Goes through an envelope once, in its own order, and notes what is suspicious. */
export class EnvelopeWalk {
  readonly #findings: FindingList;
  readonly #isCanonical: boolean;
  readonly #path: (string | number)[] = [];

  /** @param isCanonical whether what is visited has all keys of the contract and no others, in its order */
  constructor(findings: FindingList, isCanonical: boolean) {
    this.#findings = findings;
    this.#isCanonical = isCanonical;
  }

  visit(shape: Exclude<Shape, undefined>, value: unknown): void {
    if (shape.kind === "list") {
      if (Array.isArray(value)) this.#list(shape, value);
    } else if (isObject(value)) {
      const struct = shape.kind === "tagged" ? variantOf(shape, value) : shape;
      if (struct === undefined) return;
      if (this.#isCanonical) this.#canonicalStruct(struct, value);
      else this.#struct(struct, value);
    }
  }

  #list({ item }: ListShape, values: readonly unknown[]): void {
    for (let i = 0; i < values.length; i++) {
      this.#path.push(i);
      this.visit(item, values[i]);
      this.#path.pop();
    }
  }

  #struct({ fields }: StructShape, values: JsonRecord): void {
    for (const key of Object.keys(values)) {
      // What no JSON text can bring is as good as not there.
      if (values[key] === undefined) continue;
      const field = fields.get(key);
      if (field === undefined) this.#unknownKey(key, fields, values);
      else this.#field(key, field, values);
    }
  }

  #canonicalStruct({ judged }: StructShape, values: JsonRecord): void {
    for (const [key, field] of judged) this.#field(key, field, values);
  }

  #field(key: string, { rules, value: shape }: FieldShape, values: JsonRecord): void {
    const value = values[key];
    if (value === null) return;
    this.#path.push(key);
    for (const rule of rules) this.#apply(rule, value, values);
    if (shape !== undefined) this.visit(shape, value);
    this.#path.pop();
  }

  #apply(rule: Rule, value: unknown, owner: JsonRecord): void {
    if (!this.#findings.wants(rule.code)) return;
    if (rule.isForItems) this.#judgeItems(rule, value as readonly unknown[], owner);
    else this.#judge(rule, value, owner);
  }

  #judgeItems(rule: Rule, items: readonly unknown[], owner: JsonRecord): void {
    for (let i = 0; i < items.length && this.#findings.wants(rule.code); i++) {
      this.#path.push(i);
      this.#judge(rule, items[i], owner);
      this.#path.pop();
    }
  }

  #judge({ code, judge }: Rule, value: unknown, owner: JsonRecord): void {
    const message = judge(value as never, owner as never);
    if (message !== null) this.#findings.add(code, this.#path, message, value);
  }

  #unknownKey(key: string, fields: StructShape["fields"], values: JsonRecord): void {
    if (!this.#findings.wants("unknown_key")) return;
    const message = `The contract has no key ${describeValue(key)} here; reading drops it.`;
    const absent = [...fields.keys()].filter((name) => own(values, name) === undefined);
    const nearest = suggest(key, absent);
    const hint = nearest === undefined ? "" : ` Did you mean ${JSON.stringify(nearest)}?`;
    this.#findings.add("unknown_key", [...this.#path, key], message + hint, values[key]);
  }
}

function variantOf({ tag, variants }: TaggedShape, values: JsonRecord): StructShape | undefined {
  const name = own(values, tag);
  return typeof name === "string" ? variants.get(name) : undefined;
}

function own(values: JsonRecord, key: string): unknown {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function isObject(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null;
}
