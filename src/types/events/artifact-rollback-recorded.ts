import type * as z from "zod";
import type {
  ArtifactRollbackRecordedSchema,
  ArtifactRollbackRecordedDataSchema,
} from "../../schemas/events/artifact-rollback-recorded.js";

export type ArtifactRollbackRecorded = z.output<typeof ArtifactRollbackRecordedSchema>;
export type ArtifactRollbackRecordedInput = z.input<typeof ArtifactRollbackRecordedSchema>;
export type ArtifactRollbackRecordedData = z.output<typeof ArtifactRollbackRecordedDataSchema>;
export type ArtifactRollbackRecordedDataInput = z.input<typeof ArtifactRollbackRecordedDataSchema>;
