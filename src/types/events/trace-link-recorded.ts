import type * as z from "zod";
import type {
  TraceLinkRecordedSchema,
  TraceLinkRecordedDataSchema,
} from "../../schemas/events/trace-link-recorded.js";

export type TraceLinkRecorded = z.output<typeof TraceLinkRecordedSchema>;
export type TraceLinkRecordedInput = z.input<typeof TraceLinkRecordedSchema>;
export type TraceLinkRecordedData = z.output<typeof TraceLinkRecordedDataSchema>;
export type TraceLinkRecordedDataInput = z.input<typeof TraceLinkRecordedDataSchema>;
