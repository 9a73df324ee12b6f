import { describe, expect, test } from "vitest";
import {
  parseEnvelope,
  readEnvelope,
  safeParseEnvelope,
  safeParseEvent,
  stringifyEnvelope,
  stringifyJson,
} from "../../../src/index.js";
import { issuesOf } from "../../support/outcome.js";
import { envelope, proposal } from "../documents.js";

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
