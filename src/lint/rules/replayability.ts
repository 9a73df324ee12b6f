import { ReplayabilityDowngradedDataSchema } from "../../schemas/events/replayability-downgraded.js";
import { RemoteTraceLinkSchema } from "../../schemas/kernel.js";
import type { Replayability } from "../../types/index.js";
import { fieldRule, structRule, type Rule } from "../rule.js";

const RANKS: Readonly<Record<Replayability, number>> = { None: 0, BestEffort: 1, Deterministic: 2 };

export const REPLAYABILITY_RULES: readonly Rule[] = [
  structRule("not_a_downgrade", ReplayabilityDowngradedDataSchema, "to", (to, { from }) =>
    RANKS[to] < RANKS[from]
      ? null
      : `From ${from} to ${to} is no way down; from high to low, the levels are Deterministic, BestEffort, None.`,
  ),
  fieldRule("remote_marked_deterministic", RemoteTraceLinkSchema.shape.replayability, (claim) =>
    claim === "Deterministic"
      ? "A remote run can't be repeated exactly, whatever it claims; BestEffort is the most there is."
      : null,
  ),
];
