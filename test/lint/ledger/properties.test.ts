import fc from "fast-check";
import { expect, test } from "vitest";
import { digestOf, LedgerLinter, LINT_CODES, type LintCode } from "../../../src/lint/index.js";
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
} from "./events.js";
import { naiveFindings } from "./naive.js";

const MAKERS = [created, validated, failed, promoted, recorded, invoked, recalled, downgraded, exceeded];

/** Ledgers of so few names that everything meets everything. */
const ledgers = fc.array(
  fc
    .record({
      maker: fc.constantFrom(...MAKERS.map((_, i) => i)),
      id: fc.constantFrom("a", "b", "c", "__proto__", ""),
      keys: fc.record(
        {
          event_id: fc.constantFrom("1", "2", "3", "4", "5", "6", "7", "8"),
          occurred_at: fc.constantFrom(
            "2026-03-02T10:00:00Z",
            "2026-03-02T10:00:00.5Z",
            "2026-03-02T11:30:00+01:00",
            "2026-03-02T09:59:59Z",
            "1970-01-01T00:00:00Z",
            "lamport:3",
          ),
          tenant_id: fc.constantFrom(null, "x", "y"),
          correlation_id: fc.constantFrom(null, "r", "s"),
        },
        { requiredKeys: ["occurred_at", "tenant_id", "correlation_id"] },
      ),
    })
    .map(({ maker, id, keys }) => {
      const make = MAKERS[maker]!;
      return make === exceeded ? exceeded(keys) : (make as typeof created)(id, keys);
    }),
  { maxLength: 40 },
);

test("finds what holding each event against all others finds", () => {
  fc.assert(
    fc.property(ledgers, (ledger) => {
      expect(found(ledger).sort()).toEqual(naiveFindings(ledger).sort());
    }),
    { numRuns: 1000 },
  );
});

test("with little memory it finds less, never what is not so, and says where it stopped", () => {
  let limited = 0;
  fc.assert(
    fc.property(ledgers, fc.nat(4), (ledger, maxRemembered) => {
      const findings = lintLedger(ledger, { maxRemembered });
      const notices = findings.filter(({ code }) => code === "memory_limit_reached");
      const checks = notices.map(({ check }) => check);
      expect(new Set(checks).size).toBe(checks.length);

      const truth = naiveFindings(ledger);
      const said = found(ledger, { maxRemembered, off: ["memory_limit_reached"] });
      expect(truth).toEqual(expect.arrayContaining(said));
      // Up to the notice, nothing is missing.
      const missed = truth.filter((finding) => !said.includes(finding));
      for (const finding of missed) {
        const [position, code] = finding.split(" ");
        const notice = notices.find(({ check }) => check === code);
        expect(notice, finding).toBeDefined();
        expect(notice!.position).toBeLessThanOrEqual(Number(position));
        limited++;
      }
    }),
    { numRuns: 1000 },
  );
  expect(limited).toBeGreaterThan(0);
});

test("what is off is not found, and changes nothing else", () => {
  const codes = fc.subarray(Object.keys(LINT_CODES) as LintCode[]);
  fc.assert(
    fc.property(ledgers, codes, fc.option(fc.nat(3), { nil: undefined }), (ledger, off, maxRemembered) => {
      const wanted = lintLedger(ledger, { maxRemembered }).filter(
        ({ code, check }) => !off.includes(code) && !(check !== undefined && off.includes(check)),
      );
      expect(lintLedger(ledger, { maxRemembered, off })).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
});

test("a digest that went to another thread and back is as good as the envelope", () => {
  fc.assert(
    fc.property(ledgers, (ledger) => {
      const linter = new LedgerLinter<number>();
      const findings = ledger.flatMap((envelope, i) =>
        linter.checkDigest(structuredClone(digestOf(envelope)), i),
      );
      expect([...findings, ...linter.finish()]).toEqual(lintLedger(ledger));
    }),
    { numRuns: 200 },
  );
});
