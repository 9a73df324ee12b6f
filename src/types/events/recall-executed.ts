import type * as z from "zod";
import type { RecallExecutedSchema, RecallExecutedDataSchema } from "../../schemas/events/recall-executed.js";

export type RecallExecuted = z.output<typeof RecallExecutedSchema>;
export type RecallExecutedInput = z.input<typeof RecallExecutedSchema>;
export type RecallExecutedData = z.output<typeof RecallExecutedDataSchema>;
export type RecallExecutedDataInput = z.input<typeof RecallExecutedDataSchema>;
