import type { AdjacentPlan, ExternalPlan, Field, InternalPlan, ListPlan, MapPlan, Plan } from "../plan.js";
import type { Member, Rendering, Scalar } from "./rendering.js";

/**
 * Generates functions that take a JavaScript value apart as a plan wants it, and
 * render what they find: as the canonical value or as JSON text. A function
 * returns undefined for whatever it is not sure of.
 */
export class ValueEmitter {
  readonly functions: string[] = [];
  readonly constants: unknown[] = [];
  private variables = 0;

  constructor(private readonly rendering: Rendering) {}

  /** Emits the function for a field. Returns its name. */
  emitFunction(field: Field, depth: number): string {
    const name = this.name("f");
    const lines = [...this.emitField(field, "x", "r", depth), "return r;"];
    this.functions.push(`function ${name}(x) {\n${lines.join("\n")}\n}`);
    return name;
  }

  private name(prefix: string): string {
    return `${prefix}${this.variables++}`;
  }

  private constant(value: unknown): string {
    this.constants.push(value);
    return `c${this.constants.length - 1}`;
  }

  /** Lines that declare `result` as the rendering of the field's value `x`, or return undefined. */
  private emitField(field: Field, x: string, result: string, depth: number): string[] {
    const { plan } = field;
    const scalar = this.rendering.scalar(plan, x);
    if (scalar?.rendered === x) {
      const unlessNull = field.nullable ? `${x} !== null && ` : "";
      return [`if (${unlessNull}!(${scalar.test})) return undefined;`, `const ${result} = ${x};`];
    }
    const value = scalar === undefined ? `${this.emitPlan(plan, depth)}(${x})` : guarded(scalar);
    return declared(
      result,
      `${field.nullable ? `${x} === null ? ${this.rendering.nothing} : ` : ""}${value}`,
    );
  }

  /** Lines like those of a field, and what they declare as the member of an object. */
  private emitMember(field: Field, i: number, depth: number): { lines: string[]; member: Member } {
    const [x, rendered] = [`x${i}`, `r${i}`];
    const scalar = this.rendering.scalar(field.plan, x);
    const isInside = !field.nullable && scalar?.inside !== undefined;
    const lines = isInside
      ? declared(rendered, guarded({ test: scalar.test, rendered: scalar.inside as string }))
      : this.emitField(field, x, rendered, depth);
    return { lines, member: { key: field.key, rendered, isInside } };
  }

  /** Emits the function for a plan that is no scalar. Returns its name. */
  private emitPlan(plan: Plan, depth: number): string {
    const name = this.name("p");
    const lines = this.planLines(plan, depth);
    this.functions.push(`function ${name}(x) {\n${lines.join("\n")}\n}`);
    return name;
  }

  private planLines(plan: Plan, depth: number): string[] {
    switch (plan.kind) {
      case "struct":
        return [CHECK_CONTAINER, ...this.structLines(plan.fields, depth)];
      case "internal":
        return [CHECK_CONTAINER, ...this.internalLines(plan, depth)];
      case "adjacent":
        return [CHECK_CONTAINER, ...this.adjacentLines(plan, depth)];
      case "external":
        return this.externalLines(plan, depth);
      case "list":
        return this.listLines(plan, depth);
      case "map":
        return [CHECK_CONTAINER, CHECK_PLAIN, ...this.mapLines(plan, depth)];
      case "json":
        return [`return ${this.rendering.json(`x, ${depth}`)};`];
      default:
        throw new TypeError(`a ${plan.kind} is a scalar`);
    }
  }

  /**
   * All members, a count that shows whether there are others, and only then what
   * the members hold: without calls between them, the engine looks at the object's
   * shape once for all that is asked of it.
   */
  private structLines(fields: readonly Field[], depth: number): string[] {
    const required = fields.filter((field) => field.fallback === undefined).length;
    const reads = fields.flatMap((field, i) => this.readLines(field, i));
    const members = fields.map((field, i) => this.emitMember(field, i, depth + 1));
    return [
      `let known = ${required};`,
      ...reads,
      CHECK_PLAIN,
      "for (const key in x) known--;",
      "if (known !== 0) return undefined;",
      ...members.flatMap(({ lines }) => lines),
      `return ${this.rendering.object(members.map(({ member }) => member))};`,
    ];
  }

