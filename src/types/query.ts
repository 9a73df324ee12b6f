import type * as z from "zod";
import type { TimeRangeSchema, EventQuerySchema, ArtifactQuerySchema } from "../schemas/query.js";

export type TimeRange = z.output<typeof TimeRangeSchema>;
export type TimeRangeInput = z.input<typeof TimeRangeSchema>;
export type EventQuery = z.output<typeof EventQuerySchema>;
export type EventQueryInput = z.input<typeof EventQuerySchema>;
export type ArtifactQuery = z.output<typeof ArtifactQuerySchema>;
export type ArtifactQueryInput = z.input<typeof ArtifactQuerySchema>;
