import type { ConformanceCase } from "../case.js";
import { collect } from "../collect.js";
import { ALL, lifecycleEvent, sample, samples, textsOf, traceLink, traceLinkRecorded } from "../sample.js";

export const OWNERSHIP_CASES: readonly ConformanceCase[] = [
  {
    name: "ownership: what the caller does to an envelope after appending it is not seen",
    async run({ store, expect }) {
      const mine = [sample("a", { event: traceLinkRecorded("t", traceLink(1)) }), sample("b")];
      const before = textsOf(mine);
      const appending = store.appendEvents(mine);
      for (const envelope of mine) spoil(envelope);
      mine.length = 0;
      await appending;
      expect(textsOf(await store.queryEvents(ALL))).toEqual(before);
      expect(await store.getTraceLink("t")).toEqual(traceLink(1));
    },
  },
  {
    name: "ownership: what the caller does to a result is not seen",
    async run({ store, expect }) {
      await store.appendEvents([
        sample("t", { event: traceLinkRecorded("t", traceLink(1)) }),
        ...samples("a", 3),
      ]);
      const before = textsOf(await store.queryEvents(ALL));
      const found = await store.queryEvents(ALL);
      for (const envelope of found) spoil(envelope);
      attempt(() => found.splice(0));
      spoil(await store.getTraceLink("t"));
      expect(textsOf(await store.queryEvents(ALL))).toEqual(before);
      expect(await store.getTraceLink("t")).toEqual(traceLink(1));
    },
  },
  {
    name: "ownership: what the caller does to a transition, as given or as returned, is not seen",
    async run({ store, expect }) {
      const [event, kind] = [lifecycleEvent("Draft", "Approved"), { Other: "prompt" }];
      const writing = store.writeArtifactStateTransition("a", kind, event);
      spoil(event);
      spoil(kind);
      const written = await writing;
      const data = {
        artifact_id: "a",
        artifact_kind: { Other: "prompt" },
        event: lifecycleEvent("Draft", "Approved"),
      };
      expect(written.event).toEqual({ type: "ArtifactStateTransitioned", data });
      const before = textsOf([written]);
      expect(textsOf(await store.queryEvents(ALL))).toEqual(before);
      spoil(written);
      expect(textsOf(await store.queryEvents(ALL))).toEqual(before);
    },
  },
  {
    name: "ownership: what the caller does to what an appender was given is not seen",
    needs: ["views"],
    async run({ views, expect }) {
      const { appender, replayer } = views();
      const mine = samples("a", 3);
      const before = textsOf(mine);
      const appending = appender.append(mine);
      for (const envelope of mine) spoil(envelope);
      mine.length = 0;
      await appending;
      expect(textsOf(await replayer.query(ALL))).toEqual(before);
    },
  },
  {
    name: "ownership: what the caller does to what a reader gave is not seen",
    needs: ["views"],
    async run({ store, views, expect }) {
      const { appender, replayer } = views();
      const events = [sample("t", { event: traceLinkRecorded("t", traceLink(1)) }), ...samples("a", 3)];
      await appender.append(events);
      const reads = [() => replayer.query(ALL), async () => (await collect(replayer, {})).flat()];
      for (const read of reads) {
        const first = await read();
        for (const envelope of first) spoil(envelope);
        attempt(() => first.splice(0));
        expect(textsOf(await read())).toEqual(textsOf(events));
        expect(textsOf(await store.queryEvents(ALL))).toEqual(textsOf(events));
      }
    },
  },
];

/** Overwrites every value inside an object, as far as it lets. */
function spoil(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    spoil((value as Record<string, unknown>)[key]);
    attempt(() => {
      (value as Record<string, unknown>)[key] = "spoilt";
    });
  }
}

// A frozen object throws, which is as good as a copy.
function attempt(change: () => void): void {
  try {
    change();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}
