import { expect, test } from "vitest";
import {
  ExperienceStoreError,
  limitOf,
  matchesQuery,
  MemoryExperienceStore,
  prepareBatch,
  toEventQuery,
  type ReplayBatch,
} from "../../src/store/index.js";
import { storeConformance } from "../../src/testing/index.js";
import { failuresOf } from "./failures.js";
import * as wrong from "./wrong-stores/index.js";

interface Verdict {
  readonly Store: new () => MemoryExperienceStore;
  /** The case that is about this fault. */
  readonly caughtBy: string;
  /** Topics of other cases that may meet the fault on their way. */
  readonly alsoIn?: readonly string[];
}

const VERDICTS: readonly Verdict[] = [
  {
    Store: wrong.WritesHalfABatch,
    caughtBy: "batch: a known event_id in the middle leaves nothing of the batch",
    alsoIn: ["trace link", "concurrency", "replay", "boundary", "transition"],
  },
  {
    Store: wrong.WritesUntilAnAbort,
    caughtBy: "append: a batch that is aborted on its way is refused and not there, or there and whole",
  },
  {
    Store: wrong.SwallowsDuplicates,
    caughtBy: "duplicate: a known event_id is a conflict and changes nothing",
    alsoIn: ["batch", "concurrency", "replay", "transition"],
  },
  {
    Store: wrong.BlamesTheFirst,
    caughtBy: "batch: a known event_id in the middle leaves nothing of the batch",
    alsoIn: ["concurrency", "replay", "transition"],
  },
  {
    Store: wrong.RewritesIds,
    caughtBy: "boundary: a hostile event_id is refused, and nothing is written",
    alsoIn: ["batch", "replay", "boundary"],
  },
  {
    Store: wrong.ComparesTimesAsTexts,
    caughtBy: "time: RFC 3339 times compare as instants: offsets, fractions and case",
    alsoIn: ["query", "time", "transition", "views"],
  },
  {
    Store: wrong.PassesOverEmptyEnds,
    caughtBy: "time: where one side is not RFC 3339, both compare as texts",
  },
  {
    Store: wrong.KnowsNoLeapSeconds,
    caughtBy: "time: RFC 3339 times compare as instants: offsets, fractions and case",
  },
  {
    Store: wrong.LimitsBeforeItFilters,
    caughtBy: "limit: the first N that match; 0 gives none; any 64-bit limit is legal",
    alsoIn: ["query", "views"],
  },
  {
    Store: wrong.SharesWhatBelongsToNone,
    caughtBy: "tenants: a query for one tenant gives nothing of another, nor what belongs to none",
    alsoIn: ["duplicate", "query", "views"],
  },
  {
    Store: wrong.RoundsIntegers,
    caughtBy: "values: 64-bit integers come back exactly, and in the same form",
    alsoIn: ["values", "views"],
  },
  {
    Store: wrong.HandsOutItsOwn,
    caughtBy: "ownership: what the caller does to a result is not seen",
    alsoIn: ["ownership"],
  },
  {
    Store: wrong.StampsWith1970,
    caughtBy: "transition: a legal move is recorded with the time and the tenant of its lifecycle event",
    alsoIn: ["query"],
  },
  {
    Store: wrong.KeepsTheFirstTraceLink,
    caughtBy: "trace link: the last one recorded is the one given, exactly",
  },
  {
    Store: wrong.LosesItsPlace,
    caughtBy: "replay: a cursor goes on where it was after later appends, also from the end",
  },
  {
    Store: wrong.TakesAnyBatch,
    caughtBy: "boundary: a value that is no batch is refused, and nothing is written",
  },
  {
    Store: wrong.LeavesOptionsOut,
    caughtBy: "values: keys that may be absent are filled in, at every depth",
  },
  {
    Store: wrong.LeavesDefaultsOut,
    caughtBy: "values: keys that may be absent are filled in, at every depth",
  },
  {
    Store: wrong.KeepsUnknownKeys,
    caughtBy: "values: unknown keys are dropped, at every depth",
  },
  {
    Store: wrong.RemembersAnswers,
    caughtBy: "query: what was written since it was last asked is found",
    alsoIn: ["append"],
  },
  {
    Store: wrong.RemembersNulls,
    caughtBy: "trace link: one that was asked for in vain is found once it is recorded",
  },
  {
    Store: wrong.WritesTransitionsAfterAnAbort,
    caughtBy: "append: an aborted signal is refused with its reason, and nothing is written",
  },
  {
    Store: wrong.CountsTransitions,
    caughtBy: "transition: its id is unlike any other, of this ledger and of others",
  },
  {
    Store: wrong.CountsApart,
    caughtBy: "transition: its id is unlike any other, of this ledger and of others",
  },
  {
    Store: wrong.LeavesTheirIdsFree,
    caughtBy: "transition: its id is taken from then on",
  },
  {
    Store: wrong.TakesAnyKindOfArtifact,
    caughtBy: "transition: what makes no event is refused, and nothing is written",
  },
  {
    Store: wrong.InventsACorrelation,
    caughtBy: "transition: a legal move is recorded with the time and the tenant of its lifecycle event",
  },
  {
    Store: wrong.ReturnsItsOwnTransition,
    caughtBy: "ownership: what the caller does to a transition, as given or as returned, is not seen",
  },
  {
    Store: wrong.KeepsTheCallersMove,
    caughtBy: "ownership: what the caller does to a transition, as given or as returned, is not seen",
  },
  {
    Store: wrong.ReplaysNoContents,
    caughtBy: "views: a reader is given events as they were recorded, 64-bit integers and all",
    alsoIn: ["ownership", "replay", "views"],
  },
  {
    Store: wrong.ReplaysRoundedIntegers,
    caughtBy: "views: a reader is given events as they were recorded, 64-bit integers and all",
    alsoIn: ["replay"],
  },
  {
    Store: wrong.ReplaysItsOwn,
    caughtBy: "ownership: what the caller does to what a reader gave is not seen",
  },
  {
    Store: wrong.ReplaysNoTransitions,
    caughtBy: "views: a reader is given the transitions that the store wrote, in their place",
  },
  {
    Store: wrong.EndsAfterItsOwnBatch,
    caughtBy: "views: a replay of any batch size, or none, has more until all is given",
  },
  {
    Store: wrong.IgnoresBatchSizes,
    caughtBy: "views: a replay of any batch size, or none, has more until all is given",
    alsoIn: ["replay"],
  },
  {
    Store: wrong.PromisesMoreWhenFull,
    caughtBy: "views: a replay of any batch size, or none, has more until all is given",
    alsoIn: ["replay"],
  },
  {
    Store: wrong.PromisesMoreForEver,
    caughtBy: "views: a replay of any batch size, or none, has more until all is given",
    alsoIn: ["ownership", "replay", "views"],
  },
  {
    Store: wrong.IgnoresCursors,
    caughtBy: "replay: a cursor goes on where it was after later appends, also from the end",
    alsoIn: ["replay", "views"],
  },
  {
    Store: wrong.CountsBatches,
    caughtBy: "views: a replay of any batch size, or none, has more until all is given",
    alsoIn: ["ownership", "replay", "views"],
  },
  {
    Store: wrong.TrustsCursors,
    caughtBy: "views: options and cursors that are none are refused",
  },
  {
    Store: wrong.QueriesForIds,
    caughtBy: "views: a reader is given events as they were recorded, 64-bit integers and all",
    alsoIn: ["ownership", "views"],
  },
  {
    Store: wrong.QueriesForAll,
    caughtBy: "views: a reader's query gives what matchesQuery gives",
  },
  {
    Store: wrong.ReadsABatchLate,
    caughtBy: "ownership: what the caller does to what an appender was given is not seen",
  },
  {
    Store: wrong.AppendsAfterAnAbort,
    caughtBy: "views: an aborted signal is refused with its reason, and nothing is written",
  },
  {
    Store: wrong.QueriesAfterAnAbort,
    caughtBy: "views: an aborted signal is refused with its reason, and nothing is written",
  },
];

