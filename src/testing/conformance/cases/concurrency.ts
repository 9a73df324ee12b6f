import type { ConformanceCase } from "../case.js";
import { conflictOf, refusalOf } from "../refusal.js";
import { ALL, idsOf, sample, samples } from "../sample.js";

const WRITERS = 24;
const BATCH = 7;

export const CONCURRENCY_CASES: readonly ConformanceCase[] = [
  {
    name: "concurrency: batches that are appended at once are all there, each in one piece",
    async run({ store, expect }) {
      const batches = Array.from({ length: WRITERS }, (_, i) => samples(`writer-${i}`, BATCH));
      await Promise.all(batches.map((batch) => store.appendEvents(batch)));
      const ids = idsOf(await store.queryEvents(ALL));
      const pieces = batches.map((_, i) => ids.slice(i * BATCH, (i + 1) * BATCH).join());
      expect(pieces.sort()).toEqual(batches.map((batch) => idsOf(batch).join()).sort());
    },
  },
  {
    name: "concurrency: of appends of one event_id at once, one succeeds and the others are conflicts",
    async run({ store, expect }) {
      const appends = Array.from({ length: WRITERS }, (_, i) =>
        refusalOf(store.appendEvents([sample(`own-${i}`), sample("shared")])),
      );
      const refusals = (await Promise.all(appends)).filter((refusal) => refusal !== null);
      expect(refusals).toEqual(Array.from({ length: WRITERS - 1 }, () => conflictOf("shared")));
      expect((await store.queryEvents(ALL)).length).toEqual(2);
    },
  },
  {
    name: "concurrency: a query sees the whole of a batch or nothing of it",
    async run({ store, expect }) {
      const batches = Array.from({ length: WRITERS }, (_, i) => samples(`writer-${i}`, BATCH));
      const appends = Promise.all(batches.map((batch) => store.appendEvents(batch)));
      const queries = Promise.all(batches.map(() => store.queryEvents(ALL)));
      // Both at once: else an append that fails before the last query ends would be nobody's.
      const [results] = await Promise.all([queries, appends]);
      const counts = results.map((found) => found.length % BATCH);
      expect(counts).toEqual(batches.map(() => 0));
    },
  },
];
