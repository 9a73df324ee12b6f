import * as z from "zod";
import { option, text, variant } from "../primitives.js";
import { RecallProvenanceEnvelopeSchema, RecallQuerySchema } from "../recall.js";

export const RecallExecutedDataSchema = z
  .object({
    query: RecallQuerySchema.describe("What was asked."),
    provenance: RecallProvenanceEnvelopeSchema.describe("How it was answered."),
    trace_link_id: option(text).describe("Trace the recall belongs to; null when it belongs to none."),
  })
  .describe("Payload of RecallExecuted.");

export const RecallExecutedSchema = variant("RecallExecuted", "data", RecallExecutedDataSchema).describe(
  "The recall system answered a query.",
);
