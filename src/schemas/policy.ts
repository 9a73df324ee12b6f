import * as z from "zod";
import { enumMap, f32, flag, map, option, struct, text, u64, unit, variant } from "./primitives.js";
import { RecallPolicySchema } from "./recall.js";

export const RiskTierSchema = unit("How risky a task is.", ["Low", "Medium", "High", "Critical"]);

export const DataClassificationSchema = unit("How sensitive the data of a task is.", [
  "Public",
  "Internal",
  "Confidential",
  "Restricted",
]);

export const KernelPolicySchema = struct("Rules a kernel runs under.", () => ({
  adapter_id: option(text).describe("Adapter to use; null for none."),
  recall_enabled: flag.describe("True when the kernel may recall."),
  recall_max_candidates: u64.describe("Most candidates the kernel may recall."),
  recall_min_score: f32.describe("Lowest similarity that counts, nominally 0 to 1."),
  seed: option(u64).describe("Fixed random seed, all 64 bits; null for a random one."),
  requires_human: flag.describe("True when a person has to approve every proposal."),
  required_truths: z.array(text).describe("Truths a proposal needs before it may be promoted by itself."),
}));

export const RoutingPolicySchema = struct("Rules for choosing a backend.", () => ({
  truth_preferences: map(text).describe("Preferred backend by truth id."),
  risk_tier_backends: enumMap(RiskTierSchema, z.array(text)).describe(
    "Permitted backends by risk tier, the preferred one first; a tier without entry is unrestricted.",
  ),
  data_classification_backends: enumMap(DataClassificationSchema, z.array(text)).describe(
    "Permitted backends by data classification, the preferred one first; a class without entry is unrestricted.",
  ),
  default_backend: text.describe("Backend to use when nothing else decides."),
}));

export const PolicySnapshotSchema = z
  .discriminatedUnion("type", [
    variant(
      "Snapshot of a kernel policy.",
      "Kernel",
      "policy",
      KernelPolicySchema.describe("The kernel policy in force."),
    ),
    variant(
      "Snapshot of a routing policy.",
      "Routing",
      "policy",
      RoutingPolicySchema.describe("The routing policy in force."),
    ),
    variant(
      "Snapshot of a recall policy.",
      "Recall",
      "policy",
      RecallPolicySchema.describe("The recall policy in force."),
    ),
  ])
  .describe("A policy as it stood at one moment.");
