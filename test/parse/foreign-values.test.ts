import { describe, expect, test } from "vitest";
import {
  parseEnvelope,
  readEnvelope,
  safeParseEnvelope,
  safeParseEvent,
  stringifyEnvelope,
  stringifyJson,
} from "../../src/index.js";
import { issuesOf } from "../support/outcome.js";
import { budgetExceeded, envelope, PAYLOAD, proposal } from "./documents.js";
import { FIELDS, isInEnvelope, valueWith } from "./fields.js";

class Reading {
  value = 1;
}

/** What no JSON text could have brought, and how a message calls it. */
const NOT_JSON: [received: string, make: () => unknown][] = [
  ["a function", () => () => 1],
  ["a function", () => Reading],
  ["a symbol", () => Symbol("s")],
  ["an instance of Date", () => new Date(0)],
  ["an instance of Map", () => new Map([["a", 1]])],
  ["an instance of Set", () => new Set([1])],
  ["an instance of RegExp", () => /x/],
  ["an instance of Promise", () => Promise.resolve({})],
  ["an instance of Uint8Array", () => new Uint8Array(2)],
  ["an instance of String", () => new String("x")],
  ["an instance of Reading", () => new Reading()],
  ["an instance of URL", () => new URL("https://example.org")],
  ["an object with a prototype of its own", () => Object.create({ inherited: 1 }) as object],
  ["an object with a prototype of its own", () => Object.create({}) as object],
  ["an object with a prototype of its own", () => Object.create(Object.create(null) as object) as object],
];

describe("what JSON does not have", () => {
  test.each(NOT_JSON.map(([received, make], i) => ({ i, received, make })))(
    "is refused in every field: $i $received",
    ({ received, make }) => {
      for (const field of FIELDS.filter(isInEnvelope)) {
        const issue = { code: "not_json", pointer: field.pointer, received };
        const document = valueWith(field, make());
        expect(issuesOf(safeParseEnvelope(document)), field.name).toMatchObject([issue]);
      }
      expect(issuesOf(safeParseEnvelope(make()))).toMatchObject([
        { code: "not_json", pointer: "", received },
      ]);
      expect(() => stringifyEnvelope(make() as never)).toThrow(/which has no JSON form/);
    },
  );

  test.each(NOT_JSON.map(([received, make], i) => ({ i, received, make })))(
    "is refused inside free JSON, unknown keys and unknown events: $i $received",
    ({ received, make }) => {
      const wanted = (pointer: string) => ({ code: "not_json", pointer, expected: "a JSON value", received });
      expect(issuesOf(safeParseEvent(proposal([0, { a: make() }])))).toMatchObject([
        wanted(`${PAYLOAD}/1/a`),
      ]);
      expect(issuesOf(safeParseEnvelope({ ...envelope(), note: { a: [make()] } }))).toMatchObject([
        wanted("/note/a/0"),
      ]);
      const reading = readEnvelope({ ...envelope(), event: { type: "New", data: make() } });
      expect(reading).toMatchObject({ status: "invalid", error: { issues: [wanted("/event/data")] } });
      expect(() => stringifyJson({ a: [make()] } as never)).toThrow(
        expect.objectContaining({ issues: [expect.objectContaining(wanted("/a/0"))] }),
      );
    },
  );
});

describe("undefined", () => {
  test("is as good as absent in an object", () => {
    const event = budgetExceeded({ observed: undefined });
    const result = safeParseEnvelope({ ...envelope(event), tenant_id: undefined, note: undefined });
    expect(result).toEqual({ success: true, data: parseEnvelope(envelope()) });
    expect(issuesOf(safeParseEvent(budgetExceeded({ limit: undefined })))).toMatchObject([
      { code: "missing_key", pointer: "/data/limit" },
    ]);
  });

  test("is none of a list, a map or free JSON", () => {
    const wanted = (pointer: string) => [{ code: "not_json", pointer, received: "undefined" }];
    for (const field of FIELDS.filter(isInEnvelope)) {
      if (field.slot.shape.kind === "list")
        expect(issuesOf(safeParseEnvelope(valueWith(field, [undefined])))).toMatchObject(
          wanted(`${field.pointer}/0`),
        );
      if (field.slot.shape.kind === "map") {
        const key = field.slot.shape.names?.[0] ?? "a";
        expect(issuesOf(safeParseEnvelope(valueWith(field, { [key]: undefined })))).toMatchObject(
          wanted(`${field.pointer}/${key}`),
        );
      }
    }
    expect(issuesOf(safeParseEvent(proposal({ a: undefined })))).toMatchObject(wanted(`${PAYLOAD}/a`));
    expect(issuesOf(safeParseEvent(proposal([undefined])))).toMatchObject(wanted(`${PAYLOAD}/0`));
    expect(() => stringifyJson(undefined as never)).toThrow("document: Expected a JSON value, got undefined");
  });

  test("what a sparse array lacks is undefined, and found at once however long it is", () => {
    const sparse: unknown[] = [];
    sparse.length = 2 ** 32 - 1;
    expect(issuesOf(safeParseEvent(proposal(sparse)))).toMatchObject([
      { code: "not_json", pointer: `${PAYLOAD}/0` },
    ]);
    expect(issuesOf(safeParseEvent({ ...budgetExceeded(), note: sparse }))).toMatchObject([
      { code: "not_json", pointer: "/note/0" },
    ]);
    const list = FIELDS.find(
      ({ slot, ...field }) => slot.shape.kind === "list" && isInEnvelope({ slot, ...field }),
    )!;
    const issues = issuesOf(safeParseEnvelope(valueWith(list, sparse)));
    expect(issues).toHaveLength(100);
    expect(issues[99]).toMatchObject({ code: "not_json", pointer: `${list.pointer}/99` });
  });
});
