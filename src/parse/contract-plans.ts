import { makePlans } from "./contract/plans.js";
import { lazily } from "./lazily.js";

const plans = /* @__PURE__ */ lazily(makePlans);

/*
 * The plans of what is read and written most, made without the schemas: a page or
 * a worker that does nothing else need not load those, nor Zod.
 */

export const envelopePlan = () => plans().envelope;

export const eventPlan = () => plans().event;
