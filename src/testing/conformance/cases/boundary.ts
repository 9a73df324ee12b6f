import type { EventQueryInput, ExperienceEventEnvelopeInput } from "../../../types/index.js";
import type { ConformanceCase } from "../case.js";
import { INVALID, refusalOf } from "../refusal.js";
import { ALL, budgetExceeded, idsOf, sample, textsOf, traceLink, traceLinkRecorded } from "../sample.js";
import { withEach } from "../with-each.js";

const HOSTILE = [
  "a:b",
  "a/b",
  "../a",
  "a b",
  "a\n",
  "\0",
  "a\0b",
  "é",
  "\u{1f600}",
  "\ud800",
  "'; DROP TABLE events; --",
  '"a"',
  "%",
  "a".repeat(257),
  "",
];

const HOSTILE_PAYLOAD_IDS = [...HOSTILE.filter((id) => id.isWellFormed()), "__proto__", "y".repeat(20_000)];

export const BOUNDARY_CASES: readonly ConformanceCase[] = [
  ...(["event_id", "tenant_id", "correlation_id"] as const).map((field): ConformanceCase => ({
    name: `boundary: a hostile ${field} is refused, and nothing is written`,
    async run({ store, expect }) {
      await withEach(HOSTILE, async (id) => {
        expect(await refusalOf(store.appendEvent({ ...sample("a"), [field]: id }))).toEqual(INVALID);
      });
      expect(await store.queryEvents(ALL)).toEqual([]);
    },
  })),
  {
    name: "boundary: occurred_at has 1 to 64 bytes of any text",
    async run({ store, expect }) {
      await withEach(["", "x".repeat(65), "é".repeat(33)], async (occurred_at) => {
        expect(await refusalOf(store.appendEvent(sample("a", { occurred_at })))).toEqual(INVALID);
      });
      const good = ["x", "\0", "x".repeat(64), "é".repeat(32), "soon; '--", "\u{1f600}"];
      const events = good.map((occurred_at, i) => sample(`a-${i}`, { occurred_at }));
      await store.appendEvents(events);
      expect(textsOf(await store.queryEvents(ALL))).toEqual(textsOf(events));
    },
  },
  {
    name: "boundary: every safe id is taken",
    async run({ store, expect }) {
      const ids = ["a".repeat(256), ".", "..", "-", "_", "0", "__proto__", "constructor", "NULL", "A", "a"];
      const events = ids.map((id) => sample(id, { tenant_id: id, correlation_id: id }));
      await store.appendEvents(events);
      expect(textsOf(await store.queryEvents(ALL))).toEqual(textsOf(events));
      await withEach(ids, async (id) => {
        expect(idsOf(await store.queryEvents({ ...ALL, tenant_id: id, correlation_id: id }))).toEqual([id]);
      });
    },
  },
  {
    name: "boundary: ids inside the payload are not checked, and are found again",
    async run({ store, expect }) {
      const events = HOSTILE_PAYLOAD_IDS.flatMap((id, i) => [
        sample(`chain-${i}`, { event: budgetExceeded(id) }),
        sample(`trace-${i}`, { event: traceLinkRecorded(id, traceLink(i)) }),
      ]);
      await store.appendEvents(events);
      expect(textsOf(await store.queryEvents(ALL))).toEqual(textsOf(events));
      await withEach(HOSTILE_PAYLOAD_IDS.entries(), async ([i, id]) => {
        expect(idsOf(await store.queryEvents({ ...ALL, chain_id: id }))).toEqual([`chain-${i}`]);
        expect(await store.getTraceLink(id)).toEqual(traceLink(i));
      });
    },
  },
  {
    name: "boundary: a value that is no envelope is refused, and nothing is written",
    async run({ store, expect }) {
      const { event_id, occurred_at, event } = sample("a");
      const broken: unknown[] = [
        null,
        {},
        { event_id, event },
        { event_id: 1, occurred_at, event },
        { event_id, occurred_at, event: { type: "Unheard", data: {} } },
        { event_id, occurred_at, event: { ...event, data: {} } },
        { event_id, occurred_at, event: traceLinkRecorded("t", traceLink(2 ** 60)) },
      ];
      await withEach(broken, async (value) => {
        expect(await refusalOf(store.appendEvent(value as ExperienceEventEnvelopeInput))).toEqual(INVALID);
      });
      expect(await store.queryEvents(ALL)).toEqual([]);
    },
  },
  {
    name: "boundary: a value that is no batch is refused, and nothing is written",
    async run({ store, expect }) {
      const sparse = [sample("a")];
      sparse[2] = sample("c");
      await withEach([null, sparse] as ExperienceEventEnvelopeInput[][], async (value) => {
        expect(await refusalOf(store.appendEvents(value))).toEqual(INVALID);
      });
      expect(await store.queryEvents(ALL)).toEqual([]);
    },
  },
  {
    name: "boundary: a value that is no query is refused",
    async run({ store, expect }) {
      await store.appendEvent(sample("a"));
      const broken: unknown[] = [
        {},
        { kinds: null },
        { kinds: ["budget_exceeded"] },
        { ...ALL, limit: -1 },
        { ...ALL, limit: 0.5 },
        { ...ALL, tenant_id: 1 },
        { ...ALL, time_range: { start: 0 } },
      ];
      await withEach(broken, async (value) => {
        expect(await refusalOf(store.queryEvents(value as EventQueryInput))).toEqual(INVALID);
      });
    },
  },
  {
    name: "boundary: a hostile filter finds nothing and harms nothing",
    async run({ store, expect }) {
      await store.appendEvent(sample("a", { tenant_id: "t", correlation_id: "c" }));
      const ids = HOSTILE.filter((each) => each.isWellFormed());
      for (const field of ["tenant_id", "correlation_id", "chain_id"]) {
        await withEach(
          ids.map((id) => ({ ...ALL, [field]: id })),
          async (query) => {
            expect(await store.queryEvents(query)).toEqual([]);
          },
        );
      }
      await withEach(ids, async (id) => {
        expect(await store.getTraceLink(id)).toEqual(null);
      });
      expect(idsOf(await store.queryEvents(ALL))).toEqual(["a"]);
    },
  },
];
