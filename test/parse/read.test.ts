import { deepStrictEqual } from "node:assert";
import { describe, expect, test } from "vitest";
import {
  ContractError,
  parseEnvelope,
  parseEnvelopeJson,
  readEnvelope,
  readEnvelopeJson,
  safeParseEnvelope,
  safeParseEnvelopeJson,
  type JsonValue,
} from "../../src/index.js";
import { parseExact } from "../../scripts/conformance/exact-json.js";
import { envelope, envelopeText, object } from "./documents.js";
import { ENVELOPES } from "./fixtures.js";

const encoder = new TextEncoder();

/** The text in each form it can be read in. */
const bothWays = (text: string) => [readEnvelopeJson(text), readEnvelopeJson(encoder.encode(text))];

describe("an event of a known type", () => {
  test("is known, and read as by parse", () => {
    for (const { text } of ENVELOPES) {
      const wanted = { status: "known", envelope: parseEnvelopeJson(text) };
      for (const reading of bothWays(text)) deepStrictEqual(reading, wanted);
      deepStrictEqual(readEnvelope(wanted.envelope), wanted);
    }
  });

  test("that is broken is invalid, with the same faults as for parse", () => {
    const text = envelopeText('{"type":"BudgetExceeded","data":{"limit":5}}');
    const result = safeParseEnvelopeJson(text);
    if (result.success) throw new Error("read");
    const reading = readEnvelopeJson(text);
    expect(reading).toEqual({ status: "invalid", error: result.error });
    expect(reading.status === "invalid" && reading.error.issues).toEqual(result.error.issues);
    expect(readEnvelope(JSON.parse(text))).toMatchObject({
      status: "invalid",
      error: { issues: [{}, {}, {}] },
    });
  });
});

/** Events of unknown types. They are kept as they come, so anything goes that is JSON. */
const UNKNOWN: [event: string, type: string, value?: JsonValue][] = [
  ['{"type":"New","data":{}}', "New"],
  ['{"type":"New"}', "New"],
  ['{"data":[1,2],"type":"New"}', "New"],
  ['{ "data" : null ,\r\n\t"type" : "N\\u0065w" , "more" : [ ] }', "New"],
  ['{"type":"New","data":"text"}', "New"],
  ['{"type":"New","data":18446744073709551615,"n":-9223372036854775808}', "New"],
  ['{"type":"New","data":{"limit":1e16,"f":1.0}}', "New", { type: "New", data: { limit: 10n ** 16n, f: 1 } }],
  ['{"type":"New","a":1,"a":2}', "New", { type: "New", a: 2 }],
  ['{"type":"","data":{}}', ""],
  ['{"type":"budget_exceeded","data":{}}', "budget_exceeded"],
  ['{"type":"BudgetExceded","data":{"chain_id":5}}', "BudgetExceded"],
  ['{"type":"\u{1f600}\\n","data":{"b":1,"a":2}}', "\u{1f600}\n"],
];

describe("an event of an unknown type", () => {
  test.each(UNKNOWN)("is kept exactly: %j", (event, type, value = parseExact(event)) => {
    const kept = { event_id: "e", occurred_at: "t", tenant_id: null, correlation_id: null, event: value };
    for (const text of [
      envelopeText(event),
      `\r\n${object({ event }, '"event_id":"e"', '"occurred_at":"t"')} `,
    ]) {
      for (const reading of bothWays(text))
        expect(reading).toStrictEqual({ status: "unknown", type, envelope: kept, eventText: event });
    }
    const reading = readEnvelope({ ...envelope(), event: value });
    expect(reading).toStrictEqual({ status: "unknown", type, envelope: kept });
  });

  test.each(UNKNOWN)("is refused where it must be known: %j", (event) => {
    const issues = [{ code: "unknown_event_type", pointer: "/event/type" }];
    expect(safeParseEnvelopeJson(envelopeText(event))).toMatchObject({ success: false, error: { issues } });
    expect(safeParseEnvelope({ ...envelope(), event: parseExact(event) })).toMatchObject({
      success: false,
      error: { issues },
    });
  });

  test("keeps the key order of its own text", () => {
    const reading = readEnvelopeJson(envelopeText('{"z":1,"type":"New","a":{"y":1,"b":2}}'));
    if (reading.status !== "unknown") throw new Error(reading.status);
    expect(Object.keys(reading.envelope.event)).toEqual(["z", "type", "a"]);
    expect(Object.keys(reading.envelope.event["a"] as object)).toEqual(["y", "b"]);
  });

  test("in an envelope with unknown keys and options: they are read as ever", () => {
    const text = object({
      x: "[1]",
      tenant_id: '"t"',
      event_id: '"e"',
      event: '{"type":"New"}',
      occurred_at: '"o"',
    });
    const wanted = {
      event_id: "e",
      occurred_at: "o",
      tenant_id: "t",
      correlation_id: null,
      event: { type: "New" },
    };
    expect(readEnvelopeJson(text)).toEqual({
      status: "unknown",
      type: "New",
      envelope: wanted,
      eventText: '{"type":"New"}',
    });
    expect(Object.keys(wanted)).toEqual(
      Object.keys((readEnvelope(JSON.parse(text)) as { envelope: object }).envelope),
    );
  });
});

