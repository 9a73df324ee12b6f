import type * as z from "zod";
import type { FactPromotedSchema, FactPromotedDataSchema } from "../../schemas/events/fact-promoted.js";

export type FactPromoted = z.output<typeof FactPromotedSchema>;
export type FactPromotedInput = z.input<typeof FactPromotedSchema>;
export type FactPromotedData = z.output<typeof FactPromotedDataSchema>;
export type FactPromotedDataInput = z.input<typeof FactPromotedDataSchema>;
