import type { Field, Plan } from "../plan.js";
import { plainPattern } from "./patterns.js";

/** True for a value that one regular expression can match as a whole. */
export function isRegular(plan: Plan): boolean {
  switch (plan.kind) {
    case "struct":
      return plan.fields.every((field) => isRegular(field.plan));
    case "external":
      return isRegular(plan.content.plan);
    case "list":
      return isPlainScalar(plan.element);
    case "map":
      return isPlainScalar(plan.value);
    case "json":
    case "internal":
    case "adjacent":
      return false;
    default:
      return true;
  }
}

/** Lists and maps of lists or maps would be many captures, most of them for nothing. */
function isPlainScalar({ plan }: Field): boolean {
  return plan.kind !== "list" && plan.kind !== "map" && plainPattern(plan) !== undefined;
}

/** True for a value that is a string, and never null. */
export function isString({ plan, nullable }: Field): boolean {
  return !nullable && (plan.kind === "text" || plan.kind === "unit");
}
