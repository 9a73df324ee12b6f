import { DecisionStepSchema } from "../kernel.js";
import { flag, option, struct, text, u64, variant } from "../primitives.js";

export const OutcomeRecordedDataSchema = struct("Payload of OutcomeRecorded.", () => ({
  chain_id: text.describe("Decision chain that ended."),
  step: DecisionStepSchema.describe("Phase that ended."),
  passed: flag.describe("True when it succeeded."),
  stop_reason: option(text).describe("Why it ended, in free text; null when not recorded."),
  latency_ms: option(u64).describe("Duration in milliseconds; null when not measured."),
  tokens: option(u64).describe("Tokens used; null when not measured."),
  cost_microdollars: option(u64).describe("Cost in millionths of a US dollar; null when not known."),
  backend: option(text).describe("Backend that did the work; null when not recorded."),
}));

export const OutcomeRecordedSchema = variant(
  "A phase of a decision chain ended.",
  "OutcomeRecorded",
  "data",
  OutcomeRecordedDataSchema,
);