const failuresOfEach = (Store: new () => MemoryExperienceStore): Promise<string[]> =>
  failuresOf({ create: () => new Store(), views: (store) => ({ appender: store, replayer: store }) });

test.for(VERDICTS)("$Store.name is caught", async ({ Store, caughtBy, alsoIn = [] }) => {
  const failures = await failuresOfEach(Store);
  expect(failures).toContain(caughtBy);
  const others = failures.filter((name) => name !== caughtBy);
  expect(others.filter((name) => !alsoIn.includes(name.split(":")[0] as string))).toEqual([]);
});

test.each([
  ["limit:", wrong.LimitsBeforeItFilters, /^with 1: ./],
  ["query: every", wrong.LimitsBeforeItFilters, /^with \{"tenant_id":"tenant-a",.*,"limit":2\}: ./],
  ["boundary: a hostile event_id", wrong.RewritesIds, /^with "a:b": ./],
  ["time: where", wrong.PassesOverEmptyEnds, /^with \{"start":null,"end":""\}: ./],
  ["transition: what", wrong.TakesAnyKindOfArtifact, /^with \["a","Bogus",\{.*\}\]: ./],
  ["views: options", wrong.TrustsCursors, /^with null: ./],
])("a failure says which of many values it is about: %s", async (start, Store, message) => {
  const bodies: (() => Promise<void>)[] = [];
  const test = (name: string, body: () => Promise<void>): void => {
    if (name.startsWith(start)) bodies.push(body);
  };
  const views = (store: MemoryExperienceStore) => ({ appender: store, replayer: store });
  storeConformance({ create: () => new Store(), views }, { test, expect });
  const failure: unknown = await bodies[0]?.().catch((error: unknown) => error);
  expect(failure).toMatchObject({ message: expect.stringMatching(message), cause: expect.any(Error) });
});

