import type * as z from "zod";
import type {
  PolicySnapshotCapturedSchema,
  PolicySnapshotCapturedDataSchema,
} from "../../schemas/events/policy-snapshot-captured.js";

export type PolicySnapshotCaptured = z.output<typeof PolicySnapshotCapturedSchema>;
export type PolicySnapshotCapturedInput = z.input<typeof PolicySnapshotCapturedSchema>;
export type PolicySnapshotCapturedData = z.output<typeof PolicySnapshotCapturedDataSchema>;
export type PolicySnapshotCapturedDataInput = z.input<typeof PolicySnapshotCapturedDataSchema>;
