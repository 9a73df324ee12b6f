import * as z from "zod";
import { DATA_CLASSIFICATIONS, RISK_TIERS } from "./names.js";
import {
  enumMap,
  f32,
  flag,
  list,
  map,
  option,
  struct,
  tagged,
  text,
  u64,
  unit,
  variant,
} from "./primitives.js";
import { RecallPolicySchema } from "./recall.js";

export const RiskTierSchema = unit("How risky a task is.", RISK_TIERS);

export const DataClassificationSchema = unit("How sensitive the data of a task is.", DATA_CLASSIFICATIONS);

export const KernelPolicySchema = struct("Rules a kernel runs under.", () => ({
  adapter_id: option("Adapter to use; null for none.", text()),
  recall_enabled: flag("True when the kernel may recall."),
  recall_max_candidates: u64("Most candidates the kernel may recall."),
  recall_min_score: f32("Lowest similarity that counts, nominally 0 to 1."),
  seed: option("Fixed random seed, all 64 bits; null for a random one.", u64()),
  requires_human: flag("True when a person has to approve every proposal."),
  required_truths: list("Truths a proposal needs before it may be promoted by itself.", text()),
}));

export const RoutingPolicySchema = struct("Rules for choosing a backend.", () => ({
  truth_preferences: map("Preferred backend by truth id.", text()),
  risk_tier_backends: enumMap(
    "Permitted backends by risk tier, the preferred one first; a tier without entry is unrestricted.",
    RiskTierSchema,
    z.array(text()),
  ),
  data_classification_backends: enumMap(
    "Permitted backends by data classification, the preferred one first; a class without entry is unrestricted.",
    DataClassificationSchema,
    z.array(text()),
  ),
  default_backend: text("Backend to use when nothing else decides."),
}));

export const PolicySnapshotSchema = tagged("A policy as it stood at one moment.", "type", [
  variant("Snapshot of a kernel policy.", "Kernel", "policy", () =>
    KernelPolicySchema.describe("The kernel policy in force."),
  ),
  variant("Snapshot of a routing policy.", "Routing", "policy", () =>
    RoutingPolicySchema.describe("The routing policy in force."),
  ),
  variant("Snapshot of a recall policy.", "Recall", "policy", () =>
    RecallPolicySchema.describe("The recall policy in force."),
  ),
]);