  private readLines(field: Field, i: number): string[] {
    const read = `x${i} = x[${JSON.stringify(field.key)}];`;
    if (field.fallback === undefined) return [`const ${read}`];
    const fallback = field.nullable ? "null" : `${this.constant(field.fallback)}()`;
    return [`let ${read}`, `if (x${i} === undefined) x${i} = ${fallback};`, "else known++;"];
  }

  private internalLines(plan: InternalPlan, depth: number): string[] {
    const cases = Array.from(plan.variants, ([name, variant]) => {
      return `case ${JSON.stringify(name)}: return ${this.emitPlan(variant, depth)}(x);`;
    });
    return [`switch (x[${JSON.stringify(plan.tag.key)}]) {`, ...cases, "default: return undefined; }"];
  }

  private adjacentLines(plan: AdjacentPlan, depth: number): string[] {
    const tagKey = JSON.stringify(plan.tag.key);
    const contentKey = JSON.stringify(plan.contentKey);
    const cases = Array.from(plan.contents, ([name, content]) => {
      const read = `${this.emitFunction(content, depth + 1)}(content)`;
      return `case ${JSON.stringify(name)}: content = ${read}; break;`;
    });
    return [
      `const tag = x[${tagKey}];`,
      `let content = x[${contentKey}];`,
      CHECK_PLAIN,
      "let others = -2;",
      "for (const key in x) others++;",
      "if (others !== 0) return undefined;",
      "switch (tag) {",
      ...cases,
      "default: return undefined; }",
      "if (content === undefined) return undefined;",
      `return ${this.rendering.object([
        { key: plan.tag.key, rendered: "tag", isInside: true },
        { key: plan.contentKey, rendered: "content", isInside: false },
      ])};`,
    ];
  }

  private externalLines(plan: ExternalPlan, depth: number): string[] {
    const unit = this.rendering.scalar(plan.names, "x");
    if (unit === undefined) throw new TypeError("a name is no scalar");
    return [
      `if (${unit.test}) return ${unit.rendered};`,
      CHECK_CONTAINER,
      ...this.structLines([plan.content], depth),
    ];
  }

  private listLines(plan: ListPlan, depth: number): string[] {
    return [
      "if (!Array.isArray(x)) return undefined;",
      `let all = ${this.rendering.emptyList};`,
      "for (let i = 0; i < x.length; i++) {",
      "const y = x[i];",
      ...this.emitField(plan.element, "y", "r", depth + 1),
      this.rendering.addItem("all", "i", "r"),
      "}",
      `return ${this.rendering.closeList("all")};`,
    ];
  }

  private mapLines(plan: MapPlan, depth: number): string[] {
    const isKey = plan.keys === undefined ? "key.isWellFormed()" : `${this.constant(plan.keys)}.has(key)`;
    return [
      "const keys = Object.keys(x);",
      `let all = ${this.rendering.emptyMap};`,
      "for (let i = 0; i < keys.length; i++) {",
      "const key = keys[i];",
      `if (!${isKey}) return undefined;`,
      "const y = x[key];",
      ...this.emitField(plan.value, "y", "r", depth + 1),
      this.rendering.addMember("all", "i", "key", "r"),
      "}",
      `return ${this.rendering.closeMap("all")};`,
    ];
  }
}

const CHECK_CONTAINER = 'if (typeof x !== "object" || x === null) return undefined;';

/** Only objects as JSON.parse makes them: others are left to the general road. */
const CHECK_PLAIN = "if (Object.getPrototypeOf(x) !== Object.prototype) return undefined;";

/** Lines that declare a constant, or return undefined where it is that. */
function declared(name: string, value: string): string[] {
  return [`const ${name} = ${value};`, `if (${name} === undefined) return undefined;`];
}

function guarded({ test, rendered }: Scalar): string {
  return `${test} ? ${rendered} : undefined`;
}
