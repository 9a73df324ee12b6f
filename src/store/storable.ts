import { utf8Length } from "../json/position.js";
import { describeValue } from "../parse/received.js";
import type { ExperienceEventEnvelopeInput } from "../types/index.js";
import { ExperienceStoreError } from "./experience-store-error.js";

/** How long an id may be. */
export const MAX_ID_BYTES = 256;

const MAX_TIME_BYTES = 64;
const UNSAFE_CHARACTER = /[^A-Za-z0-9._-]/u;

/** The parts of an envelope that become keys of a store. */
export type StorableKeys = Pick<
  ExperienceEventEnvelopeInput,
  "event_id" | "occurred_at" | "tenant_id" | "correlation_id"
>;

/**
 * The boundary check: every store calls it before it writes. Ids must be safe as
 * storage keys; what the payload names is not looked at (contract §3.3). It is
 * apart from wire parsing: what a store refuses may be a correct envelope.
 *
 * @throws ExperienceStoreError `invalid_query`, with the field and the rule it breaks
 */
export function checkStorable(envelope: StorableKeys): void {
  const fault = findUnstorable(envelope);
  if (fault !== null) throw new ExperienceStoreError("invalid_query", fault);
}

/** Why the boundary check refuses an envelope, or null when it passes: the first fault only (contract §3.3). */
export function findUnstorable(envelope: StorableKeys): string | null {
  const { event_id, occurred_at, tenant_id, correlation_id } = envelope;
  return (
    explainUnsafeId("event_id", event_id) ??
    explainTime(occurred_at) ??
    (tenant_id == null ? null : explainUnsafeId("tenant_id", tenant_id)) ??
    (correlation_id == null ? null : explainUnsafeId("correlation_id", correlation_id))
  );
}

/** True for an id of 1 to 256 ASCII letters, digits, `-`, `_` and `.` (contract §3.3). */
export function isSafeId(id: string): boolean {
  return explainUnsafeId("", id) === null;
}

function explainUnsafeId(field: string, id: unknown): string | null {
  if (typeof id !== "string") return `${field} must be a string, not ${describeValue(id)}`;
  if (id === "") return `${field} must not be empty`;
  const bytes = utf8Length(id, 0, id.length);
  if (bytes > MAX_ID_BYTES) return `${field} must not exceed ${MAX_ID_BYTES} bytes; it has ${bytes}`;
  const unsafe = UNSAFE_CHARACTER.exec(id);
  if (unsafe === null) return null;
  return (
    `${field} must consist of ASCII letters, digits, "-", "_" and "."; ` +
    `${describeValue(id)} has ${describeValue(unsafe[0])}`
  );
}

function explainTime(occurredAt: unknown): string | null {
  if (typeof occurredAt !== "string") return `occurred_at must be a string, not ${describeValue(occurredAt)}`;
  if (occurredAt === "") return "occurred_at must not be empty";
  const bytes = utf8Length(occurredAt, 0, occurredAt.length);
  return bytes > MAX_TIME_BYTES
    ? `occurred_at must not exceed ${MAX_TIME_BYTES} bytes; it has ${bytes}`
    : null;
}
