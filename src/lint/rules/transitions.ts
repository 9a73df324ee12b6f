import { validateTransition } from "../../behaviour/artifact-state.js";
import { LifecycleEventSchema } from "../../schemas/artifact.js";
import { structRule, type Rule } from "../rule.js";

export const TRANSITION_RULES: readonly Rule[] = [
  structRule("illegal_transition", LifecycleEventSchema, "to_state", (to, { from_state }) => {
    const verdict = validateTransition(from_state, to);
    return verdict.legal ? null : verdict.message;
  }),
];
