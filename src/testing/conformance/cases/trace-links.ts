import type { ConformanceCase } from "../case.js";
import { refusalOf } from "../refusal.js";
import { sample, traceLink, traceLinkRecorded } from "../sample.js";

export const TRACE_LINK_CASES: readonly ConformanceCase[] = [
  {
    name: "trace link: an id that was never recorded gives null",
    async run({ store, expect }) {
      const data = {
        backend_name: "b",
        adapter_id: null,
        trace_link_id: "mentioned",
        step: "Planning" as const,
        policy_snapshot_hash: null,
      };
      await store.appendEvent(sample("a", { event: { type: "BackendInvoked", data } }));
      for (const id of ["mentioned", "", "__proto__", "constructor"]) {
        expect(await store.getTraceLink(id)).toEqual(null);
      }
    },
  },
  {
    name: "trace link: one that was asked for in vain is found once it is recorded",
    async run({ store, expect }) {
      expect(await store.getTraceLink("t")).toEqual(null);
      await store.appendEvent(sample("a", { event: traceLinkRecorded("t", traceLink(1)) }));
      expect(await store.getTraceLink("t")).toEqual(traceLink(1));
    },
  },
  {
    name: "trace link: the last one recorded is the one given, exactly",
    async run({ store, expect }) {
      const seeds = [1, 2n ** 64n - 1n, 2n ** 53n + 1n];
      for (const [i, seed] of seeds.entries()) {
        await store.appendEvents([
          sample(`a-${i}`, { event: traceLinkRecorded("t", traceLink(0)) }),
          sample(`b-${i}`, { event: traceLinkRecorded("t", traceLink(seed)) }),
          sample(`c-${i}`, { event: traceLinkRecorded("u", traceLink(7)) }),
        ]);
        expect(await store.getTraceLink("t")).toEqual(traceLink(seed));
      }
    },
  },
  {
    name: "trace link: one in a batch that was refused was never recorded",
    async run({ store, expect }) {
      const batch = [sample("a", { event: traceLinkRecorded("t", traceLink(1)) }), sample("b"), sample("b")];
      await refusalOf(store.appendEvents(batch));
      expect(await store.getTraceLink("t")).toEqual(null);
    },
  },
];
