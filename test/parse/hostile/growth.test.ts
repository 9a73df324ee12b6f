import { expect, test } from "vitest";
import * as z from "zod";
import {
  CandidateScoreSchema,
  EventQuerySchema,
  readEnvelopeJson,
  RecallQuerySchema,
  safeParseEnvelope,
  safeParseEnvelopeJson,
  safeParseJson,
  stringifyEnvelope,
  TraceLinkSchema,
} from "../../../src/index.js";
import {
  budgetExceeded,
  envelope,
  envelopeText,
  eventText,
  object,
  proposalText,
  remoteTraceText,
} from "../documents.js";

const ALL = { maxIssues: Infinity };
const many = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join("");
const scoreOf = (digits: string) => safeParseJson(CandidateScoreSchema, `{"id":"","score":${digits}}`);
const trace = (metadata: string) =>
  safeParseJson(TraceLinkSchema, remoteTraceText({ provider_metadata: `{${metadata}}` }, true));
const limit = (text: string) =>
  safeParseEnvelopeJson(
    envelopeText(eventText("BudgetExceeded", object({ chain_id: '""', resource: '""', limit: `"${text}"` }))),
  );

/** Work whose input grows with a count. Each is made first, then measured. */
const WORK: [name: string, count: number, make: (count: number) => () => unknown][] = [
  [
    "issues on one line",
    2_000,
    (n) => {
      const text = `{"kinds":[${"1,".repeat(n)}1]}`;
      return () => safeParseJson(EventQuerySchema, text, ALL);
    },
  ],
  [
    "issues on one line of bytes",
    2_000,
    (n) => {
      const text = new TextEncoder().encode(`{"kinds":[${"1,".repeat(n)}1]}`);
      return () => safeParseJson(EventQuerySchema, text, ALL);
    },
  ],
  [
    "issues on lines of their own",
    2_000,
    (n) => {
      const text = `{"kinds":[${"1,\n".repeat(n)}1]}`;
      return () => safeParseJson(EventQuerySchema, text, ALL);
    },
  ],
  [
    "issues at the end of a long line",
    50_000,
    (n) => {
      const text = `{"x":"${"é".repeat(n)}","kinds":[${"1,".repeat(99)}1]}`;
      return () => safeParseJson(EventQuerySchema, text);
    },
  ],
  [
    "issues in a value",
    5_000,
    (n) => {
      const event = {
        type: "RecallExecuted",
        data: { provenance: { consumers: Array.from({ length: n }, () => 1) } },
      };
      return () => safeParseEnvelope({ ...envelope(), event }, ALL);
    },
  ],
  [
    "issues in tagged objects",
    1_000,
    (n) => {
      const text = `[${many(n, () => "{},")}{"type":"Local"}]`;
      return () => safeParseJson(z.array(TraceLinkSchema), text, ALL);
    },
  ],
  [
    "tagged objects with the tag last",
    300,
    (n) => {
      const text = `[${many(n, () => `${remoteTraceText({}, true)},`)}${remoteTraceText({}, true)}]`;
      return () => safeParseJson(z.array(TraceLinkSchema), text, ALL);
    },
  ],
  [
    "members of a map",
    5_000,
    (n) => {
      const metadata = many(n, (i) => `"k${i}":"v",`);
      return () => trace(`${metadata}"z":"v"`);
    },
  ],
  ["duplicates in a map", 10_000, (n) => () => trace(`${'"k":"v",'.repeat(n)}"z":"v"`)],
  [
    "members under an unknown key",
    5_000,
    (n) => {
      const text = `{"x":{${many(n, (i) => `"k${i}":{"a":[1]},`)}"z":0},"kinds":[]}`;
      return () => safeParseJson(EventQuerySchema, text);
    },
  ],
  [
    "data before the type",
    40_000,
    (n) => {
      const text = envelopeText(proposalText(`[${"[1,{}],".repeat(n)}0]`, true));
      return () => safeParseEnvelopeJson(text);
    },
  ],
  [
    "an unknown event",
    5_000,
    (n) => {
      const text = envelopeText(`{"type":"New","data":[${"[1,{}],".repeat(n)}0]}`);
      return () => readEnvelopeJson(text);
    },
  ],
  [
    "digits of an integer",
    50_000,
    (n) => () => safeParseJson(RecallQuerySchema, `{"query_text":"","top_k":${"9".repeat(n)}}`),
  ],
  ["digits of a float", 100_000, (n) => () => scoreOf("9".repeat(n))],
  ["digits of a fraction", 100_000, (n) => () => scoreOf(`0.${"1".repeat(n)}`)],
  ["zeros of a fraction", 100_000, (n) => () => scoreOf(`0.${"0".repeat(n)}1e${n}`)],
  ["digits of an exponent", 100_000, (n) => () => scoreOf(`1e-${"9".repeat(n)}`)],
  ["digits next to the limit", 100_000, (n) => () => scoreOf(`1.797693134862315${"7".repeat(n)}e308`)],
  [
    "digits of a free number",
    50_000,
    (n) => {
      const text = envelopeText(proposalText("9".repeat(n)));
      return () => safeParseEnvelopeJson(text);
    },
  ],
  ["digits that are no number", 100_000, (n) => () => scoreOf(`0${"0".repeat(n)}`)],
  [
    "a large bigint",
    5_000,
    (n) => {
      const big = 10n ** BigInt(n);
      return () => safeParseEnvelope(envelope(budgetExceeded({ observed: big, limit: [big] })));
    },
  ],
  [
    "escapes",
    25_000,
    (n) => {
      const text = "\\n\\u0041".repeat(n);
      return () => limit(text);
    },
  ],
  [
    "escapes before a broken one",
    25_000,
    (n) => {
      const text = `${"\\n".repeat(n)}\\q`;
      return () => limit(text);
    },
  ],
  [
    "backslashes",
    50_000,
    (n) => {
      const text = "\\\\".repeat(n);
      return () => limit(text);
    },
  ],
  [
    "a text that is never closed",
    50_000,
    (n) => () => safeParseEnvelopeJson(`{"event_id":"${"x".repeat(n)}`),
  ],
  [
    "a text that is nearly as it should be",
    20_000,
    (n) => {
      const text = `${stringifyEnvelope(envelope(budgetExceeded({ limit: "x".repeat(n) }))).slice(0, -1)} x`;
      return () => safeParseEnvelopeJson(text);
    },
  ],
  [
    "white space",
    50_000,
    (n) => {
      const text = `{${" \n".repeat(n)}"kinds"${" ".repeat(n)}:[]${"\t".repeat(n)}}`;
      return () => safeParseJson(EventQuerySchema, text);
    },
  ],
  ["commas", 100_000, (n) => () => safeParseEnvelopeJson(`{"x":[${",".repeat(n)}`)],
  ["quotes", 100_000, (n) => () => safeParseEnvelopeJson('"'.repeat(n))],
  [
    "a long name",
    25_000,
    (n) => () => safeParseEnvelope(envelope({ type: "BudgetExceeded".repeat(n / 10) } as never)),
  ],
  [
    "long names of keys",
    500,
    (n) => {
      const text = `{${many(n, (i) => `"${"~/".repeat(50)}${i}":[1],`)}"kinds":[1e999]}`;
      return () => safeParseJson(EventQuerySchema, text);
    },
  ],
  [
    "repeated parts of a value",
    5_000,
    (n) => {
      const shared = { a: [1] };
      const list = Array.from({ length: n }, () => shared);
      return () => safeParseEnvelope({ ...envelope(), note: list });
    },
  ],
];

const FACTOR = 16;

/** Milliseconds of the processor's time, which what else the machine does has little part in. */
function costOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

test.each(WORK)("%s: sixteen times as many cost nothing like 256 times as much", (_name, count, make) => {
  const [few, more] = [make(count), make(count * FACTOR)];
  costOf(few);
  // What costs nothing to speak of is counted as a millisecond.
  const growth = (): number => costOf(more) / Math.max(1, Math.min(costOf(few), costOf(few), costOf(few)));
  expect(Math.min(growth(), growth(), growth())).toBeLessThan(FACTOR * 10);
});
