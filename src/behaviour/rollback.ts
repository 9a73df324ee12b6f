import type { RollbackImpact, RollbackRecord, RollbackSeverity } from "../types/index.js";
import { createDefault } from "./defaults.js";
import { lookUp } from "./look-up.js";
import { PLACEHOLDER_TIMESTAMP } from "./placeholder-timestamp.js";
import type { WithOptional } from "./with-optional.js";

const IMMEDIATE_ACTION: Readonly<Record<RollbackSeverity, boolean>> = {
  Low: false,
  Medium: false,
  High: true,
  Critical: true,
};

/**
 * True when a rollback of this severity can't wait: high and critical ones (contract §2).
 *
 * @throws TypeError for a name that is no severity
 */
export function requiresImmediateAction(severity: RollbackSeverity): boolean {
  return lookUp(IMMEDIATE_ACTION, severity, "severity of a rollback");
}

/** An impact of this severity of which nothing else is known yet (contract §2). */
export function createRollbackImpact(severity: RollbackSeverity): RollbackImpact {
  return { ...createDefault("RollbackImpact"), severity };
}

/** A copy of the impact with this many affected requests or runs, 0 to 2^64−1 (contract §2). */
export function withAffectedCount(impact: RollbackImpact, affected_count: number | bigint): RollbackImpact {
  return { ...impact, affected_count };
}

/** A copy of the impact with one more quality issue at the end (contract §2). */
export function withQualityIssue(impact: RollbackImpact, issue: string): RollbackImpact {
  return { ...impact, quality_issues: [...impact.quality_issues, issue] };
}

/** A copy of the impact that says that outputs made with the artifact no longer count (contract §2). */
export function withInvalidatedOutputs(impact: RollbackImpact): RollbackImpact {
  return { ...impact, invalidates_outputs: true };
}

/**
 * A copy of the impact with one more affected tenant at the end, repeated if it
 * is there already (contract §2).
 */
export function withAffectedTenant(impact: RollbackImpact, tenant_id: string): RollbackImpact {
  return { ...impact, affected_tenants: [...impact.affected_tenants, tenant_id] };
}

/**
 * Records a rollback. Without `rolled_back_at` it gets the placeholder time,
 * without `incident_ref` and `tenant_id` it gets `null` there. Nothing is
 * validated (contract §2).
 */
export function createRollbackRecord(
  fields: WithOptional<RollbackRecord, "rolled_back_at" | "incident_ref" | "tenant_id">,
): RollbackRecord {
  return {
    artifact_id: fields.artifact_id,
    previous_state: fields.previous_state,
    rolled_back_at: fields.rolled_back_at ?? PLACEHOLDER_TIMESTAMP,
    actor: fields.actor,
    reason: fields.reason,
    impact: fields.impact,
    incident_ref: fields.incident_ref ?? null,
    tenant_id: fields.tenant_id ?? null,
  };
}

/** A copy of the rollback record with this incident (contract §2). */
export function withIncident(record: RollbackRecord, incident_ref: string): RollbackRecord {
  return { ...record, incident_ref };
}
