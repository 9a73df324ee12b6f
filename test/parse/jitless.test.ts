import { readFileSync } from "node:fs";
import * as z from "zod";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import * as usual from "../../src/index.js";

const lines = readFileSync("examples/ledger.ndjson", "utf8").trimEnd().split("\n");
const made = vi.fn();
let jitless: typeof usual;

beforeAll(async () => {
  z.config({ jitless: true });
  vi.stubGlobal("Function", made);
  vi.resetModules();
  jitless = await import("../../src/index.js");
});

afterAll(() => {
  vi.unstubAllGlobals();
  z.config({ jitless: false });
});

test("where Zod may not make code from text, neither do we, and everything reads and prints the same", () => {
  for (const line of lines) {
    const envelope = jitless.parseEnvelopeJson(line);
    expect(envelope).toEqual(usual.parseEnvelopeJson(line));
    expect(jitless.parseEnvelope(envelope)).toEqual(envelope);
    expect(jitless.stringifyEnvelope(envelope)).toBe(line);
  }
  expect(made).not.toHaveBeenCalled();
});

test("there, too, texts of envelopes and events take the fast road", async () => {
  const { envelopeTextRoad, eventTextRoad } = await import("../../src/parse/text-road.js");
  const [fast, fastEvents] = [envelopeTextRoad().fastRead, eventTextRoad().fastRead];
  // A few have free JSON that is left to the general road.
  const taken = lines.filter((line) => fast(line) !== undefined);
  expect(taken.length).toBeGreaterThan(lines.length * 0.9);
  for (const line of taken) {
    const envelope = usual.parseEnvelopeJson(line);
    expect(fast(line)).toEqual(envelope);
    expect(fastEvents(usual.stringifyEvent(envelope.event))).toEqual(envelope.event);
  }
  expect(made).not.toHaveBeenCalled();
});

test("elsewhere we do", () => {
  vi.unstubAllGlobals();
  z.config({ jitless: false });
  const spy = vi.spyOn(globalThis, "Function");
  jitless.parseJson(jitless.TimeRangeSchema, "{}");
  expect(spy).toHaveBeenCalled();
});
