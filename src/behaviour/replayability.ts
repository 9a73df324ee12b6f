import { ReplayabilitySchema } from "../schemas/kernel.js";
import type { Replayability } from "../types/index.js";

/** From exactly to not at all, as the schema lists them. */
export const REPLAYABILITIES: readonly Replayability[] = ReplayabilitySchema.options;

/** True where a run of the first level can be repeated less far than one of the second. */
export function isLowerReplayability(a: Replayability, b: Replayability): boolean {
  return REPLAYABILITIES.indexOf(a) > REPLAYABILITIES.indexOf(b);
}
