import { describe, expect, test } from "vitest";
import { EventQuerySchema, safeParseEnvelope, safeParseJson } from "../../src/index.js";
import { errorOf, issuesOf } from "../support/outcome.js";
import { budgetExceeded, envelope } from "./documents.js";

describe("the message", () => {
  test("is short for a long pointer", () => {
    const key = "k".repeat(100_000);
    const error = errorOf(safeParseEnvelope({ ...envelope(budgetExceeded()), [key]: [() => 1] }));
    expect(error.issues[0]?.pointer).toBe(`/${key}/0`);
    expect(error.message.length).toBeLessThan(400);
    expect(error.message).toContain("kkk…: Expected a JSON value, got a function");
  });

  test("shows nothing that a terminal would act upon", () => {
    const tricky = "\u001b[31m\u009b2J\u202e\u2028";
    const inText = errorOf(safeParseJson(EventQuerySchema, `{"kinds":[${JSON.stringify(tricky)}]} `));
    const inValue = errorOf(
      safeParseEnvelope({ ...envelope(), [tricky]: () => 1, event_id: [tricky], event: { type: tricky } }),
    );
    for (const { message } of [inText, inValue, ...inText.issues, ...inValue.issues]) {
      expect(message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
    }
  });

  test("shows such characters as escapes instead", () => {
    const document = { ...envelope(), "\u009b2J": NaN, event: { type: "\u202ex" } };
    const error = errorOf(safeParseEnvelope(document));
    expect(error.message).toContain('Unknown event type "\\u202ex"');
    expect(error.message).toContain("/\\u009b2J: Expected a finite number");
    expect(error.issues[1]?.path).toEqual(["\u009b2J"]);
  });

  test.each([
    ["a zero-width space", "\u200b", "\\u200b"],
    ["a soft hyphen", "\u00ad", "\\u00ad"],
    ["a byte order mark", "\ufeff", "\\ufeff"],
    ["a filler", "\u3164", "\\u3164"],
    ["a variation selector", "\ufe0f", "\\ufe0f"],
    ["a tag, which is a pair of surrogates", "\u{e0041}", "\\udb40\\udc41"],
  ])("shows %s", (_name, unseen, shown) => {
    const type = `BudgetExceeded${unseen}`;
    const told = `"BudgetExceeded${shown}". Did you mean "BudgetExceeded"?`;
    const inText = safeParseJson(EventQuerySchema, JSON.stringify({ kinds: [type] }));
    const inValue = safeParseEnvelope({ ...envelope(), event: { type } });
    for (const result of [inText, inValue]) expect(errorOf(result).message).toContain(told);
  });

  test("is well-formed, wherever a long text is cut", () => {
    for (let i = 0; i < 4; i++) {
      const long = "x".repeat(i) + "\u{1f600}".repeat(200);
      const results = [
        safeParseJson(EventQuerySchema, JSON.stringify({ kinds: [long], [long]: 1 })),
        safeParseJson(EventQuerySchema, `{"kinds":[]}${JSON.stringify(long)}`),
        safeParseEnvelope({ ...envelope(), event: { type: long }, [long]: NaN }),
      ];
      for (const issue of results.flatMap(issuesOf)) {
        expect(issue.message.isWellFormed()).toBe(true);
        expect(issue.received?.isWellFormed()).toBe(true);
        expect(issue.received?.length).toBeLessThan(70);
      }
      for (const result of results) expect(errorOf(result).message.isWellFormed()).toBe(true);
    }
  });
});
