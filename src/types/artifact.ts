import type * as z from "zod";
import type {
  ArtifactKindSchema,
  GovernedArtifactStateSchema,
  RollbackSeveritySchema,
  LifecycleEventSchema,
  RollbackImpactSchema,
  RollbackRecordSchema,
} from "../schemas/artifact.js";

export type ArtifactKind = z.output<typeof ArtifactKindSchema>;
export type ArtifactKindInput = z.input<typeof ArtifactKindSchema>;
export type GovernedArtifactState = z.output<typeof GovernedArtifactStateSchema>;
export type GovernedArtifactStateInput = z.input<typeof GovernedArtifactStateSchema>;
export type RollbackSeverity = z.output<typeof RollbackSeveritySchema>;
export type RollbackSeverityInput = z.input<typeof RollbackSeveritySchema>;
export type LifecycleEvent = z.output<typeof LifecycleEventSchema>;
export type LifecycleEventInput = z.input<typeof LifecycleEventSchema>;
export type RollbackImpact = z.output<typeof RollbackImpactSchema>;
export type RollbackImpactInput = z.input<typeof RollbackImpactSchema>;
export type RollbackRecord = z.output<typeof RollbackRecordSchema>;
export type RollbackRecordInput = z.input<typeof RollbackRecordSchema>;
