import { describe, expect, test } from "vitest";
import * as z from "zod";
import {
  EventQuerySchema,
  ExperienceEventEnvelopeSchema,
  KernelProposalSchema,
  readEnvelope,
  readEnvelopeJson,
  safeParseEnvelope,
  safeParseEnvelopeJson,
  safeParseJson,
  stringifyEnvelope,
  stringifyJson,
} from "../../../src/index.js";
import { MARK } from "../../support/marked-text.js";
import { faultsOf, issuesOf } from "../../support/outcome.js";
import { envelope, envelopeText, proposal, proposalText } from "../documents.js";
import { FIELDS, isInEnvelope, readAs, valueWith, withValue } from "../fields.js";

const DEPTH = 100_000;

/** Nested texts, whole and cut off. */
const TEXTS: [name: string, text: string][] = [
  ["arrays", "[".repeat(DEPTH) + "]".repeat(DEPTH)],
  ["objects", `${'{"a":'.repeat(DEPTH)}1${"}".repeat(DEPTH)}`],
  ["objects by known names", `${'{"event":'.repeat(DEPTH)}1${"}".repeat(DEPTH)}`],
  ["tagged objects", `${'{"type":"Local","data":'.repeat(DEPTH)}1${"}".repeat(DEPTH)}`],
  ["both", `${'[{"data":'.repeat(DEPTH)}1${"}]".repeat(DEPTH)}`],
  ["arrays that are never closed", "[".repeat(DEPTH)],
  ["objects that are never closed", '{"event":'.repeat(DEPTH)],
];

describe.each(TEXTS)(`${DEPTH} nested %s`, (_name, deep) => {
  test("are refused where they are too deep, in the place of any field", () => {
    for (const field of FIELDS.filter((_, i) => i % 7 === 0)) {
      const text = withValue(field, deep).replace(MARK, "");
      const issues = issuesOf(readAs(field, text));
      expect(issues.length).toBeLessThanOrEqual(100);
      expect(issues.at(-1)).toMatchObject({ code: "depth_exceeded" });
      expect(issues.at(-1)!.path.length).toBeLessThan(130);
    }
  });

  test("are refused in free JSON, under unknown keys, in unknown events and as a document", () => {
    const texts = [
      envelopeText(proposalText(deep)),
      envelopeText(proposalText(deep, true)),
      envelopeText('{"type":"FactPromoted"}', `"note":${deep}`),
      envelopeText(`{"note":${deep},"type":"BudgetExceeded"}`),
      envelopeText(`{"data":${deep},"type":"New"}`),
      deep,
    ];
    for (const text of texts) {
      expect(issuesOf(safeParseEnvelopeJson(text)).map(({ code }) => code)).toContain("depth_exceeded");
      expect(readEnvelopeJson(text)).toMatchObject({ status: "invalid" });
    }
    expect(faultsOf(safeParseJson(z.array(EventQuerySchema), deep)).join()).toMatch(/depth_exceeded/);
  });
});

/** Nested values, without the stack that JSON.parse would need. */
function nestedValue(make: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let i = 0; i < DEPTH; i++) value = make(value);
  return value;
}

const VALUES: [name: string, value: unknown][] = [
  ["arrays", nestedValue((inner) => [inner])],
  ["objects", nestedValue((inner) => ({ a: inner }))],
  ["envelopes", nestedValue((inner) => ({ event: inner, event_id: inner }))],
  ["tagged objects", nestedValue((inner) => ({ type: "Local", data: inner }))],
];

describe.each(VALUES.map(([name, value]) => ({ name, deep: () => value })))(
  `${DEPTH} nested $name as a value`,
  ({ deep }) => {
    test("are refused in the place of any field", () => {
      for (const field of FIELDS.filter(isInEnvelope)) {
        const document = valueWith(field, deep());
        expect(issuesOf(safeParseEnvelope(document)).length, field.name).toBeGreaterThan(0);
        expect(ExperienceEventEnvelopeSchema.safeParse(document).success, field.name).toBe(false);
      }
    });

    test("are refused in free JSON, under unknown keys, in unknown events and as a document", () => {
      const note = { ...envelope(), note: deep() };
      for (const document of [
        envelope(proposal(deep())),
        note,
        { ...envelope(), event: { type: "New", data: deep() } },
      ]) {
        expect(readEnvelope(document)).toMatchObject({
          status: "invalid",
          error: { issues: [{ code: "depth_exceeded" }] },
        });
        expect(() => stringifyEnvelope(document as never)).toThrow(
          expect.objectContaining({ name: "ContractError" }),
        );
      }
      expect(safeParseEnvelope(deep()).success).toBe(false);
      expect(() => stringifyJson(deep() as never)).toThrow(
        expect.objectContaining({ name: "ContractError" }),
      );
      expect(KernelProposalSchema.safeParse({ structured_payload: deep() }).success).toBe(false);
    });
  },
);

test(`${DEPTH} levels before half a surrogate pair`, () => {
  for (const text of [`${"[".repeat(DEPTH)}"\ud800"`, `${'{"a":'.repeat(DEPTH)}"\ud800"`])
    expect(issuesOf(safeParseEnvelopeJson(text))).toMatchObject([{ code: "lone_surrogate" }]);
});
