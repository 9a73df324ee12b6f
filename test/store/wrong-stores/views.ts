import { cursorAt, endCursor, MemoryExperienceStore, type ReplayBatch } from "../../../src/store/index.js";
import type { ExperienceEventEnvelope } from "../../../src/index.js";
import { round, type Args } from "./parts.js";

/** Forgets at the end where it was. */
export class LosesItsPlace extends MemoryExperienceStore {
  override async replay(...parameters: Args<"replay">): Promise<ReplayBatch> {
    const batch = await super.replay(...parameters);
    return batch.cursor.has_more ? batch : { ...batch, cursor: endCursor() };
  }
}

/** Shows other events in a replay than in a query. */
abstract class Replays extends MemoryExperienceStore {
  override async replay(...parameters: Args<"replay">): Promise<ReplayBatch> {
    const batch = await super.replay(...parameters);
    return { ...batch, events: batch.events.map((each) => this.show(each)) };
  }

  protected abstract show(recorded: ExperienceEventEnvelope): ExperienceEventEnvelope;
}

/** Replays envelopes, and leaves the events where they are. */
export class ReplaysNoContents extends Replays {
  protected override show(recorded: ExperienceEventEnvelope): ExperienceEventEnvelope {
    return { ...recorded, event: null as never };
  }
}

/** Replays what JSON.parse makes of its text. */
export class ReplaysRoundedIntegers extends Replays {
  protected override show(recorded: ExperienceEventEnvelope): ExperienceEventEnvelope {
    return round(recorded) as ExperienceEventEnvelope;
  }
}

/** Hands out its own objects in a replay. */
export class ReplaysItsOwn extends Replays {
  readonly #own = new Map<string, ExperienceEventEnvelope>();

  protected override show(recorded: ExperienceEventEnvelope): ExperienceEventEnvelope {
    const own = this.#own.get(recorded.event_id) ?? structuredClone(recorded);
    this.#own.set(recorded.event_id, own);
    return own;
  }
}

/** Replays what was appended, and not what it wrote itself. */
export class ReplaysNoTransitions extends MemoryExperienceStore {
  readonly #written = new Set<string>();

  override async writeArtifactStateTransition(...parameters: Args<"writeArtifactStateTransition">) {
    const envelope = await super.writeArtifactStateTransition(...parameters);
    this.#written.add(envelope.event_id);
    return envelope;
  }

  override async replay(...parameters: Args<"replay">): Promise<ReplayBatch> {
    const batch = await super.replay(...parameters);
    return { ...batch, events: batch.events.filter(({ event_id }) => !this.#written.has(event_id)) };
  }
}

/** Takes its own first batch for all there is, unless it is told a size. */
export class EndsAfterItsOwnBatch extends MemoryExperienceStore {
  override async replay(...parameters: Args<"replay">): Promise<ReplayBatch> {
    const { events, cursor } = await super.replay(...parameters);
    const has_more = parameters[0]?.batch_size != null && cursor.has_more;
    return { events, cursor: { ...cursor, has_more } };
  }
}

/** Gives batches of its own size, whatever is asked for. */
export class IgnoresBatchSizes extends MemoryExperienceStore {
  override async replay(...[options, cursor, call]: Args<"replay">): Promise<ReplayBatch> {
    await super.replay(options, cursor, call);
    return super.replay({ ...options, batch_size: null }, cursor, call);
  }
}

/** Takes a full batch for a sign that there is more. */
export class PromisesMoreWhenFull extends MemoryExperienceStore {
  override async replay(...parameters: Args<"replay">): Promise<ReplayBatch> {
    const { events, cursor } = await super.replay(...parameters);
    const isFull = events.length === Number(parameters[0]?.batch_size ?? Infinity);
    return { events, cursor: { ...cursor, has_more: cursor.has_more || isFull } };
  }
}

/** Says that there is more, ever after. */
export class PromisesMoreForEver extends MemoryExperienceStore {
  override async replay(...parameters: Args<"replay">): Promise<ReplayBatch> {
    const { events, cursor } = await super.replay(...parameters);
    return { events, cursor: cursorAt(cursor.position) };
  }
}

/** Starts at the beginning, wherever it is told to. */
export class IgnoresCursors extends MemoryExperienceStore {
  override async replay(...[options, cursor, call]: Args<"replay">): Promise<ReplayBatch> {
    await super.replay(options, cursor, call);
    return super.replay(options, undefined, call);
  }
}

/** Gives the first batch each time, and a position that it has not given before. */
export class CountsBatches extends MemoryExperienceStore {
  #count = 0;

  override async replay(...[options, , call]: Args<"replay">): Promise<ReplayBatch> {
    const { events } = await super.replay(options, undefined, call);
    return { events, cursor: cursorAt(String(++this.#count)) };
  }
}

/** Takes every cursor apart, also one that is none. */
export class TrustsCursors extends MemoryExperienceStore {
  override async replay(...[options, cursor, call]: Args<"replay">): Promise<ReplayBatch> {
    if (cursor === undefined) return super.replay(options, cursor, call);
    const { position, has_more } = cursor;
    return super.replay(options, { position, has_more }, call);
  }
}

/** Answers a query with ids. */
export class QueriesForIds extends MemoryExperienceStore {
  override async query(...parameters: Args<"query">): Promise<ExperienceEventEnvelope[]> {
    const found = await super.query(...parameters);
    return found.map(({ event_id }) => ({ event_id }) as ExperienceEventEnvelope);
  }
}

/** Answers every query with all there is. */
export class QueriesForAll extends MemoryExperienceStore {
  override async query(...parameters: Args<"query">): Promise<ExperienceEventEnvelope[]> {
    await super.query(...parameters);
    return super.query({ kinds: [] });
  }
}

/** Waits for its turn before it looks at what it was given. */
export class ReadsABatchLate extends MemoryExperienceStore {
  override async append(...parameters: Args<"append">): Promise<void> {
    parameters[1]?.signal?.throwIfAborted();
    await Promise.resolve();
    await super.append(...parameters);
  }
}

/** Appends though it was told to stop. */
export class AppendsAfterAnAbort extends MemoryExperienceStore {
  override async append(...[envelopes]: Args<"append">): Promise<void> {
    await super.append(envelopes);
  }
}

/** Queries though it was told to stop. */
export class QueriesAfterAnAbort extends MemoryExperienceStore {
  override async query(...[query]: Args<"query">): Promise<ExperienceEventEnvelope[]> {
    return super.query(query);
  }
}
