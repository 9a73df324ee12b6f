import { TraceLinkSchema } from "../kernel.js";
import { struct, text, variant } from "../primitives.js";

export const TraceLinkRecordedDataSchema = struct("Payload of TraceLinkRecorded.", () => ({
  trace_link_id: text("Key under which the trace can be looked up."),
  trace_link: TraceLinkSchema.describe("The trace."),
}));

export const TraceLinkRecordedSchema = variant(
  "A trace was stored for later lookup.",
  "TraceLinkRecorded",
  "data",
  () => TraceLinkRecordedDataSchema,
);
