import { describe, expect, test } from "vitest";
import * as z from "zod";
import {
  ExperienceEventEnvelopeSchema as Envelope,
  ProposalCreatedSchema,
  TimeRangeSchema,
} from "../../src/schemas/index.js";

// Their fields are made late, which Zod must not mind, whatever is asked of them first.
describe("Users derive schemas of their own from ours", () => {
  const range = { start: null, end: "2026-01-01T00:00:00Z" };

  test("with more keys", () => {
    const Signed = Envelope.extend({ signature: z.string() });
    expect(Object.keys(Signed.shape)).toEqual([...Object.keys(Envelope.shape), "signature"]);
    expect(TimeRangeSchema.extend({ zone: z.string() }).parse({ ...range, zone: "UTC" })).toEqual({
      ...range,
      zone: "UTC",
    });
    expect(Object.keys(TimeRangeSchema.shape)).toEqual(["start", "end"]);
  });

  test("with fewer keys", () => {
    expect(TimeRangeSchema.pick({ end: true }).parse(range)).toEqual({ end: range.end });
    expect(TimeRangeSchema.omit({ end: true }).parse(range)).toEqual({ start: null });
  });

  test("with other demands on the same keys", () => {
    expect(TimeRangeSchema.strict().safeParse({ ...range, zone: "UTC" }).success).toBe(false);
    expect(TimeRangeSchema.loose().parse({ ...range, zone: "UTC" })).toEqual({ ...range, zone: "UTC" });
    expect(TimeRangeSchema.keyof().options).toEqual(["start", "end"]);
    expect(Envelope.partial().safeParse({ event_id: "e" }).success).toBe(true);
    expect(Envelope.safeParse({ event_id: "e" }).success).toBe(false);
  });

  test("and the fields are the same schemas, whichever copy is asked", () => {
    const described = TimeRangeSchema.describe("Mine.");
    expect(described.shape.start).toBe(TimeRangeSchema.shape.start);
    expect(described.description).toBe("Mine.");
    expect(TimeRangeSchema.description).toBe("A window of time, both ends included.");
  });

  test("and unions of their own from our variants", () => {
    const Mine = z.discriminatedUnion("type", [
      ProposalCreatedSchema,
      z.object({ type: z.literal("Mine"), data: TimeRangeSchema }),
    ]);
    expect(Mine.parse({ type: "Mine", data: range })).toEqual({ type: "Mine", data: range });
    expect(Mine.safeParse({ type: "Other", data: range }).success).toBe(false);
  });
});
