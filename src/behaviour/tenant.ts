import type { ExperienceEventEnvelope, LifecycleEvent, RollbackRecord } from "../types/index.js";

/**
 * A copy of the envelope, lifecycle event or rollback record for this tenant,
 * which nothing validates (contract §2).
 */
export function withTenant<T extends ExperienceEventEnvelope | LifecycleEvent | RollbackRecord>(
  value: T,
  tenant_id: string,
): T {
  return { ...value, tenant_id };
}
