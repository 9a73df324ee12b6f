import { expect, test } from "vitest";
import {
  ArtifactKindSchema,
  PolicySnapshotSchema,
  readEnvelopeJson,
  safeParseEventJson,
  safeParseJson,
  TraceLinkSchema,
} from "../../src/index.js";
import { faultsOf } from "../support/outcome.js";
import { envelopeText, proposalText, remoteTraceText, routingText } from "./documents.js";

const TAGS = [
  ["first", false],
  ["last", true],
] as const;

test.each(TAGS)("in the maps, a key that stands twice has its last value; tag %s", (_, tagLast) => {
  const metadata = remoteTraceText({ provider_metadata: '{"a":"1","b":"2","\\u0061":"3","a":"4"}' }, tagLast);
  expect(safeParseJson(TraceLinkSchema, metadata)).toMatchObject({
    data: { provider_metadata: { a: "4", b: "2" } },
  });
  const routing = routingText(
    {
      truth_preferences: '{"t":"1","t":"2"}',
      risk_tier_backends: '{"Low":["1"],"Low":[],"L\\u006fw":["2","3"]}',
      data_classification_backends: '{"Public":["1"],"Public":[]}',
    },
    tagLast,
  );
  expect(safeParseJson(PolicySnapshotSchema, routing)).toMatchObject({
    data: {
      policy: {
        truth_preferences: { t: "2" },
        risk_tier_backends: { Low: ["2", "3"] },
        data_classification_backends: { Public: [] },
      },
    },
  });
});

test("an earlier value of such a key must be sound too", () => {
  const metadata = remoteTraceText({ provider_metadata: '{"a":1,"a":"2"}' });
  expect(faultsOf(safeParseJson(TraceLinkSchema, metadata))).toEqual(["invalid_type /provider_metadata/a"]);
});

test.each(TAGS)("in free JSON, a key that stands twice has its last value; tag %s", (_, tagLast) => {
  const text = proposalText(
    '{"a":1,"b":{"c":1,"c":2},"\\u0061":[],"__proto__":1,"__proto__":{"d":3}}',
    tagLast,
  );
  const result = safeParseEventJson(text);
  if (!result.success || result.data.type !== "ProposalCreated") throw new Error("not read");
  const payload = result.data.data.proposal.structured_payload as object;
  expect(Object.entries(payload)).toEqual([
    ["a", []],
    ["b", { c: 2 }],
    ["__proto__", { d: 3 }],
  ]);
});

test("in an event of an unknown type, too", () => {
  const event = '{"type":"New","extra":1,"extra":{"n":18446744073709551615}}';
  expect(readEnvelopeJson(envelopeText(event))).toMatchObject({
    status: "unknown",
    envelope: { event: { type: "New", extra: { n: 18446744073709551615n } } },
    eventText: event,
  });
});

test("but Other may not stand twice", () => {
  expect(faultsOf(safeParseJson(ArtifactKindSchema, '{"Other":"x","Other":"y"}'))).toEqual([
    "duplicate_key /Other",
  ]);
  expect(faultsOf(safeParseJson(ArtifactKindSchema, '{"Other":"x","\\u004fther":"x"}'))).toEqual([
    "duplicate_key /Other",
  ]);
});

test("nor may the tag or the content of an event whose type is unknown", () => {
  for (const [event, pointer] of [
    ['{"type":"New","type":"New"}', "/event/type"],
    ['{"type":"New","type":"BudgetExceeded","data":{"chain_id":"","resource":"","limit":""}}', "/event/type"],
    ['{"type":"New","data":1,"data":2}', "/event/data"],
    ['{"data":1,"type":"New","d\\u0061ta":2}', "/event/data"],
  ] as const) {
    const reading = readEnvelopeJson(envelopeText(event));
    expect(reading).toMatchObject({
      status: "invalid",
      error: { issues: [{ code: "duplicate_key", pointer }] },
    });
  }
});
