import type * as z from "zod";
import type {
  OutcomeRecordedSchema,
  OutcomeRecordedDataSchema,
} from "../../schemas/events/outcome-recorded.js";

export type OutcomeRecorded = z.output<typeof OutcomeRecordedSchema>;
export type OutcomeRecordedInput = z.input<typeof OutcomeRecordedSchema>;
export type OutcomeRecordedData = z.output<typeof OutcomeRecordedDataSchema>;
export type OutcomeRecordedDataInput = z.input<typeof OutcomeRecordedDataSchema>;
