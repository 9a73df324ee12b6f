import { RECALL_USES } from "../schemas/names.js";
import type { RecallPolicy, RecallUse } from "../types/index.js";
import { createDefault } from "./defaults.js";
import { checkName } from "./look-up.js";

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
  checkName("use of recall", use, RECALL_USES);
  return policy.allowed_uses.includes(use);
}
