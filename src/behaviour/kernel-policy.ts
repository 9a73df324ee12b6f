import type { KernelPolicy } from "../types/index.js";
import { createDefault } from "./defaults.js";

/** The default kernel policy with a fixed random seed, 0 to 2^64−1 (contract §2). */
export function createDeterministicKernelPolicy(seed: number | bigint): KernelPolicy {
  return { ...createDefault("KernelPolicy"), seed };
}

/** A copy of the policy with this adapter (contract §2). */
export function withAdapter(policy: KernelPolicy, adapter_id: string): KernelPolicy {
  return { ...policy, adapter_id };
}

/** A copy of the policy with recall on or off (contract §2). */
export function withRecall(policy: KernelPolicy, recall_enabled: boolean): KernelPolicy {
  return { ...policy, recall_enabled };
}

/** A copy of the policy under which a person has to approve every proposal (contract §2). */
export function withHumanRequired(policy: KernelPolicy): KernelPolicy {
  return { ...policy, requires_human: true };
}

/**
 * A copy of the policy with one more required truth at the end, repeated if it
 * is there already (contract §2).
 */
export function withRequiredTruth(policy: KernelPolicy, truth: string): KernelPolicy {
  return { ...policy, required_truths: [...policy.required_truths, truth] };
}
