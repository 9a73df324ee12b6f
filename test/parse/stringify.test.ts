import { describe, expect, test } from "vitest";
import {
  ContractError,
  parseEnvelopeJson,
  stringifyEnvelope,
  stringifyEvent,
  stringifyJson,
  type ExperienceEventInput,
  type JsonValue,
} from "../../src/index.js";
import { budgetExceeded, envelope, PAYLOAD, proposal } from "./documents.js";
import { ENVELOPES } from "./fixtures.js";

/** Events, each with every byte that is written for it. */
const WRITTEN: [event: ExperienceEventInput, text: string][] = [
  [
    budgetExceeded(),
    '{"type":"BudgetExceeded","data":{"chain_id":"c","resource":"r","limit":"l","observed":null}}',
  ],
  [
    {
      data: {
        observed: "o",
        limit: "",
        resource: '"\\\b\f\n\r\t\u0001\u001f/\u007f\u2028é\u{1f600}',
        chain_id: "c",
      },
      type: "BudgetExceeded",
    },
    '{"type":"BudgetExceeded","data":{"chain_id":"c","resource":"\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f/\u007f\u2028é\u{1f600}","limit":"","observed":"o"}}',
  ],
  [
    {
      type: "OutcomeRecorded",
      data: {
        chain_id: "",
        step: "Planning",
        passed: false,
        tokens: 12.0,
        latency_ms: 5n,
        cost_microdollars: 2n ** 64n - 1n,
      },
    },
    '{"type":"OutcomeRecorded","data":{"chain_id":"","step":"Planning","passed":false,"stop_reason":null,"latency_ms":5,"tokens":12,"cost_microdollars":18446744073709551615,"backend":null}}',
  ],
  [
    {
      type: "ArtifactStateTransitioned",
      data: {
        artifact_id: "a",
        artifact_kind: { Other: 'x"y' },
        event: { from_state: "Draft", to_state: "RolledBack", timestamp: "", actor: "", reason: "" },
      },
    },
    '{"type":"ArtifactStateTransitioned","data":{"artifact_id":"a","artifact_kind":{"Other":"x\\"y"},"event":{"from_state":"Draft","to_state":"RolledBack","timestamp":"","actor":"","reason":"","ticket_ref":null,"tenant_id":null}}}',
  ],
  [
    {
      type: "PolicySnapshotCaptured",
      data: {
        policy_id: "",
        policy: {
          policy: {
            default_backend: "d",
            data_classification_backends: {},
            risk_tier_backends: { High: [], Low: ["a", "b"] },
            truth_preferences: JSON.parse('{"b":"1","__proto__":"2","a\\"":"3"}') as Record<string, string>,
          },
          type: "Routing",
        },
        snapshot_hash: "",
        captured_by: "",
      },
    },
    '{"type":"PolicySnapshotCaptured","data":{"policy_id":"","policy":{"type":"Routing","policy":{"truth_preferences":{"b":"1","__proto__":"2","a\\"":"3"},"risk_tier_backends":{"High":[],"Low":["a","b"]},"data_classification_backends":{},"default_backend":"d"}},"snapshot_hash":"","captured_by":""}}',
  ],
  [
    {
      type: "TraceLinkRecorded",
      data: {
        trace_link_id: "",
        trace_link: {
          base_model_hash: "",
          tokenizer_hash: "",
          seed: 2n ** 53n,
          sampler: { temperature: 1, top_p: -0, top_k: 0 },
          prompt_version: "",
          recall: {
            corpus_fingerprint: "",
            candidate_ids: ["x"],
            candidate_scores: [1, 0.5, 1e13, 0.000001, 1e-7, -1.5],
            injected_count: 0,
          },
          weights_mutated: true,
          execution_env: { device: "", backend: "", precision: "" },
          type: "Local",
        },
      },
    },
    '{"type":"TraceLinkRecorded","data":{"trace_link_id":"","trace_link":{"type":"Local","base_model_hash":"","adapter":null,"tokenizer_hash":"","seed":9007199254740992,"sampler":{"temperature":1.0,"top_p":-0.0,"top_k":0},"prompt_version":"","recall":{"corpus_fingerprint":"","candidate_ids":["x"],"candidate_scores":[1.0,0.5,1e+13,0.000001,1e-7,-1.5],"injected_count":0},"weights_mutated":true,"execution_env":{"device":"","backend":"","precision":""}}}}',
  ],
];

