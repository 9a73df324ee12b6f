import type { Rule } from "../rule.js";
import { RECALL_RULES } from "./recalls.js";
import { REPLAYABILITY_RULES } from "./replayability.js";
import { SCORE_RULES } from "./scores.js";
import { STORABLE_RULES } from "./storable.js";
import { TIME_RULES } from "./times.js";
import { TRANSITION_RULES } from "./transitions.js";
import { VERDICT_RULES } from "./verdicts.js";

/** All rules that one envelope alone can break. */
export const RULES: readonly Rule[] = [
  ...TIME_RULES,
  ...STORABLE_RULES,
  ...TRANSITION_RULES,
  ...VERDICT_RULES,
  ...REPLAYABILITY_RULES,
  ...RECALL_RULES,
  ...SCORE_RULES,
];
