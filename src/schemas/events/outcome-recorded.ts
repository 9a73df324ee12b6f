import { DecisionStepSchema } from "../kernel.js";
import { flag, option, struct, text, u64, variant } from "../primitives.js";

export const OutcomeRecordedDataSchema = struct("Payload of OutcomeRecorded.", () => ({
  chain_id: text("Decision chain the phase belongs to."),
  step: DecisionStepSchema.describe("Phase that ended."),
  passed: flag("True when it succeeded."),
  stop_reason: option("Why it ended, in free text; null when not recorded.", text()),
  latency_ms: option("Duration in milliseconds; null when not measured.", u64()),
  tokens: option("Tokens used; null when not measured.", u64()),
  cost_microdollars: option("Cost in millionths of a US dollar; null when not known.", u64()),
  backend: option("Backend that did the work; null when not recorded.", text()),
}));

export const OutcomeRecordedSchema = variant(
  "A phase of a decision chain ended.",
  "OutcomeRecorded",
  "data",
  () => OutcomeRecordedDataSchema,
);
