import type { DecisionStep } from "../types/index.js";

/** The name of the contract that a step's output is held to: that of the step (contract §2). */
export function expectedContract<S extends DecisionStep>(step: S): S {
  return step;
}
