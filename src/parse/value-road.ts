import { compileValueReader } from "./fast/fast-value.js";
import { perSchema } from "./per-schema.js";
import { planOf, type Field } from "./plan.js";

/** How values are read as one schema wants them. */
export interface ValueRoad {
  readonly plan: Field;
  /** The canonical form of a value as JSON.parse makes it; undefined for any other. */
  readonly fastRead: (value: unknown) => unknown;
}

/** @throws TypeError when the schema has parts that the contract does not use */
export const valueRoadOf = /* @__PURE__ */ perSchema((schema): ValueRoad => {
  const plan = planOf(schema);
  return { plan, fastRead: compileValueReader(plan) };
});
