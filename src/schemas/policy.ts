import * as z from "zod";
import { enumMap, f32, flag, map, option, text, u64, unit, variant } from "./primitives.js";
import { RecallPolicySchema } from "./recall.js";

export const RiskTierSchema = unit(["Low", "Medium", "High", "Critical"]).describe("How risky a task is.");

export const DataClassificationSchema = unit(["Public", "Internal", "Confidential", "Restricted"]).describe(
  "How sensitive the data of a task is.",
);

export const KernelPolicySchema = z
  .object({
    adapter_id: option(text).describe("Adapter to use; null for none."),
    recall_enabled: flag.describe("True when the kernel may recall."),
    recall_max_candidates: u64.describe("Most candidates the kernel may recall."),
    recall_min_score: f32.describe("Lowest similarity that counts, nominally 0 to 1."),
    seed: option(u64).describe("Fixed random seed, all 64 bits; null for a random one."),
    requires_human: flag.describe("True when a person has to approve every proposal."),
    required_truths: z.array(text).describe("Truths a proposal needs before it may be promoted by itself."),
  })
  .describe("Rules a kernel runs under.");

export const RoutingPolicySchema = z
  .object({
    truth_preferences: map(text).describe("Preferred backend by truth id."),
    risk_tier_backends: enumMap(RiskTierSchema, z.array(text)).describe(
      "Permitted backends by risk tier, the preferred one first; a tier without entry is unrestricted.",
    ),
    data_classification_backends: enumMap(DataClassificationSchema, z.array(text)).describe(
      "Permitted backends by data classification, the preferred one first; a class without entry is unrestricted.",
    ),
    default_backend: text.describe("Backend to use when nothing else decides."),
  })
  .describe("Rules for choosing a backend.");

export const PolicySnapshotSchema = z
  .discriminatedUnion("type", [
    variant("Kernel", "policy", KernelPolicySchema.describe("The kernel policy in force.")).describe(
      "Snapshot of a kernel policy.",
    ),
    variant("Routing", "policy", RoutingPolicySchema.describe("The routing policy in force.")).describe(
      "Snapshot of a routing policy.",
    ),
    variant("Recall", "policy", RecallPolicySchema.describe("The recall policy in force.")).describe(
      "Snapshot of a recall policy.",
    ),
  ])
  .describe("A policy as it stood at one moment.");
