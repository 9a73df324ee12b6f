import type { ConformanceCase } from "../case.js";
import { conflictOf, refusalOf } from "../refusal.js";
import { ALL, idsOf, sample, samples, textsOf, traceLink, traceLinkRecorded } from "../sample.js";

const CRASH_BATCH = 500;

export const DURABILITY_CASES: readonly ConformanceCase[] = [
  {
    name: "restart: the ledger is as it was, and goes on behind what it had",
    needs: ["reopen"],
    async run({ store, expect, reopen }) {
      const events = [
        sample("t", { event: traceLinkRecorded("t", traceLink(2n ** 64n - 1n)) }),
        ...samples("a", 5),
      ];
      await store.appendEvents(events);
      const reopened = await reopen();
      expect(textsOf(await reopened.queryEvents(ALL))).toEqual(textsOf(events));
      expect(await reopened.getTraceLink("t")).toEqual(traceLink(2n ** 64n - 1n));
      expect(await refusalOf(reopened.appendEvent(sample("a-3")))).toEqual(conflictOf("a-3"));
      await reopened.appendEvent(sample("later"));
      expect(idsOf(await reopened.queryEvents(ALL))).toEqual([...idsOf(events), "later"]);
    },
  },
  {
    name: "restart: a cursor goes on where it was",
    needs: ["reopen", "views"],
    async run({ views, expect, reopen }) {
      const before = views();
      await before.appender.append(samples("a", 4));
      const { cursor } = await before.replayer.replay({ batch_size: 3 });
      await reopen();
      const after = views();
      await after.appender.append(samples("b", 1));
      expect(idsOf((await after.replayer.replay({}, cursor)).events)).toEqual(["a-3", "b-0"]);
    },
  },
  {
    name: "crash: of a batch whose writer died, there is the whole or nothing",
    needs: ["crash"],
    async run({ store, expect, crash }) {
      const before = samples("before", 3);
      await store.appendEvents(before);
      for (let round = 0; round < 3; round++) {
        const batch = samples(`round-${round}`, CRASH_BATCH, { correlation_id: `round-${round}` });
        const reopened = await crash(batch);
        const found = await reopened.queryEvents({ ...ALL, correlation_id: `round-${round}` });
        expect(idsOf(found)).toEqual(found.length === 0 ? [] : idsOf(batch));
        expect(idsOf(await reopened.queryEvents({ ...ALL, limit: 3 }))).toEqual(idsOf(before));
        await reopened.appendEvent(sample(`after-${round}`));
      }
    },
  },
];