test("the right store is not", async () => {
  expect(await failuresOfEach(MemoryExperienceStore)).toEqual([]);
});

/** Reads at once, and waits before it writes, as for a file. */
class WaitsToWrite extends MemoryExperienceStore {
  override async appendEvents(...[envelopes, options]: Parameters<MemoryExperienceStore["appendEvents"]>) {
    options?.signal?.throwIfAborted();
    const batch = prepareBatch(envelopes);
    await new Promise((resolve) => setImmediate(resolve));
    await super.appendEvents(batch);
  }
}

test("nor is one whose reads wait for nothing while its writes do", async () => {
  expect(await failuresOfEach(WaitsToWrite)).toEqual([]);
});

/** Can't write several batches at once, and takes its time to read. */
class FailsAtOnce extends WaitsToWrite {
  #writers = 0;

  override async appendEvents(...parameters: Parameters<MemoryExperienceStore["appendEvents"]>) {
    const isBusy = this.#writers++ > 0;
    await super.appendEvents(...parameters).finally(() => this.#writers--);
    if (isBusy) throw new ExperienceStoreError("storage_error", "the ledger is locked");
  }

  override async queryEvents(...parameters: Parameters<MemoryExperienceStore["queryEvents"]>) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return super.queryEvents(...parameters);
  }
}

test("what a store rejects with is looked at by the case, and never left unhandled", async () => {
  const unhandled: unknown[] = [];
  const listen = (error: unknown): number => unhandled.push(error);
  process.on("unhandledRejection", listen);
  const failures = await failuresOfEach(FailsAtOnce);
  process.off("unhandledRejection", listen);
  expect(new Set(failures.map((name) => name.split(":")[0]))).toEqual(new Set(["concurrency", "replay"]));
  expect(unhandled).toEqual([]);
});

/** Looks through a page of the ledger for each batch, whether it finds something there or not. */
class LooksThroughPages extends MemoryExperienceStore {
  override async replay(...[options = {}, cursor, call]: Parameters<MemoryExperienceStore["replay"]>) {
    const query = toEventQuery(options);
    const page = await super.replay({ batch_size: Math.min(3, limitOf(query)) }, cursor, call);
    const rest: ReplayBatch = await super.replay({ ...options, batch_size: 1 }, page.cursor);
    return {
      events: page.events.filter((envelope) => matchesQuery(envelope, { ...query, limit: null })),
      cursor: { ...page.cursor, has_more: rest.events.length > 0 },
    };
  }
}

test("nor is one whose batches are empty where it finds nothing yet", async () => {
  expect(await failuresOfEach(LooksThroughPages)).toEqual([]);
});

test("every wrong store is among these", () => {
  expect(new Set(VERDICTS.map(({ Store }) => Store))).toEqual(new Set(Object.values(wrong)));
});
