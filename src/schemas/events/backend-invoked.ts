import { DecisionStepSchema } from "../kernel.js";
import { option, struct, text, variant } from "../primitives.js";

export const BackendInvokedDataSchema = struct("Payload of BackendInvoked.", () => ({
  backend_name: text("Backend that was called."),
  adapter_id: option("Adapter that was used; null when none was.", text()),
  trace_link_id: text("Trace of the call."),
  step: DecisionStepSchema.describe("Phase in which it was called."),
  policy_snapshot_hash: option("Hash of the policy in force; null when none is recorded.", text()),
}));

export const BackendInvokedSchema = variant(
  "A model backend was called.",
  "BackendInvoked",
  "data",
  () => BackendInvokedDataSchema,
);
