import * as z from "zod";
import { ArtifactKindSchema, LifecycleEventSchema } from "../artifact.js";
import { text, variant } from "../primitives.js";

export const ArtifactStateTransitionedDataSchema = z
  .object({
    artifact_id: text.describe("Artifact that moved."),
    artifact_kind: ArtifactKindSchema.describe("What sort of artifact it is."),
    event: LifecycleEventSchema.describe("The move; not checked against the table of legal moves."),
  })
  .describe("Payload of ArtifactStateTransitioned.");

export const ArtifactStateTransitionedSchema = variant(
  "ArtifactStateTransitioned",
  "data",
  ArtifactStateTransitionedDataSchema,
).describe("A governed artifact moved to another lifecycle state.");
