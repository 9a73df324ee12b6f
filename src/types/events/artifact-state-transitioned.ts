import type * as z from "zod";
import type {
  ArtifactStateTransitionedSchema,
  ArtifactStateTransitionedDataSchema,
} from "../../schemas/events/artifact-state-transitioned.js";

export type ArtifactStateTransitioned = z.output<typeof ArtifactStateTransitionedSchema>;
export type ArtifactStateTransitionedInput = z.input<typeof ArtifactStateTransitionedSchema>;
export type ArtifactStateTransitionedData = z.output<typeof ArtifactStateTransitionedDataSchema>;
export type ArtifactStateTransitionedDataInput = z.input<typeof ArtifactStateTransitionedDataSchema>;