describe("writing an event or an envelope", () => {
  test.each(WRITTEN.map(([event, text], i) => ({ i, event, text })))(
    "$i: every byte is as Rust's writer has it",
    ({ event, text }) => {
      expect(stringifyEvent(event)).toBe(text);
      expect(stringifyEnvelope({ event, occurred_at: "t", event_id: "e" })).toBe(
        `{"event_id":"e","occurred_at":"t","tenant_id":null,"correlation_id":null,"event":${text}}`,
      );
    },
  );

  test("a default is written where it was left out", () => {
    const text = ENVELOPES.find(({ name }) => name === "recall-executed/defaults-absent.json")!.text;
    const written = stringifyEnvelope(JSON.parse(text) as never);
    expect(written).toContain('"purpose":"RuntimeAugmentation","consumers":[],"candidate_scores":');
    expect(written).toContain('"signature":"unsigned"}');
  });

  test("what was written is read back, and written again in the same bytes", () => {
    for (const { text, name } of ENVELOPES) {
      const written = stringifyEnvelope(parseEnvelopeJson(text));
      expect(written, name).not.toContain("\n");
      expect(stringifyEnvelope(parseEnvelopeJson(written)), name).toBe(written);
    }
  });

  test("unknown keys are not written", () => {
    expect(stringifyEnvelope({ ...envelope(), extra: 1 } as never)).toBe(stringifyEnvelope(envelope()));
  });

  test("free JSON is written with its own keys", () => {
    const payload = { b: [1, 1.5, 2n ** 64n - 1n, -(2n ** 63n), null, true, "\n"], a: {} };
    expect(stringifyEvent(proposal(payload))).toContain(
      '"structured_payload":{"b":[1,1.5,18446744073709551615,-9223372036854775808,null,true,"\\n"],"a":{}},',
    );
  });

  test("what Rust could not read is refused, with all its faults", () => {
    const broken = { ...envelope(budgetExceeded({ limit: 5, observed: "\ud800" })), event_id: undefined };
    expect(() => stringifyEnvelope(broken as never)).toThrow(ContractError);
    expect(() => stringifyEnvelope(broken as never)).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({ code: "missing_key", pointer: "/event_id" }),
          expect.objectContaining({ code: "invalid_type", pointer: "/event/data/limit" }),
          expect.objectContaining({ code: "lone_surrogate", pointer: "/event/data/observed" }),
        ],
      }),
    );
    expect(() => stringifyEvent({ type: "New", data: {} } as never)).toThrow(/Unknown event type "New"/);
    expect(() => stringifyEvent(proposal({ a: NaN }))).toThrow(`${PAYLOAD}/a: Expected a finite number`);
    expect(() => stringifyEvent(proposal([2 ** 53]))).toThrow(/give a bigint/);
  });
});

describe("stringifyJson", () => {
  const VALUES: [value: JsonValue, text: string][] = [
    [null, "null"],
    [true, "true"],
    ["a\u0000\u2028", '"a\\u0000\u2028"'],
    [5, "5"],
    [5n, "5"],
    [-0, "-0.0"],
    [1.5, "1.5"],
    [1e-7, "1e-7"],
    [1e21, "1e+21"],
    [2n ** 64n - 1n, "18446744073709551615"],
    [-(2n ** 63n), "-9223372036854775808"],
    [[], "[]"],
    [{}, "{}"],
    [{ b: [1, { a: null }], a: "x" }, '{"b":[1,{"a":null}],"a":"x"}'],
  ];

  test.each(VALUES.map(([value, text]) => ({ text, value })))("writes $text", ({ value, text }) => {
    expect(stringifyJson(value)).toBe(text);
  });

  test("keeps an own __proto__", () => {
    const text = '{"a":1,"__proto__":{"b":2}}';
    expect(stringifyJson(JSON.parse(text) as JsonValue)).toBe(text);
  });

  test.each([
    ["undefined", undefined, "not_json", ""],
    ["NaN", [1, NaN], "number_out_of_range", "/1"],
    ["2^64", { a: 2n ** 64n }, "number_out_of_range", "/a"],
    ["a rounded integer", [2 ** 53], "precision_lost", "/0"],
    ["half a pair", { a: ["\ud800"] }, "lone_surrogate", "/a/0"],
    ["a date", { "a/b~c": new Date(0) }, "not_json", "/a~1b~0c"],
  ])("refuses %s", (_name, value, code, pointer) => {
    expect(() => stringifyJson(value as JsonValue)).toThrow(ContractError);
    expect(() => stringifyJson(value as JsonValue)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code, pointer })] }),
    );
  });
});
