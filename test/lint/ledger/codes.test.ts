import { describe, expect, test } from "vitest";
import { readEnvelopeJson, stringifyEnvelope } from "../../../src/index.js";
import { LedgerLinter } from "../../../src/lint/index.js";
import {
  created,
  downgraded,
  exceeded,
  failed,
  found,
  invoked,
  lintLedger,
  promoted,
  recalled,
  recorded,
  validated,
  type Envelope,
} from "./events.js";

const at = (occurred_at: string, tenant_id: string | null = "a") => exceeded({ occurred_at, tenant_id });
const NO_CORRELATION = { correlation_id: null };
const OTHER = { correlation_id: "run-2" };
const A = { event_id: "A" };

describe("suspicious ledgers, and those nearest to them", () => {
  test.each<[name: string, ledger: Envelope[], findings: string[]]>([
    ["an id twice", [exceeded(A), exceeded(), exceeded(A)], ["2 duplicate_event_id 0"]],
    [
      "an id three times",
      [exceeded(A), exceeded(A), exceeded(A)],
      ["1 duplicate_event_id 0", "2 duplicate_event_id 0"],
    ],
    [
      "an id of two tenants",
      [exceeded({ ...A, tenant_id: "x" }), exceeded({ ...A, tenant_id: "y" })],
      ["1 duplicate_event_id 0"],
    ],
    ["ids that differ in case", [exceeded(A), exceeded({ event_id: "a" })], []],

    [
      "time that goes back",
      [at("2026-03-02T10:00:00Z"), at("2026-03-02T09:59:59Z")],
      ["1 occurred_at_backwards 0"],
    ],
    ["time that stands still", [at("2026-03-02T10:00:00Z"), at("2026-03-02T10:00:00Z")], []],
    ["the same instant elsewhere", [at("2026-03-02T10:00:00Z"), at("2026-03-02T02:00:00-08:00")], []],
    [
      "fractions, which text would sort wrongly",
      [at("2026-03-02T10:00:00Z"), at("2026-03-02T10:00:00.5Z")],
      [],
    ],
    [
      "an offset, which text would sort wrongly",
      [at("2026-03-02T09:00:00Z"), at("2026-03-02T10:00:00+02:00")],
      ["1 occurred_at_backwards 0"],
    ],
    ["another tenant's clock", [at("2026-03-02T10:00:00Z"), at("2026-03-02T09:00:00Z", "b")], []],
    ["no tenant's clock", [at("2026-03-02T10:00:00Z"), at("2026-03-02T09:00:00Z", null)], []],
    ["the tenant without a name", [at("2026-03-02T10:00:00Z", null), at("2026-03-02T09:00:00Z", "")], []],
    [
      "no tenant twice",
      [at("2026-03-02T10:00:00Z", null), at("2026-03-02T09:00:00Z", null)],
      ["1 occurred_at_backwards 0"],
    ],
    [
      "one wrong clock, which does not accuse all that follow",
      [at("2036-01-01T00:00:00Z"), at("2026-03-02T09:00:00Z"), at("2026-03-02T09:00:01Z")],
      ["1 occurred_at_backwards 0"],
    ],
    [
      "texts that are no times, which are passed over",
      [
        at("2026-03-02T10:00:00Z"),
        at("1970-01-01T00:00:00Z"),
        at("lamport:1"),
        at(`2026-03-02T09:00:00.${"1".repeat(45)}Z`),
        at("2026-03-02T09:30:00Z"),
      ],
      ["4 occurred_at_backwards 0"],
    ],

    ["a promotion after its validation", [created("p"), validated("p"), promoted("p")], []],
    ["a promotion without", [created("p"), promoted("p")], ["1 promotion_without_validation"]],
    ["a promotion before", [created("p"), promoted("p"), validated("p")], ["1 promotion_without_validation"]],
    [
      "a promotion of another",
      [created("p"), validated("p"), promoted("q")],
      ["2 promotion_without_validation"],
    ],
    [
      "a promotion in another correlation",
      [created("p"), validated("p"), promoted("p", OTHER)],
      ["2 promotion_without_validation"],
    ],
    [
      "a promotion without a correlation",
      [created("p"), validated("p"), promoted("p", NO_CORRELATION)],
      ["2 promotion_without_validation"],
    ],
    [
      "a chain without any correlation",
      [created("p", NO_CORRELATION), validated("p", NO_CORRELATION), promoted("p", NO_CORRELATION)],
      [],
    ],
    [
      "ids that would be the same one behind the other",
      [created("b:p", { correlation_id: "a" }), validated("p", { correlation_id: "a:b" })],
      ["1 validation_without_creation"],
    ],
    [
      "a proposal named like a correlation and a proposal",
      [created("p", { correlation_id: "run" }), validated("3:run:p", NO_CORRELATION)],
      ["1 validation_without_creation"],
    ],
    [
      "a promotion after a failure",
      [created("p"), failed("p"), promoted("p")],
      ["2 promotion_after_failed_validation 1"],
    ],
    [
      "a promotion after a success that followed a failure",
      [created("p"), failed("p"), validated("p"), promoted("p")],
      [],
    ],
    [
      "a promotion after a failure that followed a success",
      [created("p"), validated("p"), failed("p"), failed("p"), promoted("p"), promoted("p")],
      ["4 promotion_after_failed_validation 3", "5 promotion_after_failed_validation 3"],
    ],
    ["a failure after the promotion", [created("p"), validated("p"), promoted("p"), failed("p")], []],
    [
      "a failure of another, or in another correlation",
      [
        created("p"),
        validated("p"),
        failed("q"),
        failed("p", OTHER),
        failed("p", NO_CORRELATION),
        promoted("p"),
      ],
      ["2 validation_without_creation", "3 validation_without_creation", "4 validation_without_creation"],
    ],
    ["two promotions of one proposal", [created("p"), validated("p"), promoted("p"), promoted("p")], []],
    ["a validation without a creation", [validated("p")], ["0 validation_without_creation"]],
    ["a validation before", [validated("p"), created("p")], ["0 validation_without_creation"]],
    ["a second validation", [created("p"), validated("p"), validated("p")], []],

    ["a trace that is recorded", [recorded("t"), invoked("t"), recalled("t")], []],
    ["a trace that is recorded later", [invoked("t"), recalled("t"), recorded("t")], []],
    ["a trace that never is", [invoked("t"), recalled("t"), invoked("t")], ["0 unrecorded_trace_link"]],
    [
      "two that never are",
      [recalled("t"), invoked("u"), recorded("v")],
      ["0 unrecorded_trace_link", "1 unrecorded_trace_link"],
    ],
    ["a recall without a trace", [recalled(null)], []],
    ["a trace of another tenant", [recorded("t", { tenant_id: "x" }), invoked("t", { tenant_id: "y" })], []],
    ["a downgrade of a trace", [recorded("t"), downgraded("t")], []],
    ["a downgrade of none", [downgraded("t")], ["0 downgrade_of_unknown_trace"]],
    ["a downgrade before", [downgraded("t"), recorded("t")], ["0 downgrade_of_unknown_trace"]],
    [
      "a downgrade of one that is used only",
      [invoked("t"), downgraded("t")],
      ["1 downgrade_of_unknown_trace", "0 unrecorded_trace_link"],
    ],
  ])("%s", (_name, ledger, findings) => {
    expect(found(ledger)).toEqual(findings);
  });
});

