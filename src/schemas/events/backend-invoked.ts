import * as z from "zod";
import { DecisionStepSchema } from "../kernel.js";
import { option, text, variant } from "../primitives.js";

export const BackendInvokedDataSchema = z
  .object({
    backend_name: text.describe("Backend that was called."),
    adapter_id: option(text).describe("Adapter that was used; null when none was."),
    trace_link_id: text.describe("Trace of the call."),
    step: DecisionStepSchema.describe("Phase in which it was called."),
    policy_snapshot_hash: option(text).describe("Hash of the policy in force; null when none is recorded."),
  })
  .describe("Payload of BackendInvoked.");

export const BackendInvokedSchema = variant("BackendInvoked", "data", BackendInvokedDataSchema).describe(
  "A model backend was called.",
);
