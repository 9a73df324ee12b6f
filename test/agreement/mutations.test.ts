import { describe, expect, test } from "vitest";
import type { JsonValue } from "../../src/json/json-value.js";
import { OPERATIONS } from "../../scripts/conformance/mutation-operations.js";
import { mutations, places, replaceAt, type Place } from "../../scripts/conformance/mutations.js";

const ORIGINAL: JsonValue = {
  text: "Planning",
  big: 2n ** 64n - 1n,
  list: [1, { inner_key: null }],
  map: JSON.parse('{"__proto__":"a"}') as JsonValue,
  flag: true,
};

function made(operation: string, original: JsonValue = ORIGINAL) {
  return [...mutations(original)].filter((mutation) => mutation.operation === operation);
}

describe("mutations", () => {
  test("equal input gives equal output and stays as it was", () => {
    const before = structuredClone(ORIGINAL);
    expect([...mutations(ORIGINAL)]).toEqual([...mutations(structuredClone(ORIGINAL))]);
    expect(ORIGINAL).toEqual(before);
  });

  test("every operation makes something of the sample", () => {
    const names = new Set([...mutations(ORIGINAL)].map(({ operation }) => operation));
    expect([...names].sort()).toEqual(OPERATIONS.map(({ name }) => name).sort());
    expect(new Set(OPERATIONS.map(({ name }) => name)).size).toBe(OPERATIONS.length);
  });

  test("every place is changed, the root too", () => {
    const changed = new Set([...mutations(ORIGINAL)].map(({ path }) => path.join("/")));
    for (const { path } of places(ORIGINAL)) expect(changed).toContain(path.join("/"));
  });

  test("only a change of order leaves a value equal", () => {
    const equal = [...mutations(ORIGINAL)].filter(({ document }) => isEqual(document, ORIGINAL));
    expect(new Set(equal.map(({ operation }) => operation))).toEqual(new Set(["reorder"]));
  });

  test("drop takes each member and item away, and nothing else", () => {
    expect(made("drop").map(({ path }) => path.join("/"))).toEqual([
      "text",
      "big",
      "list",
      "map",
      "flag",
      "list/0",
      "list/1",
      "list/1/inner_key",
      "map/__proto__",
    ]);
    expect(made("drop", [1, 2]).map(({ document }) => document)).toEqual([[2], [1]]);
  });

  test("integers of 64 bits stay exact, and their edges are tried", () => {
    const edges = made("number edge", { n: 0 }).map(({ document }) => (document as { n: unknown }).n);
    expect(edges).toEqual(expect.arrayContaining([2n ** 64n - 1n, 2 ** 64, 2n ** 53n + 1n, -1]));
    expect(
      made("rename").every(({ document }) => Object.values(document as object).includes(2n ** 64n - 1n)),
    ).toBe(true);
  });

  test("__proto__ is a key like any other", () => {
    const [added] = made("add", {}).filter(({ path }) => path[0] === "__proto__");
    expect(Object.hasOwn(added?.document as object, "__proto__")).toBe(true);
    const replaced = replaceAt(ORIGINAL, ["map", "__proto__"], "b") as { map: object };
    expect(JSON.stringify(replaced.map)).toBe('{"__proto__":"b"}');
  });
});

/** Whether two values are the same but for the order of keys and items. */
function isEqual(a: JsonValue, b: JsonValue): boolean {
  const leaves = (value: JsonValue) => [...places(value)].map(describeLeaf).sort().join("\n");
  return leaves(a) === leaves(b);
}

function describeLeaf({ path, value }: Place): string {
  const shown = typeof value === "object" && value !== null ? Object.keys(value).length : String(value);
  return `${path.join("/")}: ${typeof value} ${shown}`;
}
