import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commonText, describeCommon, narrow } from "../../../src/cli/output/text/common-text.js";
import { foldPointer } from "../../../src/cli/output/text/fold-pointer.js";
import { text } from "./arbitraries.js";

describe("foldPointer", () => {
  const cases = [
    ["", ""],
    ["/event_id", "/event_id"],
    ["/event/data/contract_results/12/passed", "/event/data/contract_results/*/passed"],
    ["/event/data/policy/policy/truth_preferences/truth-1", "/event/data/policy/policy/truth_preferences/*"],
    // A map whose keys are a closed list tells something by its key.
    [
      "/event/data/policy/policy/risk_tier_backends/High/3",
      "/event/data/policy/policy/risk_tier_backends/High/*",
    ],
    ["/event/data/proposal/structured_payload", "/event/data/proposal/structured_payload"],
    ["/event/data/proposal/structured_payload/a", "/event/data/proposal/structured_payload/**"],
    ["/event/data/proposal/structured_payload/a/0/b", "/event/data/proposal/structured_payload/**"],
    ["/event/data/artifact_kind/Other", "/event/data/artifact_kind/Other"],
    ["/event/unheard_of/7/of", "/event/unheard_of/*/of"],
    ["/0", "/0"],
  ] as const;
  test.each(cases)("%s", (pointer, folded) => {
    expect(foldPointer(pointer)).toBe(folded);
  });

  test("takes any text", () => {
    fc.assert(fc.property(text, (pointer) => typeof foldPointer(pointer) === "string"));
  });
});

describe("what messages have in common", () => {
  const describeAll = ([first = "", ...others]: readonly string[]) =>
    describeCommon(others.reduce(narrow, commonText(first)));

  const cases: [string[], string][] = [
    [["a b c"], "a b c"],
    [["a b c", "a b c"], "a b c"],
    [["Expected a string, got 5.", "Expected a string, got true."], "Expected a string, got …"],
    [["The key a stands twice.", "The key bc stands twice."], "The key … stands twice."],
    [["One thing.", "Another."], "One thing. (the first of them; the others differ)"],
    // What is common to the start and to the end must not be shown twice.
    [["a b a b", "a b"], "a b a b (the first of them; the others differ)"],
  ];
  test.each(cases)("%j", (messages, described) => {
    expect(describeAll(messages)).toBe(described);
  });

  test("is a start and an end of each of them", () => {
    const words = fc.array(fc.constantFrom("a", "b", "cc", "…"), { minLength: 1, maxLength: 8 });
    const messages = fc.array(
      words.map((parts) => parts.join(" ")),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(messages, (all) => {
        const { start, end } = all.slice(1).reduce(narrow, commonText(all[0]!));
        for (const message of all) {
          expect(message.startsWith(start)).toBe(true);
          expect(message.endsWith(end)).toBe(true);
        }
      }),
    );
  });
});
