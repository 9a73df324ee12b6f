import { createContext, runInContext } from "node:vm";
import { describe, expect, test } from "vitest";
import {
  parseEnvelope,
  safeParseEvent,
  stringifyEnvelope,
  stringifyJson,
  type JsonValue,
} from "../../src/index.js";
import { issuesOf } from "../support/outcome.js";
import { budgetExceeded, envelope, proposal } from "./documents.js";

describe("plain data of other makes", () => {
  const document = envelope(proposal({ a: [1, { b: "c" }] }));
  const known = parseEnvelope(document);

  test("from another realm", () => {
    const realm = createContext({ text: JSON.stringify(document) });
    const foreign: unknown = runInContext("JSON.parse(text)", realm);
    expect(foreign).not.toBeInstanceOf(Object);
    expect(parseEnvelope(foreign)).toStrictEqual(known);
    expect(stringifyJson(runInContext('({ a: [1, "x"] })', realm) as JsonValue)).toBe('{"a":[1,"x"]}');
    const date: unknown = runInContext("new Date(0)", realm);
    expect(issuesOf(safeParseEvent(proposal(date)))).toMatchObject([
      { code: "not_json", received: "an instance of Date" },
    ]);
  });

  test("without a prototype", () => {
    const bare = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(bare);
      if (typeof value !== "object" || value === null) return value;
      return Object.assign(
        Object.create(null) as object,
        Object.fromEntries(Object.entries(value).map(([key, member]) => [key, bare(member)])),
      );
    };
    expect(parseEnvelope(bare(document))).toStrictEqual(known);
    expect(stringifyEnvelope(bare(document) as never)).toBe(stringifyEnvelope(document));
  });

  test("frozen, which stays as it is", () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    const frozen = freeze(structuredClone(document));
    expect(parseEnvelope(frozen)).toStrictEqual(known);
    expect(frozen).toStrictEqual(document);
  });

  test("with members that are hidden or go by symbols, which are not looked at", () => {
    const event = budgetExceeded();
    Object.defineProperty(event, "hidden", { value: () => 1, enumerable: false });
    Object.assign(event, { [Symbol("s")]: () => 1 });
    expect(safeParseEvent(event)).toEqual(safeParseEvent(budgetExceeded()));
  });
});
