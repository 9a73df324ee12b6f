import { ExperienceEventEnvelopeSchema } from "../schemas/envelope.js";
import { ExperienceEventSchema } from "../schemas/event.js";
import { envelopePlan, eventPlan } from "./contract-plans.js";
import { compileValueReader } from "./fast/fast-value.js";
import { lazily } from "./lazily.js";
import { perSchema } from "./per-schema.js";
import { planOf } from "./plan-of.js";
import type { Field } from "./plan.js";

/** How values are read as one schema wants them. */
export interface ValueRoad {
  readonly plan: Field;
  /** The canonical form of a value as JSON.parse makes it; undefined for any other. */
  readonly fastRead: (value: unknown) => unknown;
}

export const envelopeValueRoad = /* @__PURE__ */ lazily(() => valueRoadBy(envelopePlan()));

export const eventValueRoad = /* @__PURE__ */ lazily(() => valueRoadBy(eventPlan()));

/** @throws TypeError when the schema has parts that the contract does not use */
export const valueRoadOf = /* @__PURE__ */ perSchema((schema) => {
  if (schema === ExperienceEventEnvelopeSchema) return envelopeValueRoad();
  if (schema === ExperienceEventSchema) return eventValueRoad();
  return valueRoadBy(planOf(schema));
});

function valueRoadBy(plan: Field): ValueRoad {
  return { plan, fastRead: compileValueReader(plan) };
}
