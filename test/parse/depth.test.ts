import { describe, expect, test } from "vitest";
import {
  readEnvelope,
  readEnvelopeJson,
  safeParseEnvelope,
  safeParseEnvelopeJson,
  safeParseEvent,
  safeParseEventJson,
  stringifyEnvelope,
  stringifyEvent,
  stringifyJson,
  type JsonValue,
} from "../../src/index.js";
import { issuesOf } from "../support/outcome.js";
import { envelope, envelopeText, PAYLOAD, proposal, proposalText } from "./documents.js";

const EXPECTED = "at most 127 levels, counted from the document's root";

/** Nested so many times: arrays, objects, or both by turns. */
const SHAPES: [name: string, open: (level: number) => "[" | "{"][] = [
  ["arrays", () => "["],
  ["objects", () => "{"],
  ["arrays and objects", (level) => (level % 2 === 0 ? "[" : "{")],
];

function nestedText(depth: number, open: (level: number) => "[" | "{"): string {
  const levels = Array.from({ length: depth }, (_, level) => open(level));
  const start = levels.map((bracket, level) => (bracket === "[" || level === depth - 1 ? bracket : '{"a":'));
  return (
    start.join("") +
    levels
      .toReversed()
      .map((bracket) => (bracket === "[" ? "]" : "}"))
      .join("")
  );
}

const nested = (depth: number, open: (level: number) => "[" | "{") =>
  JSON.parse(nestedText(depth, open)) as JsonValue;

describe.each(SHAPES)("%s", (_name, open) => {
  const text = (depth: number) => nestedText(depth, open);
  const value = (depth: number) => nested(depth, open);
  const steps = (depth: number) =>
    Array.from({ length: depth }, (_, level) => (open(level) === "[" ? "/0" : "/a")).join("");
  const refused = (pointer: string) => [{ code: "depth_exceeded", pointer, expected: EXPECTED }];

  test("free JSON may be 123 deep in an envelope's text", () => {
    for (const tagLast of [false, true]) {
      const result = safeParseEnvelopeJson(envelopeText(proposalText(text(123), tagLast)));
      expect(result).toMatchObject({
        data: { event: { data: { proposal: { structured_payload: value(123) } } } },
      });
      const deeper = safeParseEnvelopeJson(envelopeText(proposalText(text(124), tagLast)));
      expect(issuesOf(deeper)).toMatchObject(refused(`/event${PAYLOAD}${steps(123)}`));
    }
  });

  test("free JSON may be 124 deep in an event's text", () => {
    expect(safeParseEventJson(proposalText(text(124))).success).toBe(true);
    expect(issuesOf(safeParseEventJson(proposalText(text(125))))).toMatchObject(
      refused(`${PAYLOAD}${steps(124)}`),
    );
  });

  test("values have the same limit, when read and when written", () => {
    expect(safeParseEnvelope(envelope(proposal(value(123)))).success).toBe(true);
    expect(safeParseEvent(proposal(value(124))).success).toBe(true);
    expect(stringifyEnvelope(envelope(proposal(value(123))))).toContain(text(123));
    expect(stringifyEvent(proposal(value(124)))).toContain(text(124));
    const tooDeep = envelope(proposal(value(124)));
    const issues = refused(`/event${PAYLOAD}${steps(123)}`);
    expect(issuesOf(safeParseEnvelope(tooDeep))).toMatchObject(issues);
    expect(() => stringifyEnvelope(tooDeep)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining(issues[0])] }),
    );
    expect(issuesOf(safeParseEvent(proposal(value(125))))).toMatchObject(refused(`${PAYLOAD}${steps(124)}`));
  });

  test("the value of an unknown key counts too", () => {
    const unknown = (depth: number) => ({ ...envelope(), note: value(depth) });
    expect(safeParseEnvelope(unknown(126)).success).toBe(true);
    expect(issuesOf(safeParseEnvelope(unknown(127)))).toMatchObject(refused(`/note${steps(126)}`));
  });

  test("an event of an unknown type may be 126 deep", () => {
    const text = (depth: number) => envelopeText(`{"type":"New","data":${nestedText(depth - 1, open)}}`);
    const event = (depth: number) => ({ ...envelope(), event: { type: "New", data: value(depth - 1) } });
    expect(readEnvelopeJson(text(126))).toMatchObject({ status: "unknown" });
    expect(readEnvelope(event(126))).toMatchObject({
      status: "unknown",
      envelope: { event: event(126).event },
    });
    const invalid = { status: "invalid", error: { issues: refused(`/event/data${steps(125)}`) } };
    expect(readEnvelopeJson(text(127))).toMatchObject(invalid);
    expect(readEnvelope(event(127))).toMatchObject(invalid);
  });

  test("stringifyJson writes 127 levels", () => {
    expect(stringifyJson(value(127))).toBe(text(127));
    expect(() => stringifyJson(value(128))).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining(refused(steps(127))[0])] }),
    );
  });
});

test("a value that contains itself is nested without end", () => {
  const list: unknown[] = [];
  list.push(list);
  const self: Record<string, unknown> = { list };
  self.self = self;
  for (const payload of [list, self])
    expect(issuesOf(safeParseEvent(proposal(payload)))).toMatchObject([{ code: "depth_exceeded" }]);
  expect(issuesOf(safeParseEvent({ ...proposal(null), self }))).toMatchObject([{ code: "depth_exceeded" }]);
  expect(() => stringifyJson(list as JsonValue)).toThrow(expect.objectContaining({ name: "ContractError" }));
});