/** What is broken beyond an unknown type. */
const INVALID: [event: string, around: string, fault: string][] = [
  ['{"type":"New"}', '"tenant_id":5', "invalid_type /tenant_id"],
  ['{"type":"New"}', '"event_id":"again"', "duplicate_key /event_id"],
  ['{"type":"New","type":"New"}', "", "duplicate_key /event/type"],
  ['{"type":"New","d":"\\ud800"}', "", "lone_surrogate /event/d"],
  ['{"type":"\\ud800"}', "", "lone_surrogate /event/type"],
  ['{"type":"New","d":[1e400]}', "", "number_out_of_range /event/d/0"],
  ['{"type":"New","d":[1,]}', "", "invalid_syntax /event/d/1"],
  ['{"type":"New"}', '"x":01', "invalid_syntax /x"],
  ['{"type":5}', "", "invalid_type /event/type"],
  ['{"type":null,"data":{}}', "", "invalid_type /event/type"],
  ['{"data":{}}', "", "missing_key /event/type"],
  ["[]", "", "invalid_type /event"],
  ['"New"', "", "invalid_type /event"],
  ['["New",{}]', "", "invalid_type /event"],
];

describe("an envelope that is broken is invalid, whatever its event is", () => {
  test.each(INVALID)("%s %s", (event, around, fault) => {
    const text = envelopeText(event, ...(around === "" ? [] : [around]));
    for (const reading of bothWays(text)) {
      if (reading.status !== "invalid") throw new Error(reading.status);
      expect(reading.error).toBeInstanceOf(ContractError);
      expect(reading.error.issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([fault]);
    }
  });

  test.each([
    [{ ...envelope(), event_id: 5, event: { type: "New" } }, "invalid_type /event_id"],
    [{ ...envelope(), event: { type: "New", d: NaN } }, "number_out_of_range /event/d"],
    [{ ...envelope(), event: { type: "New", d: [2 ** 53] } }, "precision_lost /event/d/0"],
    [{ ...envelope(), event: { type: "New", d: undefined } }, "not_json /event/d"],
    [{ ...envelope(), event: { type: "\ud800" } }, "unknown_event_type /event/type"],
    [{ ...envelope(), event: { type: ["New"] } }, "invalid_type /event/type"],
    [{ ...envelope(), event: "New" }, "invalid_type /event"],
    [{ ...envelope(), event: undefined }, "missing_key /event"],
    [undefined, "not_json "],
    [[], "invalid_type "],
  ])("as a value: %j", (value, fault) => {
    const reading = readEnvelope(value);
    if (reading.status !== "invalid") throw new Error(reading.status);
    expect(reading.error.issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([fault]);
  });

  test("no more issues than asked for", () => {
    const text = envelopeText('{"type":"BudgetExceeded","data":{}}');
    expect(readEnvelopeJson(text, { maxIssues: 2 })).toMatchObject({
      error: { issues: [{}, {}], truncated: true },
    });
    expect(readEnvelope(JSON.parse(text), { maxIssues: 2 })).toMatchObject({
      error: { issues: [{}, {}], truncated: true },
    });
  });
});

test("an envelope that was read is known to the next reader", () => {
  expect(readEnvelope(parseEnvelope(envelope()))).toEqual({
    status: "known",
    envelope: parseEnvelope(envelope()),
  });
});
