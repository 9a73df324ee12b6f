import { isLowerReplayability, REPLAYABILITIES } from "../../behaviour/replayability.js";
import { ReplayabilityDowngradedDataSchema } from "../../schemas/events/replayability-downgraded.js";
import { RemoteTraceLinkSchema } from "../../schemas/kernel.js";
import { fieldRule, structRule, type Rule } from "../rule.js";

export const REPLAYABILITY_RULES: readonly Rule[] = [
  structRule("not_a_downgrade", ReplayabilityDowngradedDataSchema, "to", (to, { from }) =>
    isLowerReplayability(to, from)
      ? null
      : `From ${from} to ${to} is no way down; from high to low, the levels are ${REPLAYABILITIES.join(", ")}.`,
  ),
  fieldRule("remote_marked_deterministic", RemoteTraceLinkSchema.shape.replayability, (claim) =>
    claim === "Deterministic"
      ? "A remote run can't be repeated exactly, whatever it claims; BestEffort is the most there is."
      : null,
  ),
];
