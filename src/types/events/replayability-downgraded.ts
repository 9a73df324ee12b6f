import type * as z from "zod";
import type {
  ReplayabilityDowngradedSchema,
  ReplayabilityDowngradedDataSchema,
} from "../../schemas/events/replayability-downgraded.js";

export type ReplayabilityDowngraded = z.output<typeof ReplayabilityDowngradedSchema>;
export type ReplayabilityDowngradedInput = z.input<typeof ReplayabilityDowngradedSchema>;
export type ReplayabilityDowngradedData = z.output<typeof ReplayabilityDowngradedDataSchema>;
export type ReplayabilityDowngradedDataInput = z.input<typeof ReplayabilityDowngradedDataSchema>;
