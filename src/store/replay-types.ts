import type { ExperienceEventEnvelope, TimeRangeInput } from "../types/index.js";

/** A place in a ledger. It stays valid for as long as the ledger does. */
export interface ReplayCursor {
  /** Known only to the store that gave it; empty for the start. */
  readonly position: string;
  /** False when nothing that matches was behind the cursor at the time of reading. */
  readonly has_more: boolean;
}

/** What to replay, and how much at a time. */
export interface ReplayOptions {
  /** Most events in a batch, at least 1; null leaves it to the store. */
  readonly batch_size?: number | bigint | null | undefined;
  /** Only events that occurred in this window; null for all. */
  readonly time_range?: TimeRangeInput | null | undefined;
  /** Only events of this tenant; null for all. */
  readonly tenant_id?: string | null | undefined;
  /** Only events with this correlation; null for all. */
  readonly correlation_id?: string | null | undefined;
}

/** A stretch of the ledger, in its order, and where the next one starts (contract §3.1). */
export interface ReplayBatch {
  readonly events: ExperienceEventEnvelope[];
  /** Where the next batch starts. */
  readonly cursor: ReplayCursor;
}
