import { describe, expect, test } from "vitest";
import {
  EventQuerySchema,
  safeParseEnvelope,
  safeParseEnvelopeJson,
  safeParseJson,
  type ParseOptions,
} from "../../src/index.js";
import { describeValue } from "../../src/parse/received.js";
import { errorOf, issuesOf } from "../support/outcome.js";
import { envelope, envelopeText, object, proposalText } from "./documents.js";

const KINDS = (count: number) => `{"kinds":[${Array.from({ length: count }, () => "1").join(",")}]}`;

describe("the list of issues", () => {
  test("is in the order of the text", () => {
    const text = object({
      event: '{"data":{"limit":1,"chain_id":2,"resource":3},"type":"BudgetExceeded"}',
      tenant_id: "4",
      event_id: "5",
      occurred_at: "6",
    });
    const offsets = issuesOf(safeParseEnvelopeJson(text)).map(({ received }) => received);
    expect(offsets).toEqual(["1", "2", "3", "4", "5", "6"]);
  });

  test.each([
    [undefined, 100],
    [{}, 100],
    [{ maxIssues: undefined }, 100],
    [{ maxIssues: 1 }, 1],
    [{ maxIssues: 2 }, 2],
    [{ maxIssues: 250 }, 250],
    [{ maxIssues: Infinity }, 300],
  ] as [ParseOptions | undefined, number][])(
    "has as many as asked for: %j gives %i of 300",
    (options, count) => {
      const error = errorOf(safeParseJson(EventQuerySchema, KINDS(300), options));
      expect(error.issues).toHaveLength(count);
      expect(error.truncated).toBe(count < 300);
      expect(error.issues.map(({ path }) => path[1])).toEqual(Array.from({ length: count }, (_, i) => i));
      const event = JSON.parse(proposalText("null")) as { data: { proposal: { trace_link: object } } };
      const reasons = Array.from({ length: 300 }, (_, i) => i);
      Object.assign(event.data.proposal.trace_link, { retry_reasons: reasons });
      const ofValue = errorOf(safeParseEnvelope({ ...envelope(), event }, options));
      expect(ofValue.issues.map(({ received }) => Number(received))).toEqual(reasons.slice(0, count));
      expect(ofValue.truncated).toBe(count < 300);
    },
  );

  test.each([0, -5, 2.9, NaN, -Infinity, "2", null] as number[])(
    "is not read at all with maxIssues %o: sound documents too are refused",
    (maxIssues) => {
      const wrong = new RangeError(
        `maxIssues has to be a whole number of 1 or more, or Infinity; got ${describeValue(maxIssues)}.`,
      );
      const sound = envelope();
      expect(() => safeParseEnvelope(sound, { maxIssues })).toThrow(wrong);
      expect(() => safeParseEnvelopeJson(JSON.stringify(sound), { maxIssues })).toThrow(wrong);
      for (const noText of [Buffer.from("{}"), Uint8Array.of(0xff), undefined as never])
        expect(() => safeParseEnvelopeJson(noText, { maxIssues })).toThrow(wrong);
    },
  );

  test("is whole when there are exactly as many as asked for", () => {
    const whole = errorOf(safeParseJson(EventQuerySchema, KINDS(100)));
    expect(whole.issues).toHaveLength(100);
    expect(whole.truncated).toBe(false);
    expect(whole.message).toMatch(/^(\/kinds\/[012] [^\n]*\n){3}and 97 more$/);
    const cut = errorOf(safeParseJson(EventQuerySchema, KINDS(101)));
    expect(cut.issues).toHaveLength(100);
    expect(cut.truncated).toBe(true);
    expect(cut.message).toMatch(/\nand 97 more at least$/);
  });

  test("is no longer when the text breaks off behind it", () => {
    const text = KINDS(100).slice(0, -2);
    const error = errorOf(safeParseJson(EventQuerySchema, text));
    expect(error.issues).toHaveLength(100);
    expect(error.truncated).toBe(true);
    const room = errorOf(safeParseJson(EventQuerySchema, text, { maxIssues: 101 }));
    expect(room.issues).toHaveLength(101);
    expect(room.issues[100]).toMatchObject({ code: "unexpected_end" });
    expect(room.truncated).toBe(false);
  });

  test("does not repeat a long key at every fault inside it", () => {
    const key = "~/".repeat(1000);
    const text = `{"type":"PolicySnapshotCaptured","data":{"policy":{"type":"Routing","policy":{"risk_tier_backends":{"${key}":[${"1,".repeat(99)}1]}}}}}`;
    for (const result of [
      safeParseEnvelopeJson(envelopeText(text)),
      safeParseEnvelope({ ...envelope(), event: JSON.parse(text) }),
    ])
      expect(issuesOf(result).filter(({ pointer }) => pointer.length > 1000)).toMatchObject([
        { code: "unknown_variant" },
      ]);
  });
});
