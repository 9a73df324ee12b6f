import { isDouble, type Plan } from "../plan.js";

export interface Scalar {
  test: string;
  rendered: string;
  /** What is rendered, without the quotes around it, where it has any. */
  inside?: string;
}

export interface Member {
  key: string;
  rendered: string;
  /** True where what is rendered has to be put between quotes. */
  isInside: boolean;
}

/** What generated code makes of the values it takes apart: JavaScript expressions and statements. */
export interface Rendering {
  /** For a scalar plan: the test of a value `x`, and what becomes of it, which may be undefined too. */
  scalar(plan: Plan, x: string): Scalar | undefined;
  /** What becomes of null. */
  readonly nothing: string;
  /** What becomes of free JSON; undefined where it is unsound. */
  json(args: string): string;
  object(members: readonly Member[]): string;
  readonly emptyList: string;
  addItem(all: string, index: string, rendered: string): string;
  closeList(all: string): string;
  readonly emptyMap: string;
  addMember(all: string, index: string, key: string, rendered: string): string;
  closeMap(all: string): string;
}

/** The test of a scalar, without regard to what becomes of it. */
function testScalar(plan: Plan, x: string): string | undefined {
  switch (plan.kind) {
    case "text":
      return `typeof ${x} === "string" && ${x}.isWellFormed()`;
    case "flag":
      return `typeof ${x} === "boolean"`;
    case "null":
      return `${x} === null`;
    case "u64":
      return `(typeof ${x} === "number" ? Number.isSafeInteger(${x}) && ${x} >= 0 : isWideInteger(${x}))`;
    case "float":
      return `typeof ${x} === "number" && ${x} > ${-plan.limit} && ${x} < ${plan.limit}`;
    case "unit":
      return `(${Array.from(plan.values, (name) => `${x} === ${JSON.stringify(name)}`).join(" || ")})`;
    default:
      return undefined;
  }
}

/** The canonical value: new objects, keys in declared order. */
export const AS_VALUE: Rendering = {
  scalar(plan, x) {
    const test = testScalar(plan, x);
    if (test === undefined) return undefined;
    // Adding 0 makes 0 of -0.
    return { test, rendered: plan.kind === "u64" ? `(typeof ${x} === "number" ? ${x} + 0 : ${x})` : x };
  },
  nothing: "null",
  json: (args) => `copyFreeJson(${args})`,
  object: (members) =>
    `{ ${members.map(({ key, rendered }) => `${JSON.stringify(key)}: ${rendered}`).join(", ")} }`,
  emptyList: "[]",
  addItem: (all, _index, rendered) => `${all}.push(${rendered});`,
  closeList: (all) => all,
  emptyMap: "{}",
  addMember: (all, _index, key, rendered) => `setOwn(${all}, ${key}, ${rendered});`,
  closeMap: (all) => all,
};

/** JSON text as Rust's writer prints it. */
export const AS_TEXT: Rendering = {
  scalar(plan, x) {
    if (plan.kind === "text") {
      const test = `typeof ${x} === "string"`;
      return { test, rendered: `printText(${x})`, inside: `printInside(${x})` };
    }
    const test = testScalar(plan, x);
    if (test === undefined) return undefined;
    switch (plan.kind) {
      case "float":
        return { test, rendered: `${isDouble(plan) ? "printFloat" : "printSingle"}(${x})` };
      case "unit":
        return { test, rendered: `('"' + ${x} + '"')`, inside: x };
      default:
        return {
          test,
          rendered: `("" + ${plan.kind === "u64" ? `(typeof ${x} === "number" ? ${x} + 0 : ${x})` : x})`,
        };
    }
  },
  nothing: '"null"',
  json: (args) => `printFreeJson(${args})`,
  object(members) {
    // The fewer parts are added up, the sooner the engine makes one string of them.
    let literal = "{";
    const parts = members.flatMap(({ key, rendered, isInside }, i) => {
      const quote = isInside ? '"' : "";
      const before = `${literal}${i === 0 ? "" : ","}${JSON.stringify(key)}:${quote}`;
      literal = quote;
      return [JSON.stringify(before), rendered];
    });
    return [...parts, JSON.stringify(`${literal}}`)].join(" + ");
  },
  emptyList: '"["',
  addItem: (all, index, rendered) => `${all} += ${index} === 0 ? ${rendered} : "," + ${rendered};`,
  closeList: (all) => `${all} + "]"`,
  emptyMap: '"{"',
  addMember: (all, index, key, rendered) =>
    `${all} += (${index} === 0 ? "" : ",") + printString(${key}) + ":" + ${rendered};`,
  closeMap: (all) => `${all} + "}"`,
};
