import type { RecallPolicy, RecallUse } from "../types/index.js";
import { createDefault } from "./defaults.js";
import { lookUp } from "./look-up.js";

// A misspelt use would be taken for one that is not permitted. The compiler holds the table to the schema, which a
// page would load otherwise.
const USES: Readonly<Record<RecallUse, true>> = {
  RuntimeAugmentation: true,
  TrainingCandidateSelection: true,
};

/** The default recall policy, switched on (contract §2). */
export function createEnabledRecallPolicy(): RecallPolicy {
  return { ...createDefault("RecallPolicy"), enabled: true };
}

/** The default recall policy, switched off (contract §2). */
export function createDisabledRecallPolicy(): RecallPolicy {
  return { ...createDefault("RecallPolicy"), enabled: false };
}

/**
 * True when the policy lists the use; whether recall is switched on at all is
 * not looked at (contract §2).
 *
 * @throws TypeError for a name that is no use of recall
 */
export function isUseAllowed(policy: Pick<RecallPolicy, "allowed_uses">, use: RecallUse): boolean {
  lookUp(USES, use, "use of recall");
  return policy.allowed_uses.includes(use);
}
