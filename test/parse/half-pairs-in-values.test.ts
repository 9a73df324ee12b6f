import { describe, expect, test } from "vitest";
import { safeParseEnvelope, safeParseEvent, stringifyEvent, stringifyJson } from "../../src/index.js";
import { issuesOf } from "../support/outcome.js";
import { budgetExceeded, PAYLOAD, proposal } from "./documents.js";
import { FIELDS, isInEnvelope, valueWith } from "./fields.js";

describe("half a surrogate pair", () => {
  const HALVES = ["\ud800", "a\udfff", "\udc00\ud83d", `${"\u{1f600}".repeat(100)}\ud83d`];

  test.each(HALVES)("%# is refused in every text, and named", (half) => {
    const received = `\\u${(/\p{Cs}/u.exec(half)?.[0] ?? "").charCodeAt(0).toString(16)}`;
    const wanted = (pointer: string) => [
      { code: "lone_surrogate", pointer, expected: "whole characters", received },
    ];
    for (const field of FIELDS.filter(isInEnvelope).filter(({ slot }) => slot.shape.kind === "text"))
      expect(issuesOf(safeParseEnvelope(valueWith(field, half)))).toMatchObject(wanted(field.pointer));
    expect(issuesOf(safeParseEvent(proposal({ a: [half] })))).toMatchObject(wanted(`${PAYLOAD}/a/0`));
    expect(issuesOf(safeParseEvent(proposal({ a: { [half]: 1 } })))).toMatchObject(wanted(`${PAYLOAD}/a`));
    expect(issuesOf(safeParseEvent({ ...budgetExceeded(), [half]: () => 1 }))).toMatchObject(wanted(""));
    expect(issuesOf(safeParseEvent({ ...budgetExceeded(), note: half }))).toMatchObject(wanted("/note"));
    for (const field of FIELDS.filter(isInEnvelope).filter(
      ({ slot }) => slot.shape.kind === "map" && slot.shape.names === undefined,
    ))
      expect(issuesOf(safeParseEnvelope(valueWith(field, { a: "b", [half]: 5 })))).toMatchObject(
        wanted(field.pointer),
      );
    expect(() => stringifyJson([half])).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining(wanted("/0")[0])] }),
    );
    expect(() => stringifyEvent(budgetExceeded({ limit: half }))).toThrow(/half of a surrogate pair/);
  });
});
