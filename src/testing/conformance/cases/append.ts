import type { ExperienceEventEnvelope } from "../../../types/index.js";
import type { ConformanceCase } from "../case.js";
import { conflictOf, INVALID, refusalOf } from "../refusal.js";
import { ALL, idsOf, lifecycleEvent, sample, samples, textsOf } from "../sample.js";

/** Moments in which a store may have written a part of a batch, if it does such a thing. */
const PAUSES: readonly (() => Promise<void>)[] = [
  () => takeTurns(0),
  () => takeTurns(10),
  () => takeTurns(100),
  () => new Promise((resolve) => setTimeout(resolve)),
  () => new Promise((resolve) => setTimeout(resolve, 5)),
];

export const APPEND_CASES: readonly ConformanceCase[] = [
  {
    name: "append: the ledger's order is the order of insertion, whatever ids and times say",
    async run({ store, expect }) {
      const ids = ["m", "z", "a", "Z", "10", "9"];
      const hours = ["12", "03", "23", "00", "07", "03"];
      const events = ids.map((id, i) => sample(id, { occurred_at: `2026-03-02T${hours[i]}:00:00Z` }));
      for (const event of events.slice(0, 3)) await store.appendEvent(event);
      await store.appendEvents(events.slice(3));
      expect(textsOf(await store.queryEvents(ALL))).toEqual(textsOf(events));
    },
  },
  {
    name: "append: a key that may be absent is recorded as null",
    async run({ store, expect }) {
      const { event_id, occurred_at, event } = sample("a");
      await store.appendEvent({ event_id, occurred_at, event });
      expect(await store.queryEvents(ALL)).toEqual([sample("a")]);
    },
  },
  {
    name: "append: an empty batch changes nothing",
    async run({ store, expect }) {
      await store.appendEvents([]);
      expect(await store.queryEvents(ALL)).toEqual([]);
    },
  },
  {
    name: "append: a batch of 3,000 events is written whole and in order",
    async run({ store, expect }) {
      const batch = samples("a", 3000);
      await store.appendEvents(batch);
      expect(idsOf(await store.queryEvents(ALL))).toEqual(idsOf(batch));
    },
  },
  {
    name: "append: an aborted signal is refused with its reason, and nothing is written",
    async run({ store, expect }) {
      const reason = new RangeError("enough");
      const options = { signal: AbortSignal.abort(reason) };
      const refusal = { name: "RangeError", code: null };
      expect(await refusalOf(store.appendEvent(sample("a"), options))).toEqual(refusal);
      expect(await refusalOf(store.appendEvents(samples("b", 3), options))).toEqual(refusal);
      const move = lifecycleEvent("Draft", "Approved");
      const writing = store.writeArtifactStateTransition("a", "Pack", move, options);
      expect(await refusalOf(writing)).toEqual(refusal);
      expect(await refusalOf(store.queryEvents(ALL, options))).toEqual(refusal);
      expect(await refusalOf(store.getTraceLink("t", options))).toEqual(refusal);
      expect(await store.queryEvents(ALL)).toEqual([]);
    },
  },
  {
    name: "append: a batch that is aborted on its way is refused and not there, or there and whole",
    async run({ store, expect }) {
      const refusal = { name: "RangeError", code: null };
      const written: string[] = [];
      for (const [i, pause] of PAUSES.entries()) {
        const stop = new AbortController();
        const batch = samples(`round-${i}`, 200);
        const appending = refusalOf(store.appendEvents(batch, { signal: stop.signal }));
        await pause();
        stop.abort(new RangeError("enough"));
        const refused = await appending;
        expect(refused ?? refusal).toEqual(refusal);
        if (refused === null) written.push(...idsOf(batch));
        expect(idsOf(await store.queryEvents(ALL))).toEqual(written);
      }
    },
  },
  {
    name: "duplicate: a known event_id is a conflict and changes nothing",
    async run({ store, expect }) {
      await store.appendEvent(sample("a", { tenant_id: "t" }));
      for (const twin of [sample("a", { tenant_id: "t" }), sample("a", { tenant_id: "other" })]) {
        expect(await refusalOf(store.appendEvent(twin))).toEqual(conflictOf("a"));
      }
      await store.appendEvent(sample("b"));
      expect(idsOf(await store.queryEvents(ALL))).toEqual(["a", "b"]);
      expect(idsOf(await store.queryEvents({ ...ALL, tenant_id: "other" }))).toEqual([]);
    },
  },
  {
    name: "batch: a known event_id in the middle leaves nothing of the batch",
    async run({ store, expect }) {
      await store.appendEvent(sample("b-2"));
      expect(await refusalOf(store.appendEvents(samples("b", 5)))).toEqual(conflictOf("b-2"));
      expect(idsOf(await store.queryEvents(ALL))).toEqual(["b-2"]);
    },
  },
  {
    name: "batch: an event_id that stands twice leaves nothing of the batch",
    async run({ store, expect }) {
      const batch = [sample("a"), sample("b"), sample("a"), sample("c")];
      expect(await refusalOf(store.appendEvents(batch))).toEqual(conflictOf("a"));
      expect(await store.queryEvents(ALL)).toEqual([]);
      await store.appendEvents([sample("a"), sample("c")]);
      expect(idsOf(await store.queryEvents(ALL))).toEqual(["a", "c"]);
    },
  },
  {
    name: "batch: an event that is refused in the middle leaves nothing of the batch",
    async run({ store, expect }) {
      const batch = [sample("a"), sample("b"), sample("c:3"), sample("d")];
      expect(await refusalOf(store.appendEvents(batch))).toEqual(INVALID);
      expect(await store.queryEvents(ALL)).toEqual([]);
    },
  },
  {
    name: "batch: a value that throws when it is read leaves nothing of the batch",
    async run({ store, expect }) {
      const batch = samples("a", 4);
      batch[2] = { ...sample("x"), event: trap() };
      expect((await refusalOf(store.appendEvents(batch))) !== null).toEqual(true);
      expect(await store.queryEvents(ALL)).toEqual([]);
    },
  },
];

function trap(): ExperienceEventEnvelope["event"] {
  const { event } = sample("x");
  return {
    type: event.type,
    get data(): never {
      throw new Error("the getter's own");
    },
  };
}

async function takeTurns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await Promise.resolve();
}
