import { RollbackRecordSchema } from "../artifact.js";
import { struct, variant } from "../primitives.js";

export const ArtifactRollbackRecordedDataSchema = struct("Payload of ArtifactRollbackRecorded.", () => ({
  rollback: RollbackRecordSchema.describe("The rollback."),
}));

export const ArtifactRollbackRecordedSchema = variant(
  "A governed artifact was rolled back.",
  "ArtifactRollbackRecorded",
  "data",
  () => ArtifactRollbackRecordedDataSchema,
);
