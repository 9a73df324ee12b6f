import { describe, expect, test } from "vitest";
import { ISSUE_CODES } from "../../src/parse/issue.js";
import { safeParseEnvelopeJson } from "../../src/parse/parse.js";
import { planOf } from "../../src/parse/plan-of.js";
import { stringifyEnvelope } from "../../src/parse/stringify.js";
import { layOut } from "../../src/sample/faults/places.js";
import { FAULT_CODES, invalidSamples } from "../../src/sample/invalid-samples.js";
import { sampleEnvelopes } from "../../src/sample/samples.js";
import { ExperienceEventEnvelopeSchema } from "../../src/schemas/envelope.js";
import { EXPERIENCE_EVENT_KINDS } from "../../src/schemas/event.js";
import { take } from "./take.js";

/** Of JavaScript values, of whole ledgers, and of texts of half a gigabyte. */
const ELSEWHERE = ["not_json", "precision_lost", "input_too_large", "line_too_long", "truncated_line"];

test("every fault that a line of JSON text can have is there", () => {
  expect([...FAULT_CODES, ...ELSEWHERE].sort()).toEqual(Object.keys(ISSUE_CODES).sort());
});

test("the list of faults is no one's to change: what breaks samples goes by it", () => {
  expect(Object.isFrozen(FAULT_CODES)).toBe(true);
});

describe("a reader finds exactly the fault that is said, where it is said", () => {
  test.each(FAULT_CODES)("%s", (fault) => {
    for (const { line, code, pointer } of take(300, invalidSamples({ fault, seed: 7 }))) {
      const result = safeParseEnvelopeJson(line);
      const found = result.success ? [] : result.error.issues.map((issue) => [issue.code, issue.pointer]);
      expect(found, String(line)).toEqual([[code, pointer]]);
      expect(code).toBe(fault);
    }
  });

  test.each(EXPERIENCE_EVENT_KINDS)("in %s", (kind) => {
    for (const { line, code, pointer } of take(100, invalidSamples({ kind, seed: 3 }))) {
      const result = safeParseEnvelopeJson(line);
      const found = result.success ? [] : result.error.issues.map((issue) => [issue.code, issue.pointer]);
      expect(found, String(line)).toEqual([[code, pointer]]);
    }
  });
});

test("faults come in turn, so that few lines have them all", () => {
  const codes = take(FAULT_CODES.length, invalidSamples()).map(({ code }) => code);
  expect(codes).toEqual(FAULT_CODES);
});

test("faults are at many places", () => {
  for (const fault of ["invalid_type", "missing_key", "duplicate_key", "lone_surrogate"] as const) {
    const pointers = new Set(take(300, invalidSamples({ fault })).map(({ pointer }) => pointer));
    expect(pointers.size, fault).toBeGreaterThan(50);
  }
});

test("a line never holds a line end", () => {
  for (const { line } of take(500, invalidSamples({ seed: 5 }))) expect(String(line)).not.toMatch(/\n/);
});

test("the same seed breaks the same lines in the same way", () => {
  expect(take(100, invalidSamples({ seed: 4 }))).toEqual(take(100, invalidSamples({ seed: 4 })));
  expect(take(100, invalidSamples({ seed: 4 }))).not.toEqual(take(100, invalidSamples({ seed: 5 })));
});

test("a fault that a type can't have is refused", () => {
  const samples = invalidSamples({ kind: "BudgetExceeded", fault: "depth_exceeded" });
  expect(() => samples.next()).toThrow("No BudgetExceeded can have the fault depth_exceeded");
});

test("a fault that there is not is refused, and those that there are are named", () => {
  for (const fault of ["nope", "constructor", "not_json", null, 5])
    expect(() => invalidSamples({ fault: fault as never }).next(), String(fault)).toThrow(
      new RangeError(`There is no fault ${JSON.stringify(fault)}; give one of ${FAULT_CODES.join(", ")}.`),
    );
  expect(() => invalidSamples({ kind: "nope" as never }).next()).toThrow(/^There is no event type "nope"/);
});

test("where each value stands is known", () => {
  const plan = planOf(ExperienceEventEnvelopeSchema);
  for (const envelope of take(500, sampleEnvelopes({ seed: 9 }))) {
    const { text, places } = layOut(plan, envelope);
    expect(text).toBe(stringifyEnvelope(envelope));
    for (const { start, end, keyAt, path, holder } of places) {
      expect(() => JSON.parse(text.slice(start, end)) as unknown).not.toThrow();
      const key = holder === "none" || holder === "list" ? "" : `${JSON.stringify(path.at(-1))}:`;
      expect(text.slice(keyAt, start)).toBe(key);
    }
  }
});
