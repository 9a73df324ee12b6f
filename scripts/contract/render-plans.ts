import { planOf } from "../../src/parse/plan-of.js";
import { isDouble, type Field, type Plan, type StructPlan } from "../../src/parse/plan.js";
import * as schemas from "../../src/schemas/index.js";
import { exportedTypes } from "../json-schema/names.js";

/**
 * Prints plans as the code that makes them, so that a program which only reads
 * the contract's own documents needs neither the schemas nor Zod.
 */
export function renderPlans(roots: Readonly<Record<string, Field>>): string {
  const printer = new PlanPrinter();
  const returned = Object.entries(roots).map(([name, root]) => `${name}: ${printer.field(root)}`);
  return `import { externalOf, fieldOf, structOf, taggedOf, unitOf, type Field, type Plan } from "../plan.js";

export function makePlans(): Record<${Object.keys(roots)
    .map((name) => JSON.stringify(name))
    .join(" | ")}, Field> {
  ${printer.declarations.join("\n")}
  return { ${returned.join(", ")} };
}
`;
}

class PlanPrinter {
  /** In an order in which each needs only those before it. */
  readonly declarations: string[] = ["const none = () => null;"];
  private readonly names = namesOfPlans();
  private readonly declared = new Map<Plan, string>();
  private readonly simple = new Set<string>();

  field({ key, plan, nullable, fallback }: Field): string {
    const args = [JSON.stringify(key), this.plan(plan)];
    if (nullable || fallback !== undefined) args.push(String(nullable));
    if (fallback !== undefined) args.push(printFallback(fallback()));
    return `fieldOf(${args.join(", ")})`;
  }

  /** The expression of a plan: its name, where it has one. */
  private plan(plan: Plan): string {
    const name = this.names.get(plan);
    if (name === undefined) return this.made(plan);
    if (!this.declared.has(plan)) {
      this.declared.set(plan, name);
      const made = this.made(plan);
      this.declarations.push(`const ${name} = ${made};`);
    }
    return name;
  }

  private made(plan: Plan): string {
    switch (plan.kind) {
      case "text":
      case "flag":
      case "null":
      case "u64":
      case "json":
        return this.scalar(plan.kind, `{ kind: ${JSON.stringify(plan.kind)} }`);
      case "float":
        return this.scalar(isDouble(plan) ? "f64" : "f32", `{ kind: "float", limit: ${plan.limit} }`);
      case "unit":
        return `unitOf(${JSON.stringify([...plan.values])})`;
      case "struct":
        return this.struct(plan);
      case "list":
        return `{ kind: "list", element: ${this.field(plan.element)} }`;
      case "map": {
        const keys = plan.keys === undefined ? "undefined" : `new Set(${JSON.stringify([...plan.keys])})`;
        return `{ kind: "map", keys: ${keys}, value: ${this.field(plan.value)} }`;
      }
      case "external":
        return `externalOf(${JSON.stringify([...plan.names.values])}, ${this.field(plan.content)})`;
      case "internal":
        return this.tagged(plan.tag.key, plan.variants, false);
      case "adjacent":
        return this.tagged(plan.tag.key, plan.variants, plan.isEvent);
    }
  }

  private scalar(name: string, made: string): string {
    if (!this.simple.has(name)) this.declarations.push(`const ${name}: Plan = ${made};`);
    this.simple.add(name);
    return name;
  }

  private struct({ fields }: StructPlan): string {
    const members = fields.map(({ key }, i) => `${JSON.stringify(key)}: v[${i}]`);
    return `structOf([${fields.map((field) => this.field(field)).join(", ")}], (v) => ({ ${members.join(", ")} }))`;
  }

  private tagged(tag: string, variants: ReadonlyMap<string, StructPlan>, isEvent: boolean): string {
    const entries = Array.from(
      variants,
      ([name, variant]) => `[${JSON.stringify(name)}, ${this.plan(variant)}]`,
    );
    return `taggedOf(${JSON.stringify(tag)}, new Map([${entries.join(", ")}])${isEvent ? ", true" : ""})`;
  }
}

/** What the plans of exported schemas are called. */
function namesOfPlans(): Map<Plan, string> {
  const types = Array.from(exportedTypes(schemas));
  return new Map(
    types.map(([name, schema]) => [planOf(schema).plan, name.charAt(0).toLowerCase() + name.slice(1)]),
  );
}

function printFallback(value: unknown): string {
  return value === null ? "none" : `() => ${JSON.stringify(value)}`;
}
