import * as z from "zod";
import { TraceLinkSchema } from "../kernel.js";
import { text, variant } from "../primitives.js";

export const TraceLinkRecordedDataSchema = z
  .object({
    trace_link_id: text.describe("Key under which the trace can be looked up."),
    trace_link: TraceLinkSchema.describe("The trace."),
  })
  .describe("Payload of TraceLinkRecorded.");

export const TraceLinkRecordedSchema = variant(
  "TraceLinkRecorded",
  "data",
  TraceLinkRecordedDataSchema,
).describe("A trace was stored for later lookup.");
