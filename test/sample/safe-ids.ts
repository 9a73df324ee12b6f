import type { ExperienceEventEnvelope } from "../../src/types/envelope.js";

const SAFE = /^[A-Za-z0-9._-]{1,256}$/;

/** Whether a store would take the envelope's ids (contract §3.3). */
export function hasSafeIds({ event_id, tenant_id, correlation_id }: ExperienceEventEnvelope): boolean {
  return [event_id, tenant_id ?? "none", correlation_id ?? "none"].every((id) => SAFE.test(id));
}
