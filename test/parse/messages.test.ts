import { describe, expect, test } from "vitest";
import {
  ArtifactKindSchema,
  CandidateScoreSchema,
  DecisionStepSchema,
  ISSUE_CODES,
  RecallQuerySchema,
  safeParseEnvelope,
  safeParseEvent,
  safeParseEventJson,
  safeParseJson,
  TimeRangeSchema,
  type ParseResult,
} from "../../src/index.js";
import { issuesOf } from "../support/outcome.js";
import { budgetExceeded, envelope, proposal } from "./documents.js";

const encoder = new TextEncoder();
const U64 = "an integer from 0 to 18446744073709551615";
const query = (k: string) => safeParseJson(RecallQuerySchema, `{"query_text":"","top_k":${k}}`);
const queryValue = (k: unknown) =>
  safeParseEvent({
    type: "OutcomeRecorded",
    data: { chain_id: "", step: "Planning", passed: true, tokens: k },
  });
const range = (text: string | Uint8Array) => safeParseJson(TimeRangeSchema, text);
const KINDS = [
  '"ProposalCreated", "ProposalValidated", "FactPromoted", "RecallExecuted", "TraceLinkRecorded",',
  '"ReplayabilityDowngraded", "ArtifactStateTransitioned", "ArtifactRollbackRecorded", "BackendInvoked",',
  '"OutcomeRecorded", "BudgetExceeded", "PolicySnapshotCaptured"',
].join(" ");

