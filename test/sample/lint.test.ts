import { expect, test } from "vitest";
import { LedgerLinter } from "../../src/lint/ledger/ledger-linter.js";
import { lintEnvelope } from "../../src/lint/lint-envelope.js";
import { sampleEnvelopes } from "../../src/sample/samples.js";
import { EXPERIENCE_EVENT_KINDS } from "../../src/schemas/event.js";
import { take } from "./take.js";

test("nothing in a sample ledger is suspicious", () => {
  const linter = new LedgerLinter<number>();
  const findings = take(20_000, sampleEnvelopes({ seed: 6 })).flatMap((envelope, i) => [
    ...lintEnvelope(envelope),
    ...linter.check(envelope, i),
  ]);
  expect([...findings, ...linter.finish()]).toEqual([]);
});

test.each(EXPERIENCE_EVENT_KINDS)("nothing in a sample of %s by itself is suspicious", (kind) => {
  for (const envelope of take(300, sampleEnvelopes({ kind, seed: 8 })))
    expect(lintEnvelope(envelope)).toEqual([]);
});
