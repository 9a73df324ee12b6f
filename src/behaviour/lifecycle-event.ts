import type { LifecycleEvent } from "../types/index.js";
import { PLACEHOLDER_TIMESTAMP } from "./placeholder-timestamp.js";
import type { WithOptional } from "./with-optional.js";

/**
 * Describes one move of an artifact. Without `timestamp` it gets the
 * placeholder time, without `ticket_ref` and `tenant_id` it gets `null` there.
 * Nothing is validated, the move least of all: see `validateTransition`
 * (contract §2).
 */
export function createLifecycleEvent(
  fields: WithOptional<LifecycleEvent, "timestamp" | "ticket_ref" | "tenant_id">,
): LifecycleEvent {
  return {
    from_state: fields.from_state,
    to_state: fields.to_state,
    timestamp: fields.timestamp ?? PLACEHOLDER_TIMESTAMP,
    actor: fields.actor,
    reason: fields.reason,
    ticket_ref: fields.ticket_ref ?? null,
    tenant_id: fields.tenant_id ?? null,
  };
}

/** A copy of the lifecycle event with this review ticket (contract §2). */
export function withTicket(event: LifecycleEvent, ticket_ref: string): LifecycleEvent {
  return { ...event, ticket_ref };
}

/**
 * A copy of the lifecycle event that happened at this time: meant to be
 * RFC 3339, any text is taken (contract §2).
 */
export function withLifecycleTimestamp(event: LifecycleEvent, timestamp: string): LifecycleEvent {
  return { ...event, timestamp };
}