/** Each code with what is said of it. */
const MESSAGES: [code: keyof typeof ISSUE_CODES, result: ParseResult<unknown>, message: string][] = [
  [
    "invalid_utf8",
    range(new Uint8Array([0x7b, 0xe9])),
    "The byte 0xE9 is not UTF-8 here; write the text as UTF-8.",
  ],
  ["byte_order_mark", range("\ufeff{}"), "The text starts with a byte order mark; remove it."],
  ["unexpected_end", range(""), "The text ends here; expected a JSON value."],
  ["unexpected_end", range('{"start":"a'), "The text ends here; expected the closing quote of the string."],
  ["unexpected_end", range('{"start":null'), "The text ends here; expected ',' or '}'."],
  ["invalid_syntax", range('{"start":null,}'), "Expected a key in double quotes, got '}'."],
  ["invalid_syntax", range("{'start':null}"), "Expected a key in double quotes, got '''."],
  ["invalid_syntax", range('{"start" null}'), "Expected ':', got null."],
  ["invalid_syntax", range('{"start":None}'), "Expected a JSON value, got None."],
  [
    "invalid_syntax",
    range('{"start":"a\nb"}'),
    "Expected a control character as an escape like \\n, got U+000A.",
  ],
  [
    "invalid_syntax",
    range('{"start":"C:\\dir"}'),
    'Expected one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u, got \\d.',
  ],
  ["invalid_syntax", range('{"start":"\\u00zz"}'), "Expected four hexadecimal digits, got zz."],
  ["invalid_syntax", query("007"), "Expected a number without leading zeros, got 007."],
  ["invalid_syntax", query("1."), "Expected a digit, got '}'."],
  [
    "trailing_text",
    range("{}\n{}"),
    "Expected the end of the text, got an object: a text holds one document.",
  ],
  [
    "lone_surrogate",
    range('{"start":"\\uD83D"}'),
    "A string holds \\uD83D, half of a surrogate pair, which is no character: complete it or take it out.",
  ],
  [
    "lone_surrogate",
    range('{"start":"\ud83d"}'),
    "A string holds U+D83D, half of a surrogate pair, which is no character: complete it or take it out.",
  ],
  [
    "lone_surrogate",
    safeParseEnvelope({ ...envelope(), event_id: "x\ud83d" }),
    "A string holds \\ud83d, half of a surrogate pair, which is no character: complete it or take it out.",
  ],
  [
    "number_out_of_range",
    safeParseJson(CandidateScoreSchema, '{"id":"","score":1e999}'),
    "Expected a number within the range of a 64-bit float, got 1e999.",
  ],
  ["number_out_of_range", queryValue(NaN), `Expected ${U64}, got NaN.`],
  [
    "number_out_of_range",
    safeParseEvent(proposal(Infinity)),
    "Expected a finite number, or an integer from -9223372036854775808 to 18446744073709551615, got Infinity.",
  ],
  [
    "depth_exceeded",
    range("[".repeat(200)),
    "Arrays and objects are nested too deeply; expected at most 127 levels, counted from the document's root.",
  ],
  [
    "duplicate_key",
    range('{"end":null,"end":null}'),
    'The key "end" stands twice in this object; keep one of them.',
  ],
  [
    "not_json",
    safeParseEnvelope({ ...envelope(), event_id: new Date(0) }),
    "Expected a string, got an instance of Date, which has no JSON form.",
  ],
  ["not_json", safeParseEnvelope(undefined), "Expected an object, got undefined, which has no JSON form."],
  [
    "not_json",
    safeParseEvent(proposal({ a: () => 1 })),
    "Expected a JSON value, got a function, which has no JSON form.",
  ],
  [
    "precision_lost",
    queryValue(2 ** 60),
    "The integer 1152921504606847000 has probably been rounded, as JSON.parse does from 2^53 on: read the JSON text with parseEnvelopeJson, parseEventJson or parseJson, or give a bigint.",
  ],
  ["invalid_type", query('"5"'), `Expected ${U64}, got "5".`],
  ["invalid_type", safeParseEvent(budgetExceeded({ observed: 5 })), "Expected a string or null, got 5."],
  ["invalid_type", range("[]"), "Expected an object, got an array."],
  [
    "invalid_type",
    safeParseJson(ArtifactKindSchema, "5"),
    'Expected one of "Adapter", "Pack", "Policy", "TruthFile", "EvalSuite" or an object with the one key "Other", got 5.',
  ],
  [
    "invalid_type",
    range({} as string),
    "Expected JSON text as a string or as UTF-8 bytes, got an object. The functions that read values have names without Json.",
  ],
  [
    "invalid_type",
    safeParseEnvelope("{}"),
    'Expected an object, got "{}". The functions that read JSON text have names that end in Json.',
  ],
  [
    "not_json",
    safeParseEnvelope(encoder.encode("{}")),
    "Expected an object, got an instance of Uint8Array, which has no JSON form. The functions that read JSON text have names that end in Json.",
  ],
  [
    "missing_key",
    safeParseJson(RecallQuerySchema, '{"top_k":5}'),
    'The key "query_text" is missing; expected a string.',
  ],
  [
    "missing_key",
    safeParseJson(RecallQuerySchema, '{"top_k":5,"other":0,"queryText":""}'),
    'The key "query_text" is missing; expected a string. Is "queryText" meant for it?',
  ],
  [
    "missing_key",
    safeParseEvent({ type: "BudgetExceeded", data: { chain_id: "", resource: "", Limit: "" } }),
    'The key "limit" is missing; expected a string. Is "Limit" meant for it?',
  ],
  ["missing_key", safeParseEventJson("{}"), `The key "type" is missing; expected one of ${KINDS}.`],
  [
    "unexpected_key",
    safeParseJson(ArtifactKindSchema, '{"Other":"x","version":1}'),
    'The key "version" may not stand here; expected only "Other".',
  ],
  [
    "unknown_event_type",
    safeParseEvent({ type: "budget_exceeded" }),
    'Unknown event type "budget_exceeded". Did you mean "BudgetExceeded"?',
  ],
  [
    "unknown_event_type",
    safeParseEvent({ type: "New" }),
    'Unknown event type "New". Where later versions of the contract may write, readEnvelope and readEnvelopeJson keep such events.',
  ],
  [
    "unknown_variant",
    safeParseJson(DecisionStepSchema, '"planning"'),
    'Expected one of "Reasoning", "Evaluation", "Planning", got "planning". Did you mean "Planning"?',
  ],
  [
    "unknown_variant",
    safeParseJson(DecisionStepSchema, '"Acting"'),
    'Expected one of "Reasoning", "Evaluation", "Planning", got "Acting".',
  ],
  ["invalid_integer", query("12.0"), `Expected ${U64} in digits only, got 12.0.`],
  ["invalid_integer", queryValue(1.5), `Expected ${U64} in digits only, got 1.5.`],
  ["integer_out_of_range", query("18446744073709551616"), `Expected ${U64}, got 18446744073709551616.`],
  ["integer_out_of_range", queryValue(-1n), `Expected ${U64}, got -1n.`],
];

describe("what a user is told", () => {
  test.each(MESSAGES.map(([code, result, message]) => ({ code, result, message })))(
    "$code: $message",
    ({ code, result, message }) => {
      expect(issuesOf(result)).toMatchObject([{ code, message }]);
    },
  );

  test("is shown here for every code", () => {
    // No test has a text that is too long for a string; those of a ledger's lines are told by its reader.
    const others = ["input_too_large", "line_too_long", "truncated_line"];
    const shown = new Set([...MESSAGES.map(([code]) => code), ...others]);
    expect([...shown].sort()).toEqual(Object.keys(ISSUE_CODES).sort());
  });

  test("has the place in front", () => {
    const [text, bytes] = ['{"start":\n "é", "end":5}', encoder.encode('{"start":\n "é", "end":5}')];
    for (const result of [range(text), range(bytes)])
      expect(result).toMatchObject({
        error: { message: "/end (line 2, column 13): Expected a string or null, got 5." },
      });
    expect(range("5")).toMatchObject({
      error: { message: "document (line 1, column 1): Expected an object, got 5." },
    });
    expect(safeParseEnvelope(5)).toMatchObject({
      error: { message: "document: Expected an object, got 5." },
    });
  });
});
