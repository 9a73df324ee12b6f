import fc from "fast-check";
import { limitOf, matchesQuery } from "../../../store/query.js";
import type { EventQuery, ExperienceEventEnvelope, TimeRange } from "../../../types/index.js";
import type { CaseContext, ConformanceCase } from "../case.js";
import { ALL, idsOf, lifecycleEvent, sample, samples } from "../sample.js";
import { queryArbitrary, storableEnvelopeArbitrary } from "../storable.js";
import { withEach } from "../with-each.js";

const FILTERS: readonly Partial<EventQuery>[] = [
  { tenant_id: "tenant-a" },
  { correlation_id: "run-1" },
  { chain_id: "chain-1" },
  { kinds: ["BudgetExceeded", "OutcomeRecorded", "ProposalCreated", "ProposalValidated"] },
  { time_range: { start: "2026-03-02T08:00:00Z", end: null } },
  { time_range: { start: null, end: "2026-03-02T10:00:00+02:00" } },
  { limit: 2 },
];

export const QUERY_CASES: readonly ConformanceCase[] = [
  {
    name: "query: every combination of filters gives what matchesQuery gives",
    async run(context) {
      const ledger = await fill(context);
      const queries = Array.from({ length: 2 ** FILTERS.length }, (_, set) =>
        combine(FILTERS.filter((_, i) => (set >> i) % 2 === 1)),
      );
      await withEach(queries, (query) => check(context, ledger, query));
    },
  },
  {
    name: "query: any query gives what matchesQuery gives",
    async run(context) {
      const ledger = await fill(context);
      const agrees = fc.asyncProperty(queryArbitrary(), (query) => check(context, ledger, query));
      await fc.assert(agrees, { numRuns: context.runs * 3 });
    },
  },
  {
    name: "query: what was written since it was last asked is found",
    async run({ store, expect }) {
      const own = { tenant_id: "tenant-a" };
      const writes = [
        () => store.appendEvent(sample("a", own)),
        () => store.appendEvents([sample("b", own)]),
        () => store.writeArtifactStateTransition("x", "Pack", lifecycleEvent("Draft", "Approved")),
        () => store.appendEvent(sample("c", own)),
      ];
      for (const [i, write] of writes.entries()) {
        await write();
        for (const query of [ALL, { ...ALL, ...own }]) {
          expect((await store.queryEvents(query)).length).toEqual(i + 1);
        }
      }
    },
  },
  {
    name: "query: an empty list of kinds means all, and a kind may stand twice",
    async run({ store, expect }) {
      await store.appendEvents(samples("a", 2));
      expect(idsOf(await store.queryEvents({ kinds: [] }))).toEqual(["a-0", "a-1"]);
      const twice = { ...ALL, kinds: ["BudgetExceeded" as const, "BudgetExceeded" as const] };
      expect(idsOf(await store.queryEvents(twice))).toEqual(["a-0", "a-1"]);
      expect(await store.queryEvents({ ...ALL, kinds: ["FactPromoted"] })).toEqual([]);
    },
  },
  {
    name: "query: a filter on an absent field never matches",
    async run({ store, expect }) {
      const data = { proposal_id: "p", fact_id: "f", promoted_by: "b", reason: "r", requires_human: false };
      await store.appendEvent(sample("a", { event: { type: "FactPromoted", data } }));
      await withEach([{ tenant_id: "t" }, { correlation_id: "c" }, { chain_id: "" }], async (filter) => {
        expect(await store.queryEvents({ ...ALL, ...filter })).toEqual([]);
      });
    },
  },
  {
    name: "query: filters compare exactly, case and all",
    async run({ store, expect }) {
      const ids = ["tenant", "Tenant", "tenant.", "tenan"];
      await store.appendEvents(ids.map((id) => sample(id, { tenant_id: id, correlation_id: id })));
      await withEach(ids, async (id) => {
        expect(idsOf(await store.queryEvents({ ...ALL, tenant_id: id }))).toEqual([id]);
        expect(idsOf(await store.queryEvents({ ...ALL, correlation_id: id }))).toEqual([id]);
      });
    },
  },
  {
    name: "limit: the first N that match; 0 gives none; any 64-bit limit is legal",
    async run({ store, expect }) {
      const events = samples("a", 6).map((event, i) => ({
        ...event,
        tenant_id: i % 2 === 0 ? "even" : "odd",
      }));
      await store.appendEvents(events);
      const limits = [0, 1, 2, 3, 4, 2 ** 31, 2 ** 32, 2 ** 53 - 1, 2n ** 63n, 2n ** 64n - 1n];
      await withEach(limits, async (limit) => {
        const odd = await store.queryEvents({ ...ALL, tenant_id: "odd", limit });
        expect(idsOf(odd)).toEqual(["a-1", "a-3", "a-5"].slice(0, Number(limit)));
      });
    },
  },
];

async function fill({ store }: CaseContext): Promise<ExperienceEventEnvelope[]> {
  const events = fc.sample(storableEnvelopeArbitrary(), { numRuns: 120, seed: 6 });
  const ledger = events.map((event, i) => ({ ...event, event_id: `event-${i}` }));
  await store.appendEvents(ledger);
  return ledger;
}

async function check(
  { store, expect }: CaseContext,
  ledger: readonly ExperienceEventEnvelope[],
  query: EventQuery,
): Promise<void> {
  const expected = ledger.filter((event) => matchesQuery(event, query)).slice(0, limitOf(query));
  expect(idsOf(await store.queryEvents(query))).toEqual(idsOf(expected));
}

function combine(filters: readonly Partial<EventQuery>[]): EventQuery {
  let query = ALL;
  for (const filter of filters) {
    const time_range = filter.time_range ? intersect(query.time_range, filter.time_range) : query.time_range;
    query = { ...query, ...filter, time_range };
  }
  return query;
}

function intersect(a: TimeRange | null, b: TimeRange): TimeRange {
  return { start: b.start ?? a?.start ?? null, end: b.end ?? a?.end ?? null };
}
