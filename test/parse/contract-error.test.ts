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
  type ParseOptions,
  type ParseResult,
} from "../../src/index.js";
import { issuesOf } from "../support/outcome.js";
import { budgetExceeded, envelope, envelopeText, object, proposalText } from "./documents.js";

const KINDS = (count: number) => `{"kinds":[${Array.from({ length: count }, () => "1").join(",")}]}`;

function errorOf(result: ParseResult<unknown>): ContractError {
  if (result.success) throw new Error("read");
  return result.error;
}

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
    expect(Object.keys(ISSUE_CODES)).toHaveLength(19);
    for (const meaning of Object.values(ISSUE_CODES)) expect(meaning).toMatch(/^[A-Z].*\.$/);
  });
});

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
    [{ maxIssues: 2.9 }, 2],
    [{ maxIssues: 0 }, 1],
    [{ maxIssues: -5 }, 1],
    [{ maxIssues: -Infinity }, 1],
    [{ maxIssues: NaN }, 100],
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

describe("the message", () => {
  test("is short for a long pointer", () => {
    const key = "k".repeat(100_000);
    const error = errorOf(safeParseEnvelope({ ...envelope(budgetExceeded()), [key]: [() => 1] }));
    expect(error.issues[0]?.pointer).toBe(`/${key}/0`);
    expect(error.message.length).toBeLessThan(400);
    expect(error.message).toContain("kkk…: Expected a JSON value, got a function");
  });

  test("shows nothing that a terminal would act upon", () => {
    const tricky = "\u001b[31m\u009b2J\u202e\u2028";
    const inText = errorOf(safeParseJson(EventQuerySchema, `{"kinds":[${JSON.stringify(tricky)}]} `));
    const inValue = errorOf(
      safeParseEnvelope({ ...envelope(), [tricky]: () => 1, event_id: [tricky], event: { type: tricky } }),
    );
    for (const { message } of [inText, inValue, ...inText.issues, ...inValue.issues]) {
      expect(message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
    }
  });

  test("shows such characters as escapes instead", () => {
    const document = { ...envelope(), "\u009b2J": NaN, event: { type: "\u202ex" } };
    const error = errorOf(safeParseEnvelope(document));
    expect(error.message).toContain('Unknown event type "\\u202ex"');
    expect(error.message).toContain("/\\u009b2J: Expected a finite number");
    expect(error.issues[1]?.path).toEqual(["\u009b2J"]);
  });

  test("is well-formed, wherever a long text is cut", () => {
    for (let i = 0; i < 4; i++) {
      const long = "x".repeat(i) + "\u{1f600}".repeat(200);
      const results = [
        safeParseJson(EventQuerySchema, JSON.stringify({ kinds: [long], [long]: 1 })),
        safeParseJson(EventQuerySchema, `{"kinds":[]}${JSON.stringify(long)}`),
        safeParseEnvelope({ ...envelope(), event: { type: long }, [long]: NaN }),
      ];
      for (const issue of results.flatMap(issuesOf)) {
        expect(issue.message.isWellFormed()).toBe(true);
        expect(issue.received?.isWellFormed()).toBe(true);
        expect(issue.received?.length).toBeLessThan(70);
      }
      for (const result of results) expect(errorOf(result).message.isWellFormed()).toBe(true);
    }
  });
});
