import { DecisionStepSchema } from "../kernel.js";
import { option, struct, text, variant } from "../primitives.js";

export const BackendInvokedDataSchema = struct("Payload of BackendInvoked.", () => ({
  backend_name: text.describe("Backend that was called."),
  adapter_id: option(text).describe("Adapter that was used; null when none was."),
  trace_link_id: text.describe("Trace of the call."),
  step: DecisionStepSchema.describe("Phase in which it was called."),
  policy_snapshot_hash: option(text).describe("Hash of the policy in force; null when none is recorded."),
}));

export const BackendInvokedSchema = variant(
  "A model backend was called.",
  "BackendInvoked",
  "data",
  BackendInvokedDataSchema,
);
