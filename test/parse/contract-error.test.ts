import { describe, expect, test } from "vitest";
import {
  ContractError,
  EventQuerySchema,
  ISSUE_CODES,
  parseEnvelope,
  parseEnvelopeJson,
  parseEvent,
  parseEventJson,
  parseJson,
  safeParseEnvelope,
  safeParseEnvelopeJson,
  safeParseJson,
  stringifyEnvelope,
  stringifyEvent,
  stringifyJson,
} from "../../src/index.js";
import { errorOf, issuesOf } from "../support/outcome.js";
import { envelope } from "./documents.js";

describe("ContractError", () => {
  const error = errorOf(safeParseEnvelopeJson('{"event_id":5,\n"occurred_at":"t"}'));

  test("is an Error with a name, issues and a message that tells them", () => {
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(ContractError);
    expect(error.name).toBe("ContractError");
    expect(error.truncated).toBe(false);
    expect(error.message).toBe(
      error.issues
        .map(
          ({ pointer, line, column, message }) => `${pointer} (line ${line}, column ${column}): ${message}`,
        )
        .join("\n"),
    );
  });

  test("is made wherever stacks can't be left out", () => {
    const own = Object.getOwnPropertyDescriptor(Error, "stackTraceLimit") as PropertyDescriptor;
    for (const kind of [{ value: 10, writable: false }, { value: undefined }, { get: () => 10 }]) {
      Object.defineProperty(Error, "stackTraceLimit", { ...kind, configurable: true });
      try {
        expect(safeParseEnvelopeJson("{").success).toBe(false);
        expect(safeParseEnvelope({}).success).toBe(false);
      } finally {
        Object.defineProperty(Error, "stackTraceLimit", own);
      }
    }
  });

  test("its issues are plain data", () => {
    expect(error.issues).toStrictEqual([
      {
        code: "missing_key",
        pointer: "/event",
        path: ["event"],
        message: 'The key "event" is missing; expected an object.',
        expected: "an object",
        line: 1,
        column: 1,
        offset: 0,
      },
      {
        code: "invalid_type",
        pointer: "/event_id",
        path: ["event_id"],
        message: "Expected a string, got 5.",
        expected: "a string",
        received: "5",
        line: 1,
        column: 13,
        offset: 12,
      },
    ]);
    expect(structuredClone(error.issues)).toStrictEqual(error.issues);
    expect(JSON.parse(JSON.stringify(error.issues))).toStrictEqual(error.issues);
  });

  test("of a value has no places in a text", () => {
    expect(issuesOf(safeParseEnvelope({ ...envelope(), event_id: 5 }))).toStrictEqual([
      {
        code: "invalid_type",
        pointer: "/event_id",
        path: ["event_id"],
        message: "Expected a string, got 5.",
        expected: "a string",
        received: "5",
      },
    ]);
  });

  test("pointers are RFC 6901, paths have numbers for indexes", () => {
    const text = '{"kinds":[],"a/b":{"m~n":[0,{"":[1e400]}]}}';
    expect(issuesOf(safeParseJson(EventQuerySchema, text))).toMatchObject([
      { pointer: "/a~1b/m~0n/1//0", path: ["a/b", "m~n", 1, "", 0] },
    ]);
    const value = { ...envelope(), "a/b": { "m~n": [0, { "": [() => 1] }] } };
    expect(issuesOf(safeParseEnvelope(value))).toMatchObject([
      { pointer: "/a~1b/m~0n/1//0", path: ["a/b", "m~n", 1, "", 0] },
    ]);
  });

  test("the same error is thrown where the result is not asked for", () => {
    const broken = { ...envelope(), event_id: 5 };
    const text = JSON.stringify(broken);
    const issues = [expect.objectContaining({ code: "invalid_type", pointer: "/event_id" })];
    for (const fail of [
      () => parseEnvelope(broken),
      () => parseEnvelopeJson(text),
      () => stringifyEnvelope(broken as never),
    ])
      expect(fail).toThrow(expect.objectContaining({ name: "ContractError", issues }));
    for (const fail of [
      () => parseEvent([]),
      () => parseEventJson("[]"),
      () => parseJson(EventQuerySchema, "[]"),
      () => stringifyEvent([] as never),
      () => stringifyJson((() => 1) as never),
    ])
      expect(fail).toThrow(ContractError);
  });

  test("when thrown, it has a stack that leads to the caller", () => {
    const failHere = () => parseEnvelopeJson("nonsense");
    try {
      failHere();
    } catch (error) {
      expect((error as Error).stack).toMatch(/ContractError: document[^]*failHere/);
      return;
    }
    throw new Error("read");
  });

  test("every code is documented, and all are the codes there are", () => {
    expect(Object.keys(ISSUE_CODES)).toHaveLength(21);
    for (const meaning of Object.values(ISSUE_CODES)) expect(meaning).toMatch(/^[A-Z].*\.$/);
  });
});
