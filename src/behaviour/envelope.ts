import type { ExperienceEvent, ExperienceEventEnvelope } from "../types/index.js";
import { PLACEHOLDER_TIMESTAMP } from "./placeholder-timestamp.js";
import type { WithOptional } from "./with-optional.js";

/**
 * Wraps an event. Without `occurred_at` the envelope gets the placeholder time,
 * without `tenant_id` and `correlation_id` it gets `null` there. Nothing is
 * validated (contract §2).
 */
export function createEnvelope(
  fields: WithOptional<ExperienceEventEnvelope, "occurred_at" | "tenant_id" | "correlation_id">,
): ExperienceEventEnvelope {
  return {
    event_id: fields.event_id,
    occurred_at: fields.occurred_at ?? PLACEHOLDER_TIMESTAMP,
    tenant_id: fields.tenant_id ?? null,
    correlation_id: fields.correlation_id ?? null,
    event: fields.event,
  };
}

/** A copy of the envelope with this correlation, which nothing validates (contract §2). */
export function withCorrelation<E extends ExperienceEventEnvelope>(envelope: E, correlation_id: string): E {
  return { ...envelope, correlation_id };
}

/**
 * A copy of the envelope that occurred at this time: meant to be RFC 3339, any
 * text is taken (contract §2).
 */
export function withTimestamp<E extends ExperienceEventEnvelope>(envelope: E, occurred_at: string): E {
  return { ...envelope, occurred_at };
}

/** The kind of an event, by which queries filter: the name of its type (contract §2). */
export function eventKind<E extends ExperienceEvent>(event: E): E["type"] {
  return event.type;
}
