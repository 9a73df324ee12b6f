import { ExperienceEventEnvelopeSchema } from "../schemas/envelope.js";
import { ExperienceEventSchema } from "../schemas/event.js";
import { envelopePlan, eventPlan } from "./contract-plans.js";
import { makeReaders } from "./contract/readers.js";
import { compileTextReader, type FastRead } from "./fast/fast-text.js";
import { lazily } from "./lazily.js";
import { perSchema } from "./per-schema.js";
import { planOf } from "./plan-of.js";
import type { Field } from "./plan.js";

/** How texts are read as one schema wants them. */
export interface TextRoad {
  readonly plan: Field;
  readonly fastRead: FastRead;
}

// Made beforehand, they are fast where code may not be made from text, too.
const readers = /* @__PURE__ */ lazily(makeReaders);

export const envelopeTextRoad = /* @__PURE__ */ lazily((): TextRoad => ({
  plan: envelopePlan(),
  fastRead: readers().envelope,
}));

export const eventTextRoad = /* @__PURE__ */ lazily((): TextRoad => ({
  plan: eventPlan(),
  fastRead: readers().event,
}));

/** @throws TypeError when the schema has parts that the contract does not use */
export const textRoadOf = /* @__PURE__ */ perSchema((schema): TextRoad => {
  if (schema === ExperienceEventEnvelopeSchema) return envelopeTextRoad();
  if (schema === ExperienceEventSchema) return eventTextRoad();
  const plan = planOf(schema);
  return { plan, fastRead: compileTextReader(plan) };
});
