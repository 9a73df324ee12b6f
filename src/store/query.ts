import { readValue } from "../parse/read-value.js";
import { valueRoadOf } from "../parse/value-road.js";
import { EventQuerySchema } from "../schemas/query.js";
import type { EventQuery, EventQueryInput, ExperienceEventEnvelope, TimeRangeInput } from "../types/index.js";
import { ExperienceStoreError } from "./experience-store-error.js";
import { chainIdOf } from "./payload-ids.js";
import { compareTimes } from "./time.js";

/**
 * True when an envelope is what a query asks for. Filters combine with AND, a
 * filter on an absent field never matches, no kinds means all kinds, and both
 * ends of the time range count (contract §3.0). The limit is about how many
 * envelopes to return, so one envelope alone can't break it: see `limitOf`.
 */
export function matchesQuery(envelope: ExperienceEventEnvelope, query: EventQueryInput): boolean {
  const { tenant_id, correlation_id, chain_id, kinds, time_range } = query;
  return (
    (tenant_id == null || envelope.tenant_id === tenant_id) &&
    (correlation_id == null || envelope.correlation_id === correlation_id) &&
    (kinds.length === 0 || kinds.includes(envelope.event.type)) &&
    (chain_id == null || chainIdOf(envelope.event) === chain_id) &&
    (time_range == null || isWithin(envelope.occurred_at, time_range))
  );
}

/** How many envelopes a query returns at most: 0 is none, no limit is `Infinity` (contract §3.0). */
export function limitOf(query: EventQueryInput): number {
  return query.limit == null ? Infinity : Number(query.limit);
}

/**
 * The query with every key filled in.
 *
 * @throws ExperienceStoreError `invalid_query` when it is none by the contract's wire rules
 */
export function checkQuery(query: EventQueryInput): EventQuery {
  const result = readValue(valueRoadOf(EventQuerySchema), query, undefined);
  if (result.success) return result.data as EventQuery;
  throw new ExperienceStoreError("invalid_query", result.error.message, { cause: result.error });
}

function isWithin(time: string, { start, end }: TimeRangeInput): boolean {
  return (start == null || compareTimes(time, start) >= 0) && (end == null || compareTimes(time, end) <= 0);
}
