import { ArtifactKindSchema, LifecycleEventSchema } from "../artifact.js";
import { struct, text, variant } from "../primitives.js";

export const ArtifactStateTransitionedDataSchema = struct("Payload of ArtifactStateTransitioned.", () => ({
  artifact_id: text("Artifact that moved."),
  artifact_kind: ArtifactKindSchema.describe("What sort of artifact it is."),
  event: LifecycleEventSchema.describe("The move; not checked against the table of legal moves."),
}));

export const ArtifactStateTransitionedSchema = variant(
  "A governed artifact moved to another lifecycle state.",
  "ArtifactStateTransitioned",
  "data",
  () => ArtifactStateTransitionedDataSchema,
);
