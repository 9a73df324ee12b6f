import type { EventQuery, ExperienceEventEnvelope } from "../types/index.js";
import type { CallOptions, ExperienceReplayer } from "./experience-store.js";
import { checkQuery } from "./query.js";
import type { ReplayCursor, ReplayOptions } from "./replay-types.js";
import { StoreError, toStoreError } from "./store-error.js";

/** The start of every ledger (contract §3.1). */
export function startCursor(): ReplayCursor {
  return { position: "", has_more: true };
}

/** A place that a store gave earlier (contract §3.1). */
export function cursorAt(position: string): ReplayCursor {
  return { position, has_more: true };
}

/** The end of every ledger, now and later: replaying from it gives nothing (contract §3.1). */
export function endCursor(): ReplayCursor {
  return { position: "", has_more: false };
}

/** True for the cursor that `endCursor` makes. */
export function isEndCursor(cursor: ReplayCursor): boolean {
  return cursor.position === "" && !cursor.has_more;
}

/**
 * The query that gives what a replay from the start would give first (contract §3.1).
 *
 * @throws StoreError `invalid_query` for options that are no query, and for batches of 0, which would never end
 */
export function toEventQuery(options: ReplayOptions): EventQuery {
  const { tenant_id, time_range, correlation_id, batch_size } = options;
  if (batch_size != null && Number(batch_size) === 0)
    throw new StoreError({ code: "invalid_query", detail: "batch_size must be at least 1" });
  try {
    return checkQuery({
      tenant_id,
      time_range,
      kinds: [],
      correlation_id,
      chain_id: null,
      limit: batch_size,
    });
  } catch (error) {
    throw toStoreError(error);
  }
}

/**
 * Replays as an async iterable, batch by batch: reads no further than it is asked,
 * and ends where the ledger ended when the last batch was read.
 */
export async function* replayEvents(
  replayer: ExperienceReplayer,
  options: ReplayOptions = {},
  cursor: ReplayCursor = startCursor(),
  call: CallOptions = {},
): AsyncGenerator<ExperienceEventEnvelope, void, undefined> {
  let next = cursor;
  do {
    const batch = await replayer.replay(options, next, call);
    yield* batch.events;
    next = batch.cursor;
  } while (next.has_more);
}
