import { PLACEHOLDER_TIMESTAMP } from "../../src/index.js";
import {
  checkQuery,
  endCursor,
  limitOf,
  makeTransition,
  matchesQuery,
  MemoryExperienceStore,
  StoreError,
  type ReplayBatch,
} from "../../src/store/index.js";
import type { EventQuery, ExperienceEventEnvelope, TraceLink } from "../../src/index.js";

type Args<K extends keyof MemoryExperienceStore> = Parameters<MemoryExperienceStore[K]>;

/** Writes what stands before the event that is refused, as upstream's default does. */
export class WritesHalfABatch extends MemoryExperienceStore {
  override async appendEvents(...[envelopes, options]: Args<"appendEvents">): Promise<void> {
    const batch = [...envelopes];
    try {
      await super.appendEvents(batch, options);
    } catch (error) {
      if (error instanceof StoreError && error.fault.code === "conflict") {
        const { event_id } = error.fault;
        await super.appendEvents(
          batch.slice(
            0,
            batch.findIndex((each) => each.event_id === event_id),
          ),
        );
      }
      throw error;
    }
  }
}

/** Takes a duplicate for a success. */
export class SwallowsDuplicates extends MemoryExperienceStore {
  override async appendEvents(...parameters: Args<"appendEvents">): Promise<void> {
    try {
      await super.appendEvents(...parameters);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  }
}

/** Makes a hostile id harmless instead of refusing it. */
export class RewritesIds extends MemoryExperienceStore {
  override async appendEvents(...[envelopes, options]: Args<"appendEvents">): Promise<void> {
    const rewritten = envelopes.map((each) => {
      const id: unknown = (each as { event_id?: unknown } | null)?.event_id;
      return typeof id === "string" ? { ...each, event_id: id.replaceAll(/[^\w.-]/g, "_") } : each;
    });
    await super.appendEvents(rewritten, options);
  }
}

/** Refuses what the reference refuses, and selects by itself. */
abstract class Selects extends MemoryExperienceStore {
  protected abstract select(ledger: ExperienceEventEnvelope[], query: EventQuery): ExperienceEventEnvelope[];

  override async queryEvents(...parameters: Args<"queryEvents">): Promise<ExperienceEventEnvelope[]> {
    await super.queryEvents(...parameters);
    return this.select(await super.queryEvents({ kinds: [] }), checkQuery(parameters[0]));
  }
}

/** Compares times as texts, as upstream does. */
export class ComparesTimesAsTexts extends Selects {
  protected override select(ledger: ExperienceEventEnvelope[], query: EventQuery): ExperienceEventEnvelope[] {
    const { start, end } = query.time_range ?? { start: null, end: null };
    return ledger
      .filter((each) => matchesQuery(each, { ...query, time_range: null }))
      .filter(({ occurred_at }) => start === null || occurred_at >= start)
      .filter(({ occurred_at }) => end === null || occurred_at <= end)
      .slice(0, limitOf(query));
  }
}

/** Takes the first N events, and filters those. */
export class LimitsBeforeItFilters extends Selects {
  protected override select(ledger: ExperienceEventEnvelope[], query: EventQuery): ExperienceEventEnvelope[] {
    return ledger.slice(0, limitOf(query)).filter((each) => matchesQuery(each, query));
  }
}

/** Gives a tenant what belongs to none, too. */
export class SharesWhatBelongsToNone extends Selects {
  protected override select(ledger: ExperienceEventEnvelope[], query: EventQuery): ExperienceEventEnvelope[] {
    return ledger
      .filter((each) => matchesQuery(each, each.tenant_id === null ? { ...query, tenant_id: null } : query))
      .slice(0, limitOf(query));
  }
}

/** Reads its own text with JSON.parse. */
export class RoundsIntegers extends Selects {
  protected override select(ledger: ExperienceEventEnvelope[], query: EventQuery): ExperienceEventEnvelope[] {
    const found = ledger.filter((each) => matchesQuery(each, query)).slice(0, limitOf(query));
    return found.map((each) => round(each) as ExperienceEventEnvelope);
  }
}

/** Hands out its own objects. */
export class HandsOutItsOwn extends MemoryExperienceStore {
  readonly #own = new Map<string, ExperienceEventEnvelope>();

  override async queryEvents(...parameters: Args<"queryEvents">): Promise<ExperienceEventEnvelope[]> {
    return (await super.queryEvents(...parameters)).map((envelope) => {
      const own = this.#own.get(envelope.event_id) ?? structuredClone(envelope);
      this.#own.set(envelope.event_id, own);
      return own;
    });
  }
}

/** Stamps transitions with 1970, as upstream does. */
export class StampsWith1970 extends MemoryExperienceStore {
  override async writeArtifactStateTransition(
    ...[artifactId, kind, event]: Args<"writeArtifactStateTransition">
  ): Promise<ExperienceEventEnvelope> {
    const envelope = makeTransition(artifactId, kind, event);
    await this.appendEvent({ ...envelope, occurred_at: PLACEHOLDER_TIMESTAMP, tenant_id: null });
    return envelope;
  }
}

/** Gives the first trace link of an id. */
export class KeepsTheFirstTraceLink extends MemoryExperienceStore {
  override async getTraceLink(...parameters: Args<"getTraceLink">): Promise<TraceLink | null> {
    await super.getTraceLink(...parameters);
    for (const { event } of await super.queryEvents({ kinds: ["TraceLinkRecorded"] })) {
      const isIt = event.type === "TraceLinkRecorded" && event.data.trace_link_id === parameters[0];
      if (isIt) return event.data.trace_link;
    }
    return null;
  }
}

/** Forgets at the end where it was. */
export class LosesItsPlace extends MemoryExperienceStore {
  override async replay(...parameters: Args<"replay">): Promise<ReplayBatch> {
    const batch = await super.replay(...parameters);
    return batch.cursor.has_more ? batch : { ...batch, cursor: endCursor() };
  }
}

function round(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(round);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, round(part)]));
}