test("an event of an unknown type has an id and a time, and no more", () => {
  const unknown = (keys: object) => {
    const text = stringifyEnvelope(validated("p", keys)).replace("ProposalValidated", "ProposalDoubted");
    const reading = readEnvelopeJson(text);
    if (reading.status !== "unknown") throw new Error(reading.status);
    return reading.envelope as unknown as Envelope;
  };
  const ledger = [
    unknown({ event_id: "A", occurred_at: "2026-03-02T10:00:00Z" }),
    unknown({ event_id: "A", occurred_at: "2026-03-02T09:00:00Z" }),
  ];
  expect(found(ledger)).toEqual(["1 duplicate_event_id 0", "1 occurred_at_backwards 0"]);
});

test("of a position that findings are related to, only what was asked for is kept", () => {
  const linter = new LedgerLinter<{ line: number }, number>({}, ({ line }) => line);
  const ledger = [
    at("2026-03-02T10:00:00Z"),
    exceeded({ ...A, tenant_id: "b" }),
    at("2026-03-02T09:00:00Z"),
    invoked("t"),
  ];
  const findings = [...ledger, exceeded({ ...A, tenant_id: "b" })].flatMap((envelope, line) =>
    linter.check(envelope, { line }),
  );
  expect([...findings, ...linter.finish()]).toMatchObject([
    { code: "occurred_at_backwards", position: { line: 2 }, related: 0 },
    { code: "duplicate_event_id", position: { line: 4 }, related: 1 },
    { code: "unrecorded_trace_link", position: { line: 3 } },
  ]);
});

test("what it says of each", () => {
  const ledger = [
    exceeded({ event_id: "A", occurred_at: "2026-03-02T10:00:00Z" }),
    exceeded({ event_id: "A", occurred_at: "2026-03-02T09:00:00Z" }),
    validated("p"),
    promoted("q", NO_CORRELATION),
    failed("p"),
    promoted("p"),
    downgraded("t"),
    invoked("u"),
  ];
  const said = lintLedger(ledger).map(({ pointer, message }) => `${pointer}: ${message}`);
  expect(said).toMatchInlineSnapshot(`
    [
      "/event_id: An earlier event has the id "A" too: an id stands for one event, give each its own.",
      "/occurred_at: "2026-03-02T09:00:00Z" is before "2026-03-02T10:00:00Z", the time of the tenant's event before this one: see whether a clock was wrong or an event was added late.",
      "/event/data/proposal_id: No event before this one creates the proposal "p" in "run-1", where this one is: the ledger lacks its ProposalCreated, or starts after it.",
      "/event/data/proposal_id: No event before this one validates the proposal "q" outside any correlation, where this one is: the ledger lacks its ProposalValidated, or starts after it.",
      "/event/data/proposal_id: No event before this one creates the proposal "p" in "run-1", where this one is: the ledger lacks its ProposalCreated, or starts after it.",
      "/event/data/proposal_id: The proposal "p" failed its last validation before this event, in "run-1": see who promoted it and why, and have it validated again.",
      "/event/data/trace_link_id: No event before this one records the trace link "t": the ledger lacks its TraceLinkRecorded, or starts after it.",
      "/event/data/trace_link_id: The trace link "u" is used here, and no event of the ledger records it: the ledger lacks its TraceLinkRecorded, or starts after it.",
    ]
  `);
});
