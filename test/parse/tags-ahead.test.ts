import { expect, test, vi } from "vitest";
import * as z from "zod";
import { Scanner } from "../../src/json/scanner.js";
import { WideUnits } from "../../src/json/wide-units.js";
import { planOf } from "../../src/parse/plan-of.js";
import { readInUnits } from "../support/general-road.js";

const internal = z.discriminatedUnion("type", [
  z.object({ type: z.literal("A"), text: z.string() }),
  z.object({ type: z.literal("B"), text: z.string() }),
]);
const adjacent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("A"), data: z.object({ text: z.string() }) }),
  z.object({ type: z.literal("B"), data: z.object({ text: z.string() }) }),
]);

/** Whether anything was passed over, to be read when the tag is known. */
function skips(schema: z.ZodType, value: unknown, indent: string): boolean {
  const skip = vi.spyOn(Scanner.prototype, "skip");
  try {
    const text = JSON.stringify(value, undefined, indent);
    expect(readInUnits(WideUnits, planOf(schema), text)).toEqual({ data: value, findings: [] });
    return skip.mock.calls.length > 0;
  } finally {
    skip.mockRestore();
  }
}

test.each(["", " "])("a tag that stands last is found ahead, with the indent %j", (indent) => {
  for (const text of ["", "type", 'a "type": "A"', "x".repeat(1000)]) {
    expect(
      skips(
        z.array(internal),
        [
          { text, type: "B" },
          { text, type: "A" },
        ],
        indent,
      ),
    ).toBe(false);
    expect(
      skips(
        z.array(adjacent),
        [
          { data: { text }, type: "B" },
          { data: { text }, type: "A" },
        ],
        indent,
      ),
    ).toBe(false);
  }
});

test("wrong guesses within wrong guesses do not double the time at each level", () => {
  const levels = 24;
  let schema: z.ZodType = z.object({ type: z.literal("A"), inner: z.boolean() });
  for (let i = 0; i < levels; i++)
    schema = z.discriminatedUnion("type", [
      z.object({ type: z.literal("A"), inner: schema }),
      z.object({ type: z.literal("B") }),
    ]);
  const text = `${'{"inner":'.repeat(levels + 1)}0${',"type":"A"}'.repeat(levels + 1)}`;
  const open = vi.spyOn(Scanner.prototype, "openObject");
  try {
    const { findings } = readInUnits(WideUnits, planOf(schema), text);
    expect(findings.map(({ code }) => code)).toEqual(["invalid_type"]);
    expect(open.mock.calls.length).toBeLessThan(levels ** 3);
  } finally {
    open.mockRestore();
  }
});

test("a name that is none of the union's is not taken for its tag", () => {
  const schema = z.object({ outer: internal, inner: z.record(z.string(), z.string()) });
  expect(skips(z.array(schema), [{ outer: { text: "type", type: "B" }, inner: { type: "C" } }], "")).toBe(
    false,
  );
  const both = z.object({ first: z.object({ type: z.string(), union: internal }) });
  expect(skips(both, { first: { type: "C", union: { text: "", type: "A" } } }, "")).toBe(false);
});
