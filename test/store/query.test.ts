import fc from "fast-check";
import { expect, test } from "vitest";
import { checkQuery, compareTimes, limitOf, matchesQuery } from "../../src/store/index.js";
import { queryArbitrary, storableEnvelopeArbitrary } from "../../src/testing/index.js";

const ALL = { kinds: [] };

test("filters combine with AND: a query matches when each of its filters does", () => {
  let matches = 0;
  fc.assert(
    fc.property(storableEnvelopeArbitrary(), queryArbitrary(), (envelope, query) => {
      const { tenant_id, correlation_id, chain_id, time_range, kinds } = query;
      const alone = [
        { kinds },
        ...[{ tenant_id }, { correlation_id }, { chain_id }].map((filter) => ({ ...ALL, ...filter })),
        { ...ALL, time_range: time_range && { start: time_range.start } },
        { ...ALL, time_range: time_range && { end: time_range.end } },
      ].map((filter) => matchesQuery(envelope, filter));
      expect(matchesQuery(envelope, query)).toBe(!alone.includes(false));
      matches += Number(matchesQuery(envelope, query));
    }),
    { numRuns: 3000 },
  );
  expect(matches).toBeGreaterThan(100);
});

test("a range has both its ends", () => {
  fc.assert(
    fc.property(storableEnvelopeArbitrary(), queryArbitrary(), (envelope, { time_range }) => {
      const { start = null, end = null } = time_range ?? {};
      const after = start === null || compareTimes(envelope.occurred_at, start) >= 0;
      const before = end === null || compareTimes(envelope.occurred_at, end) <= 0;
      expect(matchesQuery(envelope, { ...ALL, time_range })).toBe(after && before);
      const own = { start: envelope.occurred_at, end: envelope.occurred_at };
      expect(matchesQuery(envelope, { ...ALL, time_range: own })).toBe(true);
    }),
  );
});

test("the limit is no filter", () => {
  const [envelope] = fc.sample(storableEnvelopeArbitrary(), 1);
  expect(matchesQuery(envelope as NonNullable<typeof envelope>, { ...ALL, limit: 0 })).toBe(true);
  expect([limitOf(ALL), limitOf({ ...ALL, limit: 0 })]).toEqual([Infinity, 0]);
  expect(limitOf({ ...ALL, limit: 2n ** 64n - 1n })).toBe(2 ** 64);
});

test("a query is checked and completed by the wire rules", () => {
  expect(checkQuery({ kinds: ["FactPromoted"], limit: 5n })).toEqual({
    tenant_id: null,
    time_range: null,
    kinds: ["FactPromoted"],
    correlation_id: null,
    chain_id: null,
    limit: 5,
  });
  expect(() => checkQuery({ kinds: [], limit: -1 })).toThrow(/^Invalid query: .*limit/);
  expect(() => checkQuery({} as never)).toThrow(/^Invalid query: .*kinds/);
});
