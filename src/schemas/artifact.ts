import { flag, list, option, struct, text, u64, unit, unitsOrVariant } from "./primitives.js";

export const ArtifactKindSchema = unitsOrVariant(
  "What sort of governed artifact this is: a known kind, or another one by name.",
  ["Adapter", "Pack", "Policy", "TruthFile", "EvalSuite"],
  "Other",
  () => text("Name of the kind, chosen by the writer."),
);

export const GovernedArtifactStateSchema = unit("Where a governed artifact stands in its lifecycle.", [
  "Draft",
  "Approved",
  "Active",
  "Quarantined",
  "Deprecated",
  "RolledBack",
]);

export const RollbackSeveritySchema = unit("How grave the consequences of a rollback are.", [
  "Low",
  "Medium",
  "High",
  "Critical",
]);

export const LifecycleEventSchema = struct(
  "One move of a governed artifact from one lifecycle state to another.",
  () => ({
    from_state: GovernedArtifactStateSchema.describe("State the artifact leaves."),
    to_state: GovernedArtifactStateSchema.describe("State the artifact enters."),
    timestamp: text("When the move happened; meant to be RFC 3339, any text is legal."),
    actor: text("Who or what made the move."),
    reason: text("Why the move was made."),
    ticket_ref: option("Review ticket behind the move; null when there is none.", text()),
    tenant_id: option("Tenant the move is limited to; null when it holds for all.", text()),
  }),
);

export const RollbackImpactSchema = struct(
  "What a rollback means for work already done with the artifact.",
  () => ({
    affected_count: option("How many requests or runs are affected; null when unknown.", u64()),
    quality_issues: list("Quality problems that were seen, in the writer's words.", text()),
    invalidates_outputs: flag("True when outputs made with the artifact no longer count."),
    severity: RollbackSeveritySchema.describe("How grave the consequences are."),
    affected_tenants: list("Tenants that are affected; empty when none is named.", text()),
  }),
);

export const RollbackRecordSchema = struct(
  "The record of an artifact's rollback and its consequences.",
  () => ({
    artifact_id: text("Artifact that was rolled back, for example llm/adapter@1.0.0."),
    previous_state: GovernedArtifactStateSchema.describe("State the artifact was in before."),
    rolled_back_at: text("When it was rolled back; meant to be RFC 3339, any text is legal."),
    actor: text("Who or what ordered the rollback."),
    reason: text("Why the artifact was rolled back."),
    impact: RollbackImpactSchema.describe("Assessment of the consequences."),
    incident_ref: option("Incident behind the rollback; null when there is none.", text()),
    tenant_id: option("Tenant the rollback is limited to; null when it holds for all.", text()),
  }),
);
