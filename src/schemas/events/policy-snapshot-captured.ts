import * as z from "zod";
import { PolicySnapshotSchema } from "../policy.js";
import { text, variant } from "../primitives.js";

export const PolicySnapshotCapturedDataSchema = z
  .object({
    policy_id: text.describe("Identity of the policy."),
    policy: PolicySnapshotSchema.describe("The whole policy."),
    snapshot_hash: text.describe("Hash of the snapshot; opaque text."),
    captured_by: text.describe("Who or what took the snapshot."),
  })
  .describe("Payload of PolicySnapshotCaptured.");

export const PolicySnapshotCapturedSchema = variant(
  "PolicySnapshotCaptured",
  "data",
  PolicySnapshotCapturedDataSchema,
).describe("A policy was recorded as it stood.");
