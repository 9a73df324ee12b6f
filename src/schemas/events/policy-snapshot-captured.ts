import { PolicySnapshotSchema } from "../policy.js";
import { struct, text, variant } from "../primitives.js";

export const PolicySnapshotCapturedDataSchema = struct("Payload of PolicySnapshotCaptured.", () => ({
  policy_id: text("Identity of the policy."),
  policy: PolicySnapshotSchema.describe("The whole policy."),
  snapshot_hash: text("Hash of the snapshot; opaque text."),
  captured_by: text("Who or what took the snapshot."),
}));

export const PolicySnapshotCapturedSchema = variant(
  "A policy was recorded as it stood.",
  "PolicySnapshotCaptured",
  "data",
  () => PolicySnapshotCapturedDataSchema,
);
