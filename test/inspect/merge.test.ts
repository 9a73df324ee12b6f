import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createInspection, mergeInspections } from "../../src/inspect/inspection.js";
import { reportInspection } from "../../src/inspect/report.js";
import { inspect, ledgerArbitrary } from "./ledgers.js";

/** Which part each document goes to, and the order in which the parts come in. */
const divisionArbitrary = fc.integer({ min: 1, max: 6 }).chain((parts) =>
  fc.record({
    owners: fc.array(fc.nat({ max: parts - 1 }), { minLength: 60, maxLength: 60 }),
    order: fc.shuffledSubarray(
      Array.from({ length: parts }, (_, part) => part),
      { minLength: parts },
    ),
    /** Whether the parts are merged pairwise first, as in a tree. */
    inPairs: fc.boolean(),
  }),
);

describe("a ledger inspected in parts reports the same as in one pass", () => {
  test.each([1, 2, 3, 5, 100_000])("with %i names to remember", (maxNames) => {
    fc.assert(
      fc.property(ledgerArbitrary, divisionArbitrary, fc.nat({ max: 12 }), (ledger, division, top) => {
        const whole = createInspection({ maxNames });
        ledger.forEach((entry, position) => inspect(whole, entry, position));

        const parts = division.order.map(() => createInspection({ maxNames }));
        ledger.forEach((entry, position) => {
          inspect(parts[division.owners[position]!]!, entry, position);
        });
        // As they come from workers.
        let ordered = division.order.map((part) => structuredClone(parts[part]!));
        if (division.inPairs) {
          ordered = ordered.flatMap((part, i) => {
            if (i % 2 === 1) return [];
            if (i + 1 < ordered.length) mergeInspections(part, ordered[i + 1]!);
            return part;
          });
        }
        const merged = createInspection({ maxNames });
        for (const part of ordered) mergeInspections(merged, part);

        expect(reportInspection(merged, { top })).toEqual(reportInspection(whole, { top }));
      }),
      { numRuns: 60 },
    );
  });
});

test("a report can be asked for again, and more can be taken in after it", () => {
  fc.assert(
    fc.property(ledgerArbitrary, fc.nat({ max: 60 }), (ledger, border) => {
      const whole = createInspection({ maxNames: 3 });
      const asked = createInspection({ maxNames: 3 });
      ledger.forEach((entry, position) => {
        inspect(whole, entry, position);
        inspect(asked, entry, position);
        if (position === border) expect(reportInspection(asked)).toEqual(reportInspection(asked));
      });
      expect(reportInspection(asked)).toEqual(reportInspection(whole));
    }),
    { numRuns: 30 },
  );
});
