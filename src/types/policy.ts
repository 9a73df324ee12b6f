import type * as z from "zod";
import type {
  RiskTierSchema,
  DataClassificationSchema,
  KernelPolicySchema,
  RoutingPolicySchema,
  PolicySnapshotSchema,
} from "../schemas/policy.js";

export type RiskTier = z.output<typeof RiskTierSchema>;
export type RiskTierInput = z.input<typeof RiskTierSchema>;
export type DataClassification = z.output<typeof DataClassificationSchema>;
export type DataClassificationInput = z.input<typeof DataClassificationSchema>;
export type KernelPolicy = z.output<typeof KernelPolicySchema>;
export type KernelPolicyInput = z.input<typeof KernelPolicySchema>;
export type RoutingPolicy = z.output<typeof RoutingPolicySchema>;
export type RoutingPolicyInput = z.input<typeof RoutingPolicySchema>;
export type PolicySnapshot = z.output<typeof PolicySnapshotSchema>;
export type PolicySnapshotInput = z.input<typeof PolicySnapshotSchema>;
