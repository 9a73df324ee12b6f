import type {
  ArtifactKind,
  EventQueryInput,
  ExperienceEventEnvelope,
  ExperienceEventEnvelopeInput,
  LifecycleEvent,
  TraceLink,
} from "../types/index.js";
import type {
  CallOptions,
  ExperienceAppender,
  ExperienceReplayer,
  ExperienceStore,
} from "./experience-store.js";
import { describeValue } from "../parse/received.js";
import { makeTransition, prepareBatch } from "./prepare.js";
import { checkQuery, limitOf, matchesQuery } from "./query.js";
import { checkCursor, isEndCursor, startCursor, toEventQuery } from "./replay.js";
import type { ReplayBatch, ReplayCursor, ReplayOptions } from "./replay-types.js";
import { StoreError, toStoreError } from "./store-error.js";

const DEFAULT_BATCH_SIZE = 1000;

/**
 * The reference for other stores, and a store for tests: a ledger that lives as
 * long as the object. What it returns is frozen, so nobody edits the ledger through it.
 */
export class MemoryExperienceStore implements ExperienceStore, ExperienceAppender, ExperienceReplayer {
  readonly #ledger: ExperienceEventEnvelope[] = [];
  readonly #ids = new Set<string>();
  readonly #traceLinks = new Map<string, TraceLink>();

  async appendEvent(envelope: ExperienceEventEnvelopeInput, options?: CallOptions): Promise<void> {
    await this.appendEvents([envelope], options);
  }

  async appendEvents(
    envelopes: readonly ExperienceEventEnvelopeInput[],
    options?: CallOptions,
  ): Promise<void> {
    options?.signal?.throwIfAborted();
    const batch = prepareBatch(envelopes);
    const known = batch.find(({ event_id }) => this.#ids.has(event_id));
    if (known !== undefined) throw new StoreError({ code: "conflict", event_id: known.event_id });
    // Nothing from here on waits or fails: a batch is written whole or not at all.
    for (const envelope of batch) this.#record(deepFreeze(envelope));
  }

  async queryEvents(query: EventQueryInput, options?: CallOptions): Promise<ExperienceEventEnvelope[]> {
    options?.signal?.throwIfAborted();
    const checked = checkQuery(query);
    const limit = limitOf(checked);
    const found: ExperienceEventEnvelope[] = [];
    for (const envelope of this.#ledger) {
      if (found.length >= limit) break;
      if (matchesQuery(envelope, checked)) found.push(envelope);
    }
    return found;
  }

  async writeArtifactStateTransition(
    artifactId: string,
    kind: ArtifactKind,
    event: LifecycleEvent,
    options?: CallOptions,
  ): Promise<ExperienceEventEnvelope> {
    options?.signal?.throwIfAborted();
    const envelope = deepFreeze(makeTransition(artifactId, kind, event));
    this.#record(envelope);
    return envelope;
  }

  async getTraceLink(traceLinkId: string, options?: CallOptions): Promise<TraceLink | null> {
    options?.signal?.throwIfAborted();
    return this.#traceLinks.get(traceLinkId) ?? null;
  }

  async append(envelopes: readonly ExperienceEventEnvelopeInput[], options?: CallOptions): Promise<void> {
    options?.signal?.throwIfAborted();
    await this.appendEvents(envelopes).catch(rethrow);
  }

  async query(query: EventQueryInput, options?: CallOptions): Promise<ExperienceEventEnvelope[]> {
    options?.signal?.throwIfAborted();
    return this.queryEvents(query).catch(rethrow);
  }

  async replay(
    options: ReplayOptions = {},
    cursor: ReplayCursor = startCursor(),
    call?: CallOptions,
  ): Promise<ReplayBatch> {
    call?.signal?.throwIfAborted();
    const query = toEventQuery(options);
    if (isEndCursor(checkCursor(cursor))) return { events: [], cursor };
    const size = Math.min(limitOf(query), DEFAULT_BATCH_SIZE);
    const events: ExperienceEventEnvelope[] = [];
    let next = this.#indexOf(cursor);
    for (let i = next; i < this.#ledger.length; i++) {
      const envelope = this.#ledger[i] as ExperienceEventEnvelope;
      if (!matchesQuery(envelope, query)) continue;
      if (events.length === size) return { events, cursor: { position: String(next), has_more: true } };
      events.push(envelope);
      next = i + 1;
    }
    return { events, cursor: { position: String(next), has_more: false } };
  }

  #record(envelope: ExperienceEventEnvelope): void {
    this.#ledger.push(envelope);
    this.#ids.add(envelope.event_id);
    if (envelope.event.type === "TraceLinkRecorded") {
      this.#traceLinks.set(envelope.event.data.trace_link_id, envelope.event.data.trace_link);
    }
  }

  #indexOf({ position }: ReplayCursor): number {
    if (/^\d*$/.test(position) && Number(position) <= this.#ledger.length) return Number(position);
    const detail = `the cursor's position ${describeValue(position)} is none of this ledger`;
    throw new StoreError({ code: "invalid_query", detail });
  }
}

function rethrow(error: unknown): never {
  throw toStoreError(error);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}
