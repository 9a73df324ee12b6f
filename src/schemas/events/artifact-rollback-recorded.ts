import * as z from "zod";
import { RollbackRecordSchema } from "../artifact.js";
import { variant } from "../primitives.js";

export const ArtifactRollbackRecordedDataSchema = z
  .object({
    rollback: RollbackRecordSchema.describe("The rollback."),
  })
  .describe("Payload of ArtifactRollbackRecorded.");

export const ArtifactRollbackRecordedSchema = variant(
  "ArtifactRollbackRecorded",
  "data",
  ArtifactRollbackRecordedDataSchema,
).describe("A governed artifact was rolled back.");
