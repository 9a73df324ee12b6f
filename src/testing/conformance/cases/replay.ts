import fc from "fast-check";
import { matchesQuery } from "../../../store/query.js";
import { cursorAt, endCursor, replayEvents, startCursor, toEventQuery } from "../../../store/replay.js";
import type { ConformanceCase } from "../case.js";
import { collect } from "../collect.js";
import { conflictOf, INVALID_VIEW, refusalOf } from "../refusal.js";
import { ALL, idsOf, sample, samples, textsOf } from "../sample.js";
import { queryArbitrary, storableEnvelopeArbitrary } from "../storable.js";
import { withEach } from "../with-each.js";

const VIEWS = ["views"] as const;

export const REPLAY_CASES: readonly ConformanceCase[] = [
  {
    name: "replay: in batches of any size, every event that matches is given once and in order",
    needs: VIEWS,
    async run({ views, expect, runs }) {
      const { appender, replayer } = views();
      const events = fc.sample(storableEnvelopeArbitrary(), { numRuns: 60, seed: 60 });
      const ledger = events.map((event, i) => ({ ...event, event_id: `event-${i}` }));
      await appender.append(ledger);
      const property = fc.asyncProperty(
        queryArbitrary(),
        fc.integer({ min: 1, max: 70 }),
        async (query, size) => {
          const { tenant_id, correlation_id, time_range } = query;
          const options = { tenant_id, correlation_id, time_range, batch_size: size };
          const expected = ledger.filter((event) => matchesQuery(event, toEventQuery(options)));
          const batches = await collect(replayer, options);
          expect(textsOf(batches.flat())).toEqual(textsOf(expected));
          expect(batches.filter(({ length }) => length > size)).toEqual([]);
          // The batch before it promised more. One in the middle may be empty: its store looked through a page.
          expect(batches.length > 1 && batches.at(-1)?.length === 0).toEqual(false);
        },
      );
      await fc.assert(property, { numRuns: Math.ceil(runs / 4) });
    },
  },
  {
    name: "replay: a cursor goes on where it was after later appends, also from the end",
    needs: VIEWS,
    async run({ views, expect }) {
      const { appender, replayer } = views();
      await appender.append(samples("a", 3));
      const first = await replayer.replay({ batch_size: 2 });
      await appender.append(samples("b", 2));
      const second = await replayer.replay({}, first.cursor);
      expect([...idsOf(first.events), ...idsOf(second.events)]).toEqual(["a-0", "a-1", "a-2", "b-0", "b-1"]);
      expect([first.cursor.has_more, second.cursor.has_more]).toEqual([true, false]);
      await appender.append(samples("c", 1));
      for (const cursor of [second.cursor, cursorAt(second.cursor.position)]) {
        expect(idsOf((await replayer.replay({}, cursor)).events)).toEqual(["c-0"]);
      }
    },
  },
  {
    name: "replay: a reader that follows writers sees every event once and in ledger order",
    needs: VIEWS,
    async run({ views, expect }) {
      const { appender, replayer } = views();
      const seen: string[] = [];
      const writing = { goesOn: true };
      const writers = Promise.all(
        Array.from({ length: 30 }, (_, i) => appender.append(samples(`writer-${i}`, 3))),
      ).finally(() => (writing.goesOn = false));
      let cursor = startCursor();
      const follow = async (): Promise<void> => {
        do {
          const batch = await replayer.replay({ batch_size: 4 }, cursor);
          seen.push(...idsOf(batch.events));
          cursor = batch.cursor;
          // Else a reader that waits for nothing would leave writers that do no time to write.
          if (!cursor.has_more) await new Promise((resolve) => setTimeout(resolve));
        } while (writing.goesOn || cursor.has_more);
      };
      // Both at once: else a writer that fails before the reader ends would be nobody's.
      await Promise.all([follow(), writers]);
      seen.push(...(await collect(replayer, {}, cursor)).flatMap(idsOf));
      expect(seen.length).toEqual(90);
      expect(seen).toEqual(idsOf(await replayer.query(ALL)));
    },
  },
  {
    name: "replay: the start of an empty ledger is its end, and the end cursor gives nothing ever",
    needs: VIEWS,
    async run({ views, expect }) {
      const { appender, replayer } = views();
      const { events, cursor } = await replayer.replay();
      expect([events, cursor.has_more]).toEqual([[], false]);
      await appender.append(samples("a", 2));
      expect(await replayer.replay({}, endCursor())).toEqual({ events: [], cursor: endCursor() });
      expect(idsOf((await replayer.replay({}, startCursor())).events)).toEqual(["a-0", "a-1"]);
    },
  },
  {
    name: "replay: it can be iterated, and stopped by a signal",
    needs: VIEWS,
    async run({ views, expect }) {
      const { appender, replayer } = views();
      await appender.append(samples("a", 5));
      const stop = new AbortController();
      const seen: string[] = [];
      const iterating = (async () => {
        const call = { signal: stop.signal };
        for await (const { event_id } of replayEvents(replayer, { batch_size: 2 }, startCursor(), call)) {
          if (seen.push(event_id) === 3) stop.abort(new RangeError("enough"));
        }
      })();
      expect(await refusalOf(iterating)).toEqual({ name: "RangeError", code: null });
      expect(seen).toEqual(["a-0", "a-1", "a-2", "a-3"]);
    },
  },
  {
    name: "replay: batches of 0 and positions that no store gave are refused",
    needs: VIEWS,
    async run({ views, expect }) {
      const { replayer } = views();
      await withEach([0, 0n, -1, 0.5], async (batch_size) => {
        expect(await refusalOf(replayer.replay({ batch_size }))).toEqual(INVALID_VIEW);
      });
      const positions = ["start", "-1", "0x1", "1.5", "9".repeat(40), "0 OR 1=1", "\0"];
      await withEach(positions, async (position) => {
        expect(await refusalOf(replayer.replay({}, cursorAt(position)))).toEqual(INVALID_VIEW);
      });
    },
  },
  {
    name: "replay: appenders and replayers refuse with a StoreError",
    needs: VIEWS,
    async run({ views, expect }) {
      const { appender, replayer } = views();
      await appender.append([sample("a")]);
      expect(await refusalOf(appender.append([sample("b"), sample("a")]))).toEqual(conflictOf("a"));
      expect(await refusalOf(appender.append([sample("a:b")]))).toEqual(INVALID_VIEW);
      expect(await refusalOf(replayer.query({ ...ALL, limit: -1 }))).toEqual(INVALID_VIEW);
      expect(idsOf(await replayer.query(ALL))).toEqual(["a"]);
    },
  },
];
