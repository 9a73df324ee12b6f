import { isPlainObject } from "../json/json-value.js";
import { describeValue } from "../parse/received.js";
import type { EventQuery, ExperienceEventEnvelope } from "../types/index.js";
import { ExperienceStoreError } from "./experience-store-error.js";
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
 * The cursor that a caller gave, once it is one. Whether its position is one of
 * the ledger is for the store to say.
 *
 * @throws StoreError `invalid_query` for what is no cursor
 */
export function checkCursor(cursor: ReplayCursor): ReplayCursor {
  const given = cursor as Partial<Record<keyof ReplayCursor, unknown>> | null;
  if (typeof given?.position === "string" && typeof given.has_more === "boolean") return cursor;
  throw invalid(`a cursor has a position and has_more; got ${describeValue(cursor)}`);
}

/**
 * The query that gives what a replay from the start would give first (contract §3.1).
 *
 * @throws StoreError `invalid_query` for options that are no query, and for batches of 0, which would never end
 */
export function toEventQuery(options: ReplayOptions): EventQuery {
  const given = read(options);
  if (given === undefined) throw invalid(`replay options are an object, not ${describeValue(options)}`);
  const { tenant_id, time_range, correlation_id, batch_size } = given;
  if (batch_size === 0 || batch_size === 0n) throw invalid("batch_size must be at least 1");
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
    if (!(error instanceof ExperienceStoreError)) throw toStoreError(error);
    // The caller set no limit: among replay options it has another name.
    const detail = error.detail.replace(/^\/limit:/m, "/batch_size:");
    throw new StoreError({ code: "invalid_query", detail }, { cause: error });
  }
}

/** The options as they are now, or undefined for what has none: a filter that is not seen would not count. */
function read(options: unknown): ReplayOptions | undefined {
  try {
    return typeof options === "object" && options !== null && isPlainObject(options)
      ? { ...options }
      : undefined;
  } catch (error) {
    throw invalid(`replay options threw ${describeValue(error)} when read`);
  }
}

function invalid(detail: string): StoreError {
  return new StoreError({ code: "invalid_query", detail });
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
