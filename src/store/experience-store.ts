import type {
  ArtifactKind,
  EventQueryInput,
  ExperienceEventEnvelope,
  ExperienceEventEnvelopeInput,
  LifecycleEvent,
  TraceLink,
} from "../types/index.js";
import type { ReplayBatch, ReplayCursor, ReplayOptions } from "./replay-types.js";

/** How to carry out one call. */
export interface CallOptions {
  /** Ends the call early: it rejects with the signal's reason. A write that is aborted has written nothing. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A ledger of events: what can be added to and read, and by its type neither
 * changed nor cut. The order of the ledger is the order of insertion.
 *
 * All operations reject with an `ExperienceStoreError`, or for a duplicate event
 * with a `StoreError` of code `conflict` (contract §3.0).
 */
export interface ExperienceStore {
  /** Adds one event. A duplicate `event_id` is a conflict and changes nothing. */
  appendEvent(envelope: ExperienceEventEnvelopeInput, options?: CallOptions): Promise<void>;

  /** Adds events in this order: all of them, or when one is refused, none. */
  appendEvents(envelopes: readonly ExperienceEventEnvelopeInput[], options?: CallOptions): Promise<void>;

  /** The first events, in ledger order, that the query asks for: see `matchesQuery` and `limitOf`. */
  queryEvents(query: EventQueryInput, options?: CallOptions): Promise<ExperienceEventEnvelope[]>;

  /**
   * Adds an ArtifactStateTransitioned event with the time and the tenant of its
   * lifecycle event and with no correlation, and returns it as recorded, because
   * the store makes its id: one that no other event has, in this ledger or another.
   * A move that the lifecycle forbids is refused as `invalid_query`.
   */
  writeArtifactStateTransition(
    artifactId: string,
    kind: ArtifactKind,
    event: LifecycleEvent,
    options?: CallOptions,
  ): Promise<ExperienceEventEnvelope>;

  /** The trace link recorded last under this id, or null. */
  getTraceLink(traceLinkId: string, options?: CallOptions): Promise<TraceLink | null>;
}

/** The right to add events, and no other. Rejects with a `StoreError` (contract §3.1). */
export interface ExperienceAppender {
  /** Adds events in this order: all of them, or when one is refused, none. */
  append(envelopes: readonly ExperienceEventEnvelopeInput[], options?: CallOptions): Promise<void>;
}

/** The right to read events, and no other. Rejects with a `StoreError` (contract §3.1). */
export interface ExperienceReplayer {
  /**
   * The next events behind the cursor, in ledger order. Loop while the returned
   * cursor has more; to go on later, come back with the same cursor, whether it
   * had more or not. Each event that matches is given once, and none is left out,
   * whatever is appended in between.
   */
  replay(options?: ReplayOptions, cursor?: ReplayCursor, call?: CallOptions): Promise<ReplayBatch>;

  /** Like `queryEvents` of a store. */
  query(query: EventQueryInput, options?: CallOptions): Promise<ExperienceEventEnvelope[]>;
}
