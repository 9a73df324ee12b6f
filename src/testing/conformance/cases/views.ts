import fc from "fast-check";
import { U64_MAX } from "../../../json/json-value.js";
import { limitOf, matchesQuery } from "../../../store/query.js";
import type { ReplayCursor, ReplayOptions } from "../../../store/replay-types.js";
import type { ExperienceEventEnvelope } from "../../../types/index.js";
import type { ConformanceCase } from "../case.js";
import { collect } from "../collect.js";
import { INVALID_VIEW, refusalOf } from "../refusal.js";
import {
  ALL,
  idsOf,
  lifecycleEvent,
  sample,
  samples,
  textsOf,
  traceLink,
  traceLinkRecorded,
} from "../sample.js";
import { queryArbitrary, storableEnvelopeArbitrary } from "../storable.js";
import { INTEGERS } from "./values.js";
import { withEach } from "../with-each.js";

const VIEWS = ["views"] as const;

export const VIEW_CASES: readonly ConformanceCase[] = [
  {
    name: "views: a reader is given events as they were recorded, 64-bit integers and all",
    needs: VIEWS,
    async run({ views, expect }) {
      const { appender, replayer } = views();
      const ledger = fill();
      await appender.append(ledger);
      for (const given of [(await collect(replayer, {})).flat(), await replayer.query(ALL)]) {
        expect(given).toEqual(ledger);
        expect(textsOf(given)).toEqual(textsOf(ledger));
      }
    },
  },
  {
    name: "views: a reader's query gives what matchesQuery gives",
    needs: VIEWS,
    async run({ views, expect, runs }) {
      const { appender, replayer } = views();
      const ledger = fill();
      await appender.append(ledger);
      const agrees = fc.asyncProperty(queryArbitrary(), async (query) => {
        const expected = ledger.filter((event) => matchesQuery(event, query)).slice(0, limitOf(query));
        expect(idsOf(await replayer.query(query))).toEqual(idsOf(expected));
      });
      await fc.assert(agrees, { numRuns: runs });
    },
  },
  {
    name: "views: a reader is given the transitions that the store wrote, in their place",
    needs: VIEWS,
    async run({ store, views, expect }) {
      const { appender, replayer } = views();
      await appender.append([sample("a")]);
      const event = lifecycleEvent("Draft", "Approved");
      const written = await store.writeArtifactStateTransition("x", "Pack", event);
      await appender.append([sample("b")]);
      const ledger = [sample("a"), written, sample("b")];
      expect((await collect(replayer, {})).flat()).toEqual(ledger);
      expect(await replayer.query(ALL)).toEqual(ledger);
    },
  },
  {
    name: "views: a replay of any batch size, or none, has more until all is given",
    needs: VIEWS,
    async run({ views, expect }) {
      const { appender, replayer } = views();
      const ledger = samples("a", 3000);
      await appender.append(ledger);
      const sizes = [null, 500, ledger.length - 1, U64_MAX];
      const tried: ReplayOptions[] = [{}, ...sizes.map((batch_size) => ({ batch_size }))];
      for (const options of tried) {
        const batches = await collect(replayer, options);
        expect(batches.flatMap(idsOf)).toEqual(idsOf(ledger));
        const most = Number(options.batch_size ?? Infinity);
        expect(batches.filter(({ length }) => length > most)).toEqual([]);
        // An empty one in the end would mean that the one before it promised more than there was.
        expect(batches.at(-1)?.length === 0).toEqual(false);
      }
    },
  },
  {
    name: "views: an aborted signal is refused with its reason, and nothing is written",
    needs: VIEWS,
    async run({ views, expect }) {
      const { appender, replayer } = views();
      const call = { signal: AbortSignal.abort(new RangeError("enough")) };
      const refusal = { name: "RangeError", code: null };
      expect(await refusalOf(appender.append([sample("a")], call))).toEqual(refusal);
      expect(await refusalOf(replayer.query(ALL, call))).toEqual(refusal);
      expect(await refusalOf(replayer.replay({}, undefined, call))).toEqual(refusal);
      expect(await replayer.query(ALL)).toEqual([]);
    },
  },
  {
    name: "views: options and cursors that are none are refused",
    needs: VIEWS,
    async run({ views, expect }) {
      const { replayer } = views();
      await withEach([null, 1] as unknown as ReplayOptions[], async (options) => {
        expect(await refusalOf(replayer.replay(options))).toEqual(INVALID_VIEW);
      });
      await withEach([null, 1, {}] as unknown as ReplayCursor[], async (cursor) => {
        expect(await refusalOf(replayer.replay({}, cursor))).toEqual(INVALID_VIEW);
      });
    },
  },
];

function fill(): ExperienceEventEnvelope[] {
  const integers = INTEGERS.map((n) => sample("", { event: traceLinkRecorded("t", traceLink(n)) }));
  const any = fc.sample(storableEnvelopeArbitrary(), { numRuns: 60, seed: 61 });
  return [...integers, ...any].map((event, i) => ({ ...event, event_id: `event-${i}` }));
}
