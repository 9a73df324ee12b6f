import { planOf } from "../../../parse/plan-of.js";
import type { Plan } from "../../../parse/plan.js";
import { ExperienceEventEnvelopeSchema } from "../../../schemas/envelope.js";

/**
 * A JSON Pointer without what differs from event to event: `*` stands for the
 * index of a list and for a free key of a map, `**` for any place in free JSON.
 */
export function foldPointer(pointer: string): string {
  let plans: readonly Plan[] = [planOf(ExperienceEventEnvelopeSchema).plan];
  let folded = "";
  for (const step of pointer.split("/").slice(1)) {
    if (plans.some(({ kind }) => kind === "json")) return `${folded}/**`;
    folded += `/${isFree(step, plans) ? "*" : step}`;
    plans = plans.flatMap((plan) => enter(plan, step));
  }
  return folded;
}

function isFree(step: string, plans: readonly Plan[]): boolean {
  // In a place that the contract does not know, a number is most likely an index.
  if (plans.length === 0) return /^\d+$/.test(step);
  return plans.some((plan) => plan.kind === "list" || (plan.kind === "map" && plan.keys === undefined));
}

/** What may stand one step further down; all variants of a union, since the tag is not known here. */
function enter(plan: Plan, step: string): readonly Plan[] {
  switch (plan.kind) {
    case "struct": {
      const index = plan.index.get(step);
      const field = index === undefined ? undefined : plan.fields[index];
      return field === undefined ? [] : [field.plan];
    }
    case "list":
      return [plan.element.plan];
    case "map":
      return [plan.value.plan];
    case "internal":
    case "adjacent":
      return [...plan.variants.values()].flatMap((variant) => enter(variant, step));
    case "external":
      return step === plan.key ? [plan.content.plan] : [];
    default:
      return [];
  }
}
