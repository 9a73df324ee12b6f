import { option, struct, text, variant } from "../primitives.js";
import { RecallProvenanceEnvelopeSchema, RecallQuerySchema } from "../recall.js";

export const RecallExecutedDataSchema = struct("Payload of RecallExecuted.", () => ({
  query: RecallQuerySchema.describe("What was asked."),
  provenance: RecallProvenanceEnvelopeSchema.describe("How it was answered."),
  trace_link_id: option("Trace the recall belongs to; null when it belongs to none.", text()),
}));

export const RecallExecutedSchema = variant(
  "The recall system answered a query.",
  "RecallExecuted",
  "data",
  () => RecallExecutedDataSchema,
);
