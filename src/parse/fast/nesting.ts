import type { Field, Plan } from "../plan.js";

/** How deep free JSON may nest, lest it take the general road. A level is 5 kB of machine code. */
export const JSON_LEVELS = 8;

/** How many levels the deepest value has that the fast road takes. */
export function nestingOf(plan: Plan): number {
  switch (plan.kind) {
    case "json":
      return JSON_LEVELS;
    case "list":
      return 1 + nestingOf(plan.element.plan);
    case "map":
      return 1 + nestingOf(plan.value.plan);
    case "external":
      return 1 + nestingOf(plan.content.plan);
    case "struct":
      return 1 + deepest(plan.fields);
    case "adjacent":
      return 1 + deepest(plan.contents.values());
    case "internal":
      return Math.max(0, ...Array.from(plan.variants.values(), nestingOf));
    default:
      return 0;
  }
}

function deepest(fields: Iterable<Field>): number {
  return Math.max(0, ...Array.from(fields, ({ plan }) => nestingOf(plan)));
}
