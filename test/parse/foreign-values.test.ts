import { createContext, runInContext } from "node:vm";
import { describe, expect, test } from "vitest";
import {
  parseEnvelope,
  readEnvelope,
  safeParseEnvelope,
  safeParseEvent,
  stringifyEnvelope,
  stringifyEvent,
  stringifyJson,
  type IssueCode,
  type JsonValue,
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
  ["an object", () => Object.create({}) as object],
  ["an object", () => Object.create(Object.create(null) as object) as object],
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

describe("a value that fights back", () => {
  const thrower = (error: unknown) => ({
    get event_id() {
      throw error;
    },
  });
  const refuse = () => {
    throw new RangeError("no");
  };
  const TRAPS = {
    get: refuse,
    ownKeys: refuse,
    getPrototypeOf: refuse,
    getOwnPropertyDescriptor: refuse,
    has: refuse,
  };
  const revoked = () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };
  const hostile: object = new Proxy(
    {},
    {
      ...TRAPS,
      get: () => {
        throw hostile;
      },
    },
  );

  const VALUES: [name: string, value: unknown, received: string][] = [
    ["a getter that throws", thrower(new Error("mine")), "an instance of Error"],
    ["a getter that throws nothing", thrower(undefined), "undefined"],
    ["a getter that throws a proxy that throws", thrower(hostile), "an object"],
    ["a proxy that throws", new Proxy({}, TRAPS), "an instance of RangeError"],
    [
      "a proxy that throws itself",
      new Proxy(
        {},
        {
          getPrototypeOf: () => {
            throw hostile;
          },
        },
      ),
      "an object",
    ],
    ["a proxy that was revoked", revoked(), "an instance of TypeError"],
  ];

  test.each(VALUES.map(([name, value, received]) => ({ name, received, value: () => value })))(
    "is refused: $name",
    ({ value, received }) => {
      const issue = {
        code: "not_json",
        pointer: "",
        expected: "a JSON value",
        received: `a value that threw ${received} when read`,
      };
      expect(issuesOf(safeParseEnvelope(value()))).toMatchObject([issue]);
      expect(issuesOf(safeParseEvent(proposal(value())))).toMatchObject([issue]);
      expect(readEnvelope(value())).toMatchObject({ status: "invalid", error: { issues: [issue] } });
      for (const write of [
        () => stringifyEnvelope(value() as never),
        () => stringifyJson(value() as never),
        () => stringifyJson([value()] as never),
      ])
        expect(write).toThrow(
          expect.objectContaining({ name: "ContractError", issues: [expect.objectContaining(issue)] }),
        );
    },
  );

  test("is looked at once: what a getter says the second time has no effect", () => {
    const shifty = () => {
      let times = 0;
      return {
        get a() {
          return times++ === 0 ? "sound" : () => "broken";
        },
      };
    };
    expect(safeParseEvent(proposal(shifty()))).toMatchObject({
      data: { data: { proposal: { structured_payload: { a: "sound" } } } },
    });
    expect(stringifyJson(shifty() as never)).toBe('{"a":"sound"}');
    const limit = shifty();
    Object.defineProperty(limit, "limit", Object.getOwnPropertyDescriptor(limit, "a")!);
    Reflect.deleteProperty(limit, "a");
    Object.assign(limit, { chain_id: "", resource: "" });
    expect(safeParseEvent({ type: "BudgetExceeded", data: limit })).toMatchObject({
      data: { data: { limit: "sound" } },
    });
  });

  test("a proxy that behaves is read like what it stands for", () => {
    const deep = (value: unknown): unknown =>
      typeof value === "object" && value !== null
        ? new Proxy(value, { get: (target, key) => deep(Reflect.get(target, key)) })
        : value;
    const document = envelope(proposal({ a: [1, { b: "c" }] }));
    expect(safeParseEnvelope(deep(document))).toEqual({ success: true, data: parseEnvelope(document) });
    expect(stringifyEnvelope(deep(document) as never)).toBe(stringifyEnvelope(document));
  });
});

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

const CODES: [value: unknown, code: IssueCode][] = [
  [NaN, "number_out_of_range"],
  [Infinity, "number_out_of_range"],
  [-Infinity, "number_out_of_range"],
  [2n ** 64n, "number_out_of_range"],
  [-(2n ** 63n) - 1n, "number_out_of_range"],
  [10n ** 1000n, "number_out_of_range"],
  [2 ** 53, "precision_lost"],
  [-(2 ** 53), "precision_lost"],
  [-(2 ** 63), "precision_lost"],
  [2 ** 64 - 2048, "precision_lost"],
];

test.each(CODES)("in free JSON, %s is %s", (value, code) => {
  expect(issuesOf(safeParseEvent(proposal({ a: [value] })))).toMatchObject([
    { code, pointer: `${PAYLOAD}/a/0` },
  ]);
});

test.each(CODES)("under an unknown key, %s is refused unless its form is sound", (value, code) => {
  const issues = issuesOf(safeParseEnvelope({ ...envelope(), note: [value] }));
  expect(issues).toMatchObject(code === "precision_lost" ? [] : [{ code, pointer: "/note/0" }]);
});
